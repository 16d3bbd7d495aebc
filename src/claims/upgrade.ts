/**
 * Turns packs of older formats into the present one. The data is as it was parsed: nothing in it is checked yet, so
 * every step leaves alone what it does not understand and the schema says afterwards what is wrong.
 */

export type Json = Record<string, unknown>;
/** Turns a pack of one format into one of the next. */
export type Upgrade = (pack: Json) => Json;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each object of a list changed; anything else in it is kept. */
function each(list: unknown, change: (entry: Json) => Json): unknown {
  return Array.isArray(list) ? list.map((entry) => (isObject(entry) ? change(entry) : entry)) : list;
}

/** The entry with keys renamed; a key that is absent stays absent. */
function renamed(entry: Json, names: Record<string, string>): Json {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [Object.hasOwn(names, key) ? (names[key] as string) : key, value]),
  );
}

/** In format 1 a claim without parties was one of the United States and Russia; their names were not in the pack. */
const PARTIES_OF_FORMAT_1 = [
  { side: 'us', name: 'United States' },
  { side: 'russia', name: 'Russia' },
];

/**
 * Format 2 tells events, positions and figures apart, which format 1 did not say: its claims become claims without a
 * kind. What an outlet "asserts" is what it reports. Parties are written only where somebody in the pack speaks for
 * one: in a pack about other matters nobody waits for an answer of the two.
 */
function fromFormat1(pack: Json): Json {
  const { date, speakers, sources, claims, ...rest } = pack;
  const media = new Set<unknown>();
  let hasParty = false;
  each(speakers, (speaker) => {
    if (speaker.side === 'media') media.add(speaker.id);
    hasParty ||= PARTIES_OF_FORMAT_1.some(({ side }) => side === speaker.side);
    return speaker;
  });
  const statement = (old: Json): Json => {
    const now = renamed(old, { speaker: 'by', date: 'on', summary: 'says' });
    return now.act === 'asserts' && media.has(now.by) ? { ...now, act: 'reports' } : now;
  };
  return {
    ...rest,
    ...(hasParty ? { parties: PARTIES_OF_FORMAT_1 } : {}),
    searched: date,
    compiled: date,
    speakers: each(speakers, ({ role, ...speaker }) => ({ ...speaker, roles: rolesOf(role) })),
    sources: each(sources, (source) => renamed(source, { title: 'about' })),
    claims: each(claims, (claim) => ({
      ...claim,
      statements: each(claim.statements, statement),
      relations: each(claim.relations, (relation) => renamed(relation, { claim: 'entry', note: 'why' })),
    })),
  };
}

function rolesOf(role: unknown): unknown {
  return role === undefined || role === '' ? [] : [{ text: role }];
}

/**
 * The chain of upgrades: the entry at index n turns format n+1 into n+2. Raising PACK_FORMAT without adding a step
 * here fails a test.
 */
export const UPGRADES: readonly Upgrade[] = [fromFormat1];

/** Runs the chain from the format that a pack has to the newest. Formats out of range give undefined. */
export function upgrade(pack: Json, format: number, chain: readonly Upgrade[] = UPGRADES): Json | undefined {
  if (!Number.isInteger(format) || format < 1 || format > chain.length + 1) return undefined;
  return chain.slice(format - 1).reduce((old, step, index) => ({ ...step(old), format: format + index + 1 }), pack);
}
