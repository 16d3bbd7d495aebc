/**
 * A pack that a reader brings: what `claims/pack-file.ts` says of it, and what the extension adds: the bundled pack's
 * id is taken, and its language must be one that the engine reads. Also what is kept of it. Pure, and slow for large packs: the options page runs it in a worker.
 */

import { cutRecords } from '#src/claims/cut-records';
import { type PackProblem as FileProblem, MAX_PACK_LENGTH, readPackFile } from '#src/claims/pack-file';
import { writeShelf } from '#src/claims/record-store';
import type { Pack } from '#src/claims/schema';
import { compilePack } from '#src/engine/index/compile';
import { ENGINE_LANGUAGES } from '#src/language/engines';
import { languageFor } from '#src/language/tags';
import { BUNDLED_PACK } from '../protocol/claim-key';
import type { StoredPack } from './pack-store';

export interface PackProblem extends Omit<FileProblem, 'code'> {
  code: FileProblem['code'] | 'bundled-id' | 'language';
}

/** The pack in a file, or up to ten problems. Never throws. */
export function readPack(text: string): { pack: Pack } | { problems: PackProblem[] } {
  const read = readPackFile(text);
  if ('pack' in read && read.pack.id === BUNDLED_PACK)
    return { problems: [{ code: 'bundled-id', where: 'id', detail: BUNDLED_PACK }] };
  if ('pack' in read && !languageFor(ENGINE_LANGUAGES, read.pack.language))
    return { problems: [{ code: 'language', where: 'language', detail: read.pack.language }] };
  return read;
}

/** What is kept of a pack. 50,000 claims take a few seconds. */
export function packToKeep(pack: Pack): StoredPack {
  const { speakers: _, sources: __, lexicon: ___, claims, ...header } = pack;
  return { header, records: writeShelf(cutRecords(pack)), index: compilePack(pack), claims: claims.length };
}

/** Whether a file is too large to be a pack, told by its size alone: a UTF-16 unit takes at most three bytes. */
export function isTooLarge(bytes: number): boolean {
  return bytes > MAX_PACK_LENGTH * 3;
}

/** The problem that `isTooLarge` stands for. */
export const TOO_LARGE: PackProblem = { code: 'too-large', where: '', detail: String(MAX_PACK_LENGTH) };
