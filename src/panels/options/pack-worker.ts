/** The worker's side of `pack-work.ts`. Knows no browser interface but messages: workers have no other. */
import { recordEnd } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import { isTooLarge, packToKeep, readPack, TOO_LARGE } from '#src/shared/storage/pack-file';
import type { FromWorker, Offer, ToWorker } from './pack-work';

/** Claims shown before a pack is added: enough to see what it is. */
const PREVIEW = 5;

let pack: Pack | undefined;
const reply = (message: FromWorker) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if ('read' in data) reply({ offer: await offerOf(data.read) });
  else if (pack) reply({ keep: packToKeep(pack) });
};

async function offerOf(file: File): Promise<Offer> {
  if (isTooLarge(file.size)) return { problems: [TOO_LARGE] };
  const read = readPack(await file.text());
  if ('problems' in read) return read;
  pack = read.pack;
  const { name, version, licence, description, claims } = pack;
  const date = recordEnd(pack);
  const first = claims.slice(0, PREVIEW).map(({ text }) => text);
  return { preview: { name, version, licence, date, description, claims: claims.length, first } };
}
