/** A target of the fuzzer: how an input is made, what must hold for it, and how its time may grow. */
import type * as fc from 'fast-check';

/** A function whose time is measured for growing inputs. */
export interface Growth {
  /** Name of the function, for the report. */
  name: string;
  /** Makes an input of about this many units by repeating a random piece. */
  make(piece: string, size: number): unknown;
  /** Runs the function once on such an input. */
  use(input: unknown): void;
  /** Size of the smaller input: large enough to take a few milliseconds. */
  size: number;
}

export interface Target<T = unknown> {
  name: string;
  arbitrary: fc.Arbitrary<T>;
  /** Throws if a law is broken. */
  check(input: T): void;
  growth: readonly Growth[];
}

/** A target whose input type only it knows. */
export function target<T>(one: Target<T>): Target {
  return one as Target<unknown> as Target;
}

/** @throws {Error} with the sentence, if the law does not hold */
export function law(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(`law broken: ${sentence}`);
}
