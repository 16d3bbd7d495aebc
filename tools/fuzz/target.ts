/** What a kind of input is to the fuzzer: how it is made, what must hold of it, and what its time may grow by. */
import type * as fc from 'fast-check';

/** How the time of a function is measured against the size of its input. */
export interface Growth {
  /** What is measured, for the report. */
  name: string;
  /** An input of about this many units, made by repeating a piece that was drawn. */
  make(piece: string, size: number): unknown;
  /** Runs once on such an input. */
  use(input: unknown): void;
  /** Size of the smaller input: large enough to take some milliseconds. */
  size: number;
}

export interface Target<T = unknown> {
  name: string;
  arbitrary: fc.Arbitrary<T>;
  /** Throws where a law is broken. */
  check(input: T): void;
  growth: readonly Growth[];
}

/** A target whose input type only it knows. */
export function target<T>(one: Target<T>): Target {
  return one as Target<unknown> as Target;
}

/** @throws {Error} with the sentence where the law does not hold. */
export function law(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(`law broken: ${sentence}`);
}
