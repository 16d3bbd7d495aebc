/** The worker of `pack-work.ts`. Uses no extension API, since workers have none. */

import { recordEnd } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import { FileText } from '#src/shared/storage/file-text';
import { isTooLarge, NO_TEXT, packToKeep, readPack, TOO_LARGE } from '#src/shared/storage/pack-file';
import type { FromWorker, Offer, ToWorker } from './pack-work';

/** Claims shown before a pack is added: enough to see what it is. */
const PREVIEW = 5;

let pack: Pack | undefined;
const reply = (message: FromWorker) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if ('read' in data) reply({ offer: await offerOf(data.read) });
    else if (pack) {
      reply({ progress: { step: 'compiling' } });
      const kept = packToKeep(pack);
      reply('problem' in kept ? kept : { keep: { stored: kept, file: JSON.stringify(pack) } });
    }
  } catch (error) {
    // Reports the error; otherwise the page would wait forever.
    reply({ failed: String(error) });
  }
};

async function offerOf(file: File): Promise<Offer> {
  if (isTooLarge(file.size)) return { problems: [TOO_LARGE] };
  const text = await textOf(file);
  if (text === undefined) return { problems: [NO_TEXT] };
  reply({ progress: { step: 'checking' } });
  const read = readPack(text, { name: nameOf(file) });
  if ('problems' in read) return read;
  pack = read.pack;
  const { id, name, version, licence, description, claims } = pack;
  const first = claims.slice(0, PREVIEW).map(({ text: claim }) => claim);
  return {
    preview: {
      id,
      name,
      version,
      licence,
      date: recordEnd(pack),
      description,
      claims: claims.length,
      first,
      reviews: read.reviews,
    },
  };
}

/** The name of a file without extensions, for a feed without a name. */
const nameOf = ({ name }: File): string => name.replace(/\..*$/, '') || 'feed';

/** Reads a file in pieces, so that the page can show progress. Undefined if it is in no known encoding. */
async function textOf(file: File): Promise<string | undefined> {
  const decoder = new FileText();
  const reader = file.stream().getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    try {
      text += done ? decoder.end() : decoder.push(value);
    } catch {
      return undefined;
    }
    if (done) return text;
    bytes += value.length;
    reply({ progress: { step: 'reading', share: bytes / Math.max(1, file.size) } });
  }
}
