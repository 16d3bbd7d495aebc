/**
 * Upgrades packs of older formats. The data is parsed but not validated, so every step leaves unexpected values unchanged,
 * and the schema reports them afterwards.
 */

export type Json = Record<string, unknown>;
/** Converts a pack from one format to the next. */
export type Upgrade = (pack: Json) => Json;

/** Whether a JSON value is an object, not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes each object of a list; keeps anything else in it. */
function each(list: unknown, change: (entry: Json) => Json): unknown {
  return Array.isArray(list) ? list.map((entry) => (isObject(entry) ? change(entry) : entry)) : list;
}

/** Renames keys of an entry; absent keys stay absent. */
function renamed(entry: Json, names: Record<string, string>): Json {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [Object.hasOwn(names, key) ? (names[key] as string) : key, value]),
  );
}

/** In format 1, the parties of a claim without parties were the United States and Russia; the pack did not contain their names. */
const PARTIES_OF_FORMAT_1 = [
  { side: 'us', name: 'United States' },
  { side: 'russia', name: 'Russia' },
];

/**
 * Format 2 introduced kinds (event, position, figure); claims of format 1 stay without one. An outlet's "asserts" becomes
 * "reports". Parties are added only if somebody in the pack speaks for one, so that a pack about other subjects shows no rows
 * for the United States and Russia.
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
 * The upgrades: index n converts format n+1 to n+2. A test fails if PACK_FORMAT is raised without a new step.
 */
export const UPGRADES: readonly Upgrade[] = [fromFormat1];

/** Upgrades a pack from its format to the newest. Undefined if the format is out of range. */
export function upgrade(pack: Json, format: number, chain: readonly Upgrade[] = UPGRADES): Json | undefined {
  if (!Number.isInteger(format) || format < 1 || format > chain.length + 1) return undefined;
  return chain.slice(format - 1).reduce((old, step, index) => ({ ...step(old), format: format + index + 1 }), pack);
}
