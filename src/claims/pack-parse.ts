/**
 * Validates a pack by the schemas, entry by entry, and stops once enough is known to be wrong: a file in which the same
 * field is missing everywhere has hundreds of thousands of issues, more than zod can collect.
 */
import * as z from 'zod/mini';
import { LexiconName, LexiconSense } from './lexicon';
import { Claim, Pack, Source, Speaker } from './schema';
import { isObject, type Json } from './upgrade';

export type ParsedPack = { pack: Pack } | { issues: z.core.$ZodIssue[] };

/**
 * Validates an upgraded pack. Returns a copy with the known fields only, or up to `most` issues. Never throws. Linear in the
 * entries.
 */
export function parsePack(value: Json, most: number): ParsedPack {
  const issues: z.core.$ZodIssue[] = [];
  const note = (found: readonly z.core.$ZodIssue[], path: readonly PropertyKey[]) => {
    for (const issue of found.slice(0, most - issues.length)) issues.push({ ...issue, path: [...path, ...issue.path] });
  };
  const entries = <T>(list: unknown, schema: z.ZodMiniType<T>, path: readonly PropertyKey[]): T[] => {
    const read: T[] = [];
    for (const [index, entry] of Array.isArray(list) ? list.entries() : []) {
      if (issues.length >= most) break;
      const parsed = parse(schema, entry);
      if ('issues' in parsed) note(parsed.issues, [...path, index]);
      else read.push(parsed.data);
    }
    return read;
  };
  const { lexicon } = value;
  const inner = isObject(lexicon) ? lexicon : {};
  const head = parse(Pack, {
    ...value,
    speakers: emptied(value.speakers),
    sources: emptied(value.sources),
    claims: emptied(value.claims),
    lexicon: isObject(lexicon)
      ? { ...lexicon, names: emptied(lexicon.names), senses: emptied(lexicon.senses) }
      : lexicon,
  });
  if ('issues' in head) note(head.issues, []);
  const lists = {
    speakers: entries(value.speakers, Speaker, ['speakers']),
    sources: entries(value.sources, Source, ['sources']),
    lexicon: {
      names: entries(inner.names, LexiconName, ['lexicon', 'names']),
      senses: entries(inner.senses, LexiconSense, ['lexicon', 'senses']),
    },
    claims: entries(value.claims, Claim, ['claims']),
  };
  return 'issues' in head || issues.length > 0 ? { issues } : { pack: { ...head.data, ...lists } };
}

/** An empty list for a list, whose entries are validated one by one; anything else stays, and the schema reports it. */
const emptied = (list: unknown): unknown => (Array.isArray(list) ? [] : list);

function parse<T>(schema: z.ZodMiniType<T>, value: unknown): { data: T } | { issues: z.core.$ZodIssue[] } {
  try {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? { data: parsed.data } : { issues: parsed.error.issues };
  } catch {
    // zod (4.6) passes all issues of a part as arguments of one call, which overflows the stack.
    return { issues: [{ code: 'custom', path: [], message: 'has too many faults to list', input: undefined }] };
  }
}
