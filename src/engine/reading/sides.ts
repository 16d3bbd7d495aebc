/** Knows who speaks for whom, and who can have a role in an event. */
import type { LexiconMatcher } from './lexicon';

export class Sides {
  /** For each name, those that it speaks for, directly or indirectly. */
  private readonly above: readonly ReadonlySet<number>[];
  /** For each name, itself, those that it speaks for and those that speak for it. */
  private readonly near: Set<number>[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly lexicon: LexiconMatcher) {
    this.places = new Map(lexicon.names.map(({ id }, place) => [id, place] as const));
    this.above = lexicon.above;
    this.near = this.above.map((names, place) => new Set([place, ...names]));
    for (const [place, names] of this.above.entries()) for (const name of names) this.near[name]?.add(place);
  }

  /** Lexicon index of a name; undefined if it is unknown. */
  place(id: string): number | undefined {
    return this.places.get(id);
  }

  isPlace(name: number): boolean {
    return this.lexicon.names[name]?.kind === 'place';
  }

  /** Whether the name is a head of state or government. */
  isRuler(name: number): boolean {
    return this.lexicon.rulers[name] === true;
  }

  isOutlet(name: number): boolean {
    return this.lexicon.names[name]?.kind === 'outlet';
  }

  /** Whether the name can have a role in an event. */
  isPerson(name: number): boolean {
    return this.isMan(name) || this.isBody(name);
  }

  isBody(name: number): boolean {
    return this.lexicon.names[name]?.kind === 'institution';
  }

  isMan(name: number): boolean {
    return this.lexicon.isMan(name);
  }

  isCountry(name: number): boolean {
    return this.lexicon.names[name]?.kind === 'country';
  }

  counts(name: number): boolean {
    return this.isPerson(name) || this.isCountry(name);
  }

  /** Whether `present` can replace `meant`: the same name, a body or country that it speaks for, or somebody who speaks for it. */
  standsFor(present: number, meant: number): boolean {
    return present === meant || this.near[present]?.has(meant) === true;
  }

  /** Whether one of some names can replace `meant`. */
  isAmong(names: Iterable<number>, meant: number): boolean {
    for (const name of names) if (this.standsFor(name, meant)) return true;
    return false;
  }

  /** Whether both speak, directly or indirectly, for the same country or body. */
  sameSide(one: number, other: number): boolean {
    if (this.standsFor(one, other)) return true;
    for (const name of this.above[one] ?? []) if (this.above[other]?.has(name)) return true;
    return false;
  }

  /** The names, and all names that they speak for. */
  widen(names: Iterable<number>): Set<number> {
    const all = new Set<number>();
    for (const name of names) {
      all.add(name);
      for (const other of this.above[name] ?? []) all.add(other);
    }
    return all;
  }

  /** Drops names for which another of them speaks: keeps Putin, drops the Kremlin and Russia. */
  least(names: readonly number[]): number[] {
    return names.filter((name) => !names.some((other) => other !== name && this.above[other]?.has(name)));
  }
}
