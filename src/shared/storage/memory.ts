/**
 * The memory of a user's actions: ids of claims read and muted, and wrong matches as claim id and hash of the sentence. No
 * addresses, texts or times. Pure; settings-store.ts stores it.
 */
import * as z from 'zod/mini';
import { ClaimKey, Correction, type RememberMessage } from '../protocol/messages';

/** Most ids in a list, far above the size of the record; the oldest are dropped first. */
export const MAX_REMEMBERED = 5000;

const keys = z.array(ClaimKey).check(z.maxLength(MAX_REMEMBERED));

export const Memory = z.object({
  version: z.literal(1),
  read: keys,
  muted: keys,
  wrong: z.array(Correction).check(z.maxLength(MAX_REMEMBERED)),
});
export type Memory = z.infer<typeof Memory>;

export const EMPTY_MEMORY: Readonly<Memory> = { version: 1, read: [], muted: [], wrong: [] };

/** Parses the stored memory. Drops invalid parts; never throws. */
export function readMemory(stored: unknown): Memory {
  const memory = z.safeParse(Memory, stored);
  return memory.success ? memory.data : { ...EMPTY_MEMORY };
}

/** The memory with one item added or removed. Returns the same object if nothing changes. */
export function remember(memory: Memory, message: Omit<z.infer<typeof RememberMessage>, 'type'>): Memory {
  const { what, claim, sentenceHash } = message;
  switch (what) {
    case 'read':
      return memory.read.includes(claim) ? memory : { ...memory, read: newest([...memory.read, claim]) };
    case 'mute':
      return memory.muted.includes(claim) ? memory : { ...memory, muted: newest([...memory.muted, claim]) };
    case 'unmute':
      return { ...memory, muted: memory.muted.filter((id) => id !== claim) };
    case 'wrong':
    case 'not-wrong': {
      if (sentenceHash === undefined) return memory;
      const others = memory.wrong.filter((one) => one.claim !== claim || one.sentence !== sentenceHash);
      if (what === 'not-wrong') return { ...memory, wrong: others };
      return { ...memory, wrong: newest([...others, { claim, sentence: sentenceHash }]) };
    }
  }
}

function newest<T>(list: T[]): T[] {
  return list.slice(-MAX_REMEMBERED);
}
