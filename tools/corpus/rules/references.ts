/** Checks that every id that is used exists, and that everything that exists is used. */
import type { Claim, Pack } from '#src/claims/schema';
import { type Finding, placedEntries, type Rule } from './rule';

/** Greatest edit distance at which another name is suggested. */
const NEAR = 3;

/** Levenshtein distance of two words, for "did you mean". */
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

/** The ids of a kind, and the file that lists them. */
interface Known {
  ids: ReadonlySet<string>;
  where: string;
}

/** All ids of a pack that can be referred to. */
class Names {
  readonly entries: Known;
  readonly claims: Known;
  readonly sources: Known;
  readonly speakers: Known;
  readonly names: Known;

  constructor({ claims, sources, speakers, lexicon }: Pack) {
    const ids = (list: readonly { id?: string | undefined }[]) => new Set(list.flatMap(({ id }) => id ?? []));
    const statements = claims.flatMap((claim) => claim.statements);
    this.claims = { ids: ids(claims), where: 'claims/' };
    this.entries = { ids: new Set([...this.claims.ids, ...ids(statements)]), where: 'claims/' };
    this.sources = { ids: ids(sources), where: 'sources.yaml' };
    this.speakers = { ids: ids(speakers), where: 'speakers.yaml' };
    this.names = { ids: ids(lexicon.names), where: 'the names of lexicon.yaml' };
  }
}

/** A finding if an id does not exist. */
function* unknown(
  list: Finding['list'],
  index: number,
  path: PropertyKey[],
  id: string,
  { ids, where }: Known,
): Iterable<Finding> {
  if (ids.has(id)) return;
  const remedy = `Correct the id or add the entry.${meant(id, ids)}`;
  yield { list, index, path, what: `There is no "${id}" in ${where}.`, remedy };
}

function* missing(pack: Pack): Iterable<Finding> {
  const known = new Names(pack);
  for (const [index, claim] of pack.claims.entries()) {
    yield* inStatements(index, claim, known);
    yield* inFrame(index, claim, known);
    for (const [number, { entry }] of claim.relations.entries()) {
      const path = ['relations', number, 'entry'];
      yield* unknown('claims', index, path, entry, known.entries);
      if (entry !== claim.id) continue;
      yield { list: 'claims', index, path, what: 'The claim is related to itself.', remedy: 'Remove the line.' };
    }
  }
  for (const { id, index, path, lookalikes } of placedEntries(pack)) {
    for (const [number, { states }] of lookalikes.entries()) {
      if (states === undefined) continue;
      const at = [...path, 'lookalikes', number, 'states'];
      yield* unknown('claims', index, at, states, known.entries);
      if (states !== id) continue;
      const what = 'A lookalike states something else than its entry.';
      const remedy = 'Move it to the phrasings, or name the other entry.';
      yield { list: 'claims', index, path: at, what, remedy };
    }
  }
  for (const [index, name] of pack.lexicon.names.entries()) {
    for (const [number, id] of (name.speaks_for ?? []).entries()) {
      yield* unknown('names', index, ['speaks_for', number], id, known.names);
    }
  }
}

function* inStatements(index: number, claim: Claim, known: Names): Iterable<Finding> {
  for (const [number, { by, sources, answers = [], quote_source }] of claim.statements.entries()) {
    const at = ['statements', number];
    yield* unknown('claims', index, [...at, 'by'], by, known.speakers);
    for (const [which, source] of sources.entries()) {
      yield* unknown('claims', index, [...at, 'sources', which], source, known.sources);
    }
    if (quote_source !== undefined)
      yield* unknown('claims', index, [...at, 'quote_source'], quote_source, known.sources);
    for (const [which, answered] of answers.entries()) {
      yield* unknown('claims', index, [...at, 'answers', which], answered, known.claims);
    }
  }
}

/** Checks that participants and holders are names of the lexicon: the engine knows no other names. */
function* inFrame(index: number, { event, position, figure }: Claim, known: Names): Iterable<Finding> {
  const lists: [PropertyKey[], readonly string[]][] = [
    [['event', 'who'], event?.who ?? []],
    [['position', 'of'], position?.of ?? []],
    [['figure', 'of'], figure?.of ?? []],
  ];
  for (const [path, ids] of lists) {
    for (const [which, id] of ids.entries()) yield* unknown('claims', index, [...path, which], id, known.names);
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
    const usedSpeakers = new Set(statements.map(({ by }) => by));
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

/** All texts of the pack, with their places. */
function* ownTexts(claim: Claim): Iterable<[PropertyKey[], string]> {
  yield [['text'], claim.text];
  for (const [number, { says }] of claim.statements.entries()) yield [['statements', number, 'says'], says];
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
    }
    for (const { index, path, phrasings, lookalikes } of placedEntries(pack)) {
      if (phrasings.length < MIN_PHRASINGS) {
        yield {
          list: 'claims',
          index,
          path: [...path, 'phrasings'],
          what: `There are only ${phrasings.length} phrasings.`,
          remedy: `Write at least ${MIN_PHRASINGS}, in the voices of several newsrooms.`,
        };
      }
      for (const [number, text] of [...phrasings, ...lookalikes.map((one) => one.text)].entries()) {
        if (/\p{Ll}/u.test(text)) continue;
        const at = number < phrasings.length ? ['phrasings', number] : ['lookalikes', number - phrasings.length];
        const what = "It is still the template's.";
        yield { list: 'claims', index, path: [...path, ...at], what, remedy: 'Write it, or remove the line.' };
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

/** Fewest phrasings with which the engine is reliable: news texts word the same fact in about as many ways. */
export const MIN_PHRASINGS = 6;
