/**
 * The data of a card: a claim with its speakers and sources, and the heads of related claims. Extracted from the pack at
 * build time, and parsed only when its claim matches.
 */
import * as z from 'zod/mini';
import { Claim, Id, PackHeader, RelationKind, Source, Speaker } from './schema';

/**
 * How another claim is related to that of the card. The last three are inverses, derived from relations of the other claim:
 * it repeats, updates or precedes this one.
 */
export const RelatedKind = z.enum([...RelationKind.options, 'repeated-by', 'updated-by', 'follows']);
export type RelatedKind = z.infer<typeof RelatedKind>;

/** A related entry in a list; its record is loaded when it is opened. */
export const RelatedHead = z.object({
  kind: RelatedKind,
  entry: Id,
  /** Id of the claim if the entry is a statement; absent if it is a claim itself. */
  of: z.optional(Id),
  /** One line that says why they are related. */
  why: z.optional(z.string()),
  text: z.string(),
  time: z.optional(z.string()),
});
export type RelatedHead = z.infer<typeof RelatedHead>;

/** The parts of a pack's header that a record contains. */
export const RecordPack = z.pick(PackHeader, {
  id: true,
  name: true,
  version: true,
  licence: true,
  parties: true,
  searched: true,
  compiled: true,
});
export type RecordPack = z.infer<typeof RecordPack>;

export const ClaimRecord = z.object({
  claim: Claim,
  speakers: z.array(Speaker),
  sources: z.array(Source),
  related: z.array(RelatedHead),
  pack: RecordPack,
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;
