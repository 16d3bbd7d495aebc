/** A pack for tests of the rules, and what a rule finds in it after a change. */
import type { Claim, Pack, Source } from '#src/claims/schema';
import { RULES } from '../../../tools/corpus/rules/all';
import type { Finding, Kept } from '../../../tools/corpus/rules/rule';

export const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  kind: 'event',
  text: `What ${id} is about`,
  topic: 'topic',
  event: { what: 'call', who: ['peskov'], on: '2025-02-07' },
  added: '2026-01-01',
  changed: '2026-01-01',
  statements: [
    { by: 'trump', act: 'asserts', on: '2025-02-07', says: 'said so', sources: ['page'] },
    { by: 'peskov', act: 'declines', on: '2025-02-09', says: 'did not say', sources: ['other-page'] },
  ],
  relations: [],
  phrasings: ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `${id} is put in way ${word}`),
  lookalikes: [{ text: `${id} looks like this` }],
  ...more,
});
export const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: 'A Paper',
  about: 'A page',
  url: `https://paper.example/${id}`,
  date: '2025-02-09',
  kind: 'newspaper',
  seen: 'full',
  ...more,
});

/** A pack in which every rule but `reach` finds nothing. */
export const sound = (): Pack => ({
  format: 2,
  id: 'pack',
  name: 'Pack',
  version: '1',
  licence: 'MIT',
  language: 'en',
  parties: [
    { side: 'us', name: 'White House' },
    { side: 'russia', name: 'Kremlin', answers: true },
  ],
  compiled: '2026-11-22',
  speakers: [
    { id: 'trump', name: 'Trump', roles: [{ text: 'US president' }], side: 'us' },
    { id: 'peskov', name: 'Peskov', roles: [{ text: 'Kremlin spokesman' }], side: 'russia' },
  ],
  sources: [source('page'), source('other-page')],
  lexicon: { names: [{ id: 'peskov', kind: 'man', aliases: [{ text: 'Peskov' }] }], senses: [] },
  claims: [claim('first'), claim('second')],
});

export const KEPT: Kept = { ids: ['first', 'second'], pairs: [] };

export type Change = (pack: Pack, first: Claim, second: Claim) => void;

/** What a rule finds after a change to the sound pack, as `field: what`. */
export function found(rule: string, change: Change, kept: Kept = KEPT): string[] {
  const pack = sound();
  change(pack, pack.claims[0] as Claim, pack.claims[1] as Claim);
  const wanted = RULES.find(({ name }) => name === rule);
  if (wanted === undefined) throw new Error(`no rule ${rule}`);
  return [...wanted.check(pack, kept)].map(({ list, path, what }: Finding) => `${list}.${path.join('.')}: ${what}`);
}
export const says = (first: Claim) => first.statements[0] as Claim['statements'][0];

/** Changes the first source. */
export const firstSource =
  (change: object): Change =>
  (pack) =>
    void Object.assign(pack.sources[0] ?? {}, change);
/** Changes the first statement, of 7 February by Trump, with a page of 9 February. */
export const statement =
  (change: object): Change =>
  (_, one) =>
    void Object.assign(says(one), change);
/** Changes the first claim, an event of 7 February. */
export const first =
  (change: object): Change =>
  (_, one) =>
    void Object.assign(one, change);
export const both =
  (...changes: Change[]): Change =>
  (...all) => {
    for (const change of changes) change(...all);
  };
export const speaker =
  (change: object): Change =>
  (pack) =>
    void Object.assign(pack.speakers[0] ?? {}, change);
export const related =
  (one: Claim['relations'], two: Claim['relations'], times: [string, string] = ['2025-02-07', '2025-02-07']): Change =>
  (_, a, b) => {
    Object.assign(a, { relations: one, event: { ...a.event, on: times[0] } });
    Object.assign(b, { relations: two, event: { ...b.event, on: times[1] } });
  };
/** Adds a phrasing to each claim. */
export const phrased =
  (text: (at: number) => string): Change =>
  (_, ...claims) => {
    for (const [at, one] of claims.entries()) one.phrasings.push(text(at));
  };
/** Makes the first claim a position that Peskov holds, of which the United States alone are a party. */
export const held = first({
  kind: 'position',
  event: undefined,
  position: { of: ['peskov'], stance: 'for', on: [] },
  parties: ['us'],
});
export const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
export const confirmed = (on: string, event: object = {}) =>
  both(statement({ act: 'confirms', on }), (_, one) => void Object.assign(one.event ?? {}, event));
