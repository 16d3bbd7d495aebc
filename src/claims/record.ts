/**
 * What the card shows of a claim: the claim with its own speakers and sources, and the heads of the claims that
 * it is related to. Cut from the pack at build time; one record is read only when its claim matched.
 */
import * as z from 'zod/mini';
import { Claim, Id, PackHeader, RelationKind, Source, Speaker } from './schema';

/**
 * How another claim is related to the one of the card. The last three are derived, never written: the other claim
 * says that it repeats, updates or precedes this one.
 */
export const RelatedKind = z.enum([...RelationKind.options, 'repeated-by', 'updated-by', 'follows']);
export type RelatedKind = z.infer<typeof RelatedKind>;

/** A related entry as a line in a list: enough to show it, its record is read when it is opened. */
export const RelatedHead = z.object({
  kind: RelatedKind,
  entry: Id,
  /** The claim that the entry is a statement of; absent if it is a claim itself. */
  of: z.optional(Id),
  /** In one line, why the two are related so. */
  why: z.optional(z.string()),
  text: z.string(),
  time: z.optional(z.string()),
});
export type RelatedHead = z.infer<typeof RelatedHead>;

/** The parts of a pack's head that a record carries. */
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
