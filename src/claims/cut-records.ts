/** Splits a pack into records for the card: one per claim, each self-contained. */
import { statementText, timeOf } from './entries';
import type { ClaimRecord, RelatedHead, RelatedKind } from './record';
import type { Claim, Pack, RelationKind, Statement } from './schema';

/** The inverse of each relation: a relation is written on one claim and shown on both. */
const INVERSE: Record<RelationKind, RelatedKind> = {
  contradicts: 'contradicts',
  supports: 'supports',
  repeats: 'repeated-by',
  updates: 'updated-by',
  precedes: 'follows',
};

/** Display order: contradictions first, then later developments, then the rest. */
export const RELATED_ORDER: readonly RelatedKind[] = [
  'contradicts',
  'updated-by',
  'updates',
  'supports',
  'repeats',
  'repeated-by',
  'precedes',
  'follows',
];

/** Compares ids by code unit, so that a build does not depend on the locale. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A related head without the fields of the relation, and with its claim. */
type Target = Pick<RelatedHead, 'entry' | 'of' | 'text' | 'time'> & { claim: string };

function targetsOf({ claims, speakers }: Pack): Map<string, Target> {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const ofClaim = (claim: Claim): Target => {
    const time = timeOf(claim);
    return { entry: claim.id, claim: claim.id, text: claim.text, ...(time === undefined ? {} : { time }) };
  };
  const ofStatement = (statement: Statement & { id: string }, claim: Claim): Target => ({
    entry: statement.id,
    claim: claim.id,
    of: claim.id,
    text: statementText(statement, claim, names.get(statement.by) ?? statement.by),
    ...(statement.on === undefined ? {} : { time: statement.on }),
  });
  const hasId = (statement: Statement): statement is Statement & { id: string } => statement.id !== undefined;
  return new Map(
    claims
      .flatMap((claim) => [ofClaim(claim), ...claim.statements.filter(hasId).map((one) => ofStatement(one, claim))])
      .map((target) => [target.entry, target]),
  );
}

/**
 * Related heads of each claim: its own relations to other entries, and those of other claims to it or its statements.
 * Relations within one claim are left out, since the card shows its statements anyway.
 */
function heads(pack: Pack): Map<string, RelatedHead[]> {
  const targets = targetsOf(pack);
  const all = new Map<string, Map<string, RelatedHead>>(pack.claims.map(({ id }) => [id, new Map()]));
  const add = (from: string, kind: RelatedKind, { claim, ...head }: Target, why: string | undefined) => {
    const list = all.get(from);
    const key = `${kind} ${head.entry}`;
    if (list === undefined || claim === from || (list.has(key) && why === undefined)) return;
    list.set(key, { kind, ...head, ...(why === undefined ? {} : { why }) });
  };
  for (const claim of pack.claims) {
    for (const { kind, entry, why } of claim.relations) {
      const target = targets.get(entry);
      const own = targets.get(claim.id);
      if (target === undefined || own === undefined) continue;
      add(claim.id, kind, target, why);
      add(target.claim, INVERSE[kind], own, why);
    }
  }
  const rank = ({ kind }: RelatedHead) => RELATED_ORDER.indexOf(kind);
  const inOrder = (list: Map<string, RelatedHead>) =>
    [...list.values()].sort((a, b) => rank(a) - rank(b) || byId({ id: a.entry }, { id: b.entry }));
  // Of several relations between two claims, only the most important is listed.
  const once = (list: RelatedHead[]) => {
    const seen = new Set<string>();
    return list.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
  };
  return new Map([...all].map(([id, list]) => [id, once(inOrder(list))]));
}

/** For each claim, the statements of other claims that answer it too, as statements of this one. */
function answersTo(claims: readonly Claim[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const { statements } of claims) {
    for (const statement of statements) {
      for (const other of statement.answers ?? []) {
        // Its id and phrasings stay with the claim under which it is written: an entry belongs to one claim.
        const { id: _, phrasings: __, lookalikes: ___, answers: ____, facets: _____, ...answer } = statement;
        const list = found.get(other);
        if (list) list.push(answer);
        else found.set(other, [answer]);
      }
    }
  }
  return found;
}

/**
 * Makes one record per claim, sorted by id. Relations to entries outside the pack are left out. A statement that answers
 * several claims is in the record of each. Deterministic, whatever the order of the pack's lists. Linear in the pack, apart
 * from sorting.
 */
export function cutRecords(pack: Pack): ClaimRecord[] {
  const speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const related = heads(pack);
  const { id, name, version, licence, parties, searched, compiled } = pack;
  const head = {
    id,
    name,
    version,
    licence,
    ...(parties === undefined ? {} : { parties }),
    ...(searched === undefined ? {} : { searched }),
    compiled,
  };
  const claims = [...pack.claims].sort(byId);
  const answers = answersTo(claims);
  return claims.map((written) => {
    const claim = { ...written, statements: [...written.statements, ...(answers.get(written.id) ?? [])] };
    const speakerIds = new Set(claim.statements.map(({ by }) => by));
    const sourceIds = new Set(claim.statements.flatMap((statement) => statement.sources));
    return {
      claim,
      speakers: [...speakerIds].flatMap((one) => speakers.get(one) ?? []).sort(byId),
      sources: [...sourceIds].flatMap((one) => sources.get(one) ?? []).sort(byId),
      related: related.get(claim.id) ?? [],
      pack: head,
    };
  });
}
