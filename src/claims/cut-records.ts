/** Cuts a pack into the records that the card reads: one a claim, each complete in itself. */
import type { ClaimRecord, RelatedHead, RelatedKind } from './record';
import type { Claim, Pack, RelationKind } from './schema';

/** How a relation reads from the other end. `contradicts` and `supports` hold both ways and are written both ways. */
export const INVERSE: Record<RelationKind, RelatedKind> = {
  contradicts: 'contradicts',
  supports: 'supports',
  repeats: 'repeated-by',
  updates: 'updated-by',
  precedes: 'follows',
};

/** What a reader wants first: what speaks against the claim, then what it became, then the rest. */
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

/** The one order of ids everywhere: by code unit, so that no locale changes the bytes of a build. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function heads(claims: readonly Claim[]): Map<string, RelatedHead[]> {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const all = new Map<string, Map<string, RelatedHead>>(claims.map(({ id }) => [id, new Map()]));
  const add = (from: string, kind: RelatedKind, to: Claim, note: string | undefined) => {
    const list = all.get(from);
    const key = `${kind} ${to.id}`;
    if (list === undefined || (list.has(key) && note === undefined)) return;
    list.set(key, { kind, claim: to.id, note, text: to.text, time: to.time });
  };
  for (const claim of claims) {
    for (const { kind, claim: other, note } of claim.relations) {
      const target = known.get(other);
      if (target === undefined) continue;
      add(claim.id, kind, target, note);
      if (INVERSE[kind] !== kind) add(other, INVERSE[kind], claim, note);
    }
  }
  const rank = ({ kind }: RelatedHead) => RELATED_ORDER.indexOf(kind);
  const inOrder = (list: Map<string, RelatedHead>) =>
    [...list.values()].sort((a, b) => rank(a) - rank(b) || byId({ id: a.claim }, { id: b.claim }));
  // Two claims may be related in several ways; a reader needs the first that counts, not the same claim again.
  const once = (list: RelatedHead[]) =>
    list.filter((one, at) => list.findIndex(({ claim }) => claim === one.claim) === at);
  return new Map([...all].map(([id, list]) => [id, once(inOrder(list))]));
}

/**
 * One record a claim, sorted by id; relations to claims that the pack does not hold are left out. Deterministic:
 * the order of the pack's lists makes no difference. Linear in the pack, apart from the sorting.
 */
export function cutRecords(pack: Pack): ClaimRecord[] {
  const speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const related = heads(pack.claims);
  const { id, name, version, licence, date } = pack;
  return [...pack.claims].sort(byId).map((claim) => {
    const speakerIds = new Set(claim.statements.map(({ speaker }) => speaker));
    const sourceIds = new Set(claim.statements.flatMap((statement) => statement.sources));
    return {
      claim,
      speakers: [...speakerIds].flatMap((one) => speakers.get(one) ?? []).sort(byId),
      sources: [...sourceIds].flatMap((one) => sources.get(one) ?? []).sort(byId),
      related: related.get(claim.id) ?? [],
      pack: { id, name, version, licence, date },
    };
  });
}
