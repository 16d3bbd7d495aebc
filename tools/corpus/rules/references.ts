/** Every id that is named must exist, and everything that exists must be named. */
import type { Claim, Pack } from '#src/claims/schema';
import { type Finding, indexOfIds, type Rule } from './rule';

/** Names that differ in no more than this many letters are offered as what was meant. */
const NEAR = 3;

/** Number of letters to change between two words (Levenshtein), for "did you mean". */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function meant(id: string, known: Iterable<string>): string {
  let best: string | undefined;
  let least = NEAR + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - id.length) > NEAR) continue;
    const steps = distance(id, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

function* missing(pack: Pack): Iterable<Finding> {
  const claims = indexOfIds(pack.claims);
  const sources = indexOfIds(pack.sources);
  const speakers = indexOfIds(pack.speakers);
  const names = indexOfIds(pack.lexicon.names);
  const unknown = (
    list: Finding['list'],
    index: number,
    path: PropertyKey[],
    id: string,
    known: Map<string, number>,
    where: string,
  ): Finding[] =>
    known.has(id)
      ? []
      : [
          {
            list,
            index,
            path,
            what: `There is no "${id}" in ${where}.`,
            remedy: `Correct the id or add the entry.${meant(id, known.keys())}`,
          },
        ];
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, statement] of claim.statements.entries()) {
      const at = ['statements', number];
      yield* unknown('claims', index, [...at, 'speaker'], statement.speaker, speakers, 'speakers.yaml');
      for (const [which, source] of statement.sources.entries()) {
        yield* unknown('claims', index, [...at, 'sources', which], source, sources, 'sources.yaml');
      }
    }
    for (const [number, relation] of claim.relations.entries()) {
      yield* unknown('claims', index, ['relations', number, 'claim'], relation.claim, claims, 'claims/');
      if (relation.claim === claim.id) {
        yield {
          list: 'claims',
          index,
          path: ['relations', number, 'claim'],
          what: 'The claim is related to itself.',
          remedy: 'Remove the line.',
        };
      }
    }
    for (const [number, { states }] of claim.lookalikes.entries()) {
      if (states === undefined) continue;
      const path = ['lookalikes', number, 'states'];
      yield* unknown('claims', index, path, states, claims, 'claims/');
      if (states === claim.id) {
        yield {
          list: 'claims',
          index,
          path,
          what: 'A lookalike states something else than its claim.',
          remedy: 'Move it to the phrasings, or name the other claim.',
        };
      }
    }
  }
  for (const [index, name] of pack.lexicon.names.entries()) {
    for (const [number, id] of (name.speaks_for ?? []).entries()) {
      yield* unknown('names', index, ['speaks_for', number], id, names, 'the names of lexicon.yaml');
    }
  }
}

export const references: Rule = {
  name: 'references',
  requires: 'every speaker, source, claim and name that is mentioned exists',
  check: missing,
};

export const unused: Rule = {
  name: 'unused',
  requires: 'every source is used by a statement or says why it is kept (`reason`), every speaker speaks',
  *check(pack) {
    const statements = pack.claims.flatMap((claim) => claim.statements);
    const usedSources = new Set(statements.flatMap((statement) => statement.sources));
    const usedSpeakers = new Set(statements.map(({ speaker }) => speaker));
    for (const [index, { id, reason }] of pack.sources.entries()) {
      const used = usedSources.has(id);
      if (!used && reason === undefined) {
        yield {
          list: 'sources',
          index,
          path: ['id'],
          what: 'No statement uses this source.',
          remedy: 'Use it, remove it, or say in `reason` why it is kept.',
        };
      }
      if (used && reason !== undefined) {
        yield {
          list: 'sources',
          index,
          path: ['reason'],
          what: 'The source is used, so it needs no reason.',
          remedy: 'Remove the line, or make it a note.',
        };
      }
    }
    for (const [index, { id }] of pack.speakers.entries()) {
      if (usedSpeakers.has(id)) continue;
      yield {
        list: 'speakers',
        index,
        path: ['id'],
        what: 'This speaker says nothing in the record.',
        remedy: 'Remove the entry.',
      };
    }
  },
};

/** The texts that an editor writes, with their places. */
function* ownTexts(claim: Claim): Iterable<[PropertyKey[], string]> {
  yield [['text'], claim.text];
  for (const [number, { summary }] of claim.statements.entries()) yield [['statements', number, 'summary'], summary];
  for (const [number, text] of claim.phrasings.entries()) yield [['phrasings', number], text];
  for (const [number, { text }] of claim.lookalikes.entries()) yield [['lookalikes', number, 'text'], text];
}

export const complete: Rule = {
  name: 'complete',
  requires:
    'a claim has a statement, at least six phrasings and nothing left of the template; a source without address says how it is known',
  *check(pack) {
    for (const [index, claim] of pack.claims.entries()) {
      for (const [path, text] of ownTexts(claim)) {
        if (/\p{Ll}/u.test(text)) continue;
        const what = "It is still the template's.";
        yield { list: 'claims', index, path, what, remedy: 'Write it, or remove the line.' };
      }
      if (claim.statements.length === 0) {
        yield {
          list: 'claims',
          index,
          path: ['statements'],
          what: 'Nobody states this claim.',
          remedy: 'Add at least one statement with its source.',
        };
      }
      if (claim.phrasings.length < MIN_PHRASINGS) {
        yield {
          list: 'claims',
          index,
          path: ['phrasings'],
          what: `There are only ${claim.phrasings.length} phrasings.`,
          remedy: `Write at least ${MIN_PHRASINGS}, in the voices of several newsrooms.`,
        };
      }
    }
    for (const [index, source] of pack.sources.entries()) {
      if (source.url !== undefined || source.note !== undefined || source.seen === 'through others') continue;
      yield {
        list: 'sources',
        index,
        path: ['id'],
        what: 'The source has no address.',
        remedy: 'Add it, or say in `note` how the source is known.',
      };
    }
  },
};

/** Fewer phrasings than this leave the engine guessing: newsrooms put one thing in about as many ways. */
export const MIN_PHRASINGS = 6;
