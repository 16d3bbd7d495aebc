/** `corpus import --claimreview FILE`: turns a published feed of ClaimReviews into a pack that the extension can load. */
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { readClaimReview, SKIP_REASONS, type SkipReason } from '#src/claims/claim-review-read';
import { slug } from '#src/claims/loose-data';
import { FittingReview, reviewsIn, UNKNOWN_LICENCE } from '#src/claims/review-feed';
import { Id, PACK_FORMAT, type PackHeader, PartialDate } from '#src/claims/schema';
import { today } from '#src/shared/storage/today';
import { JsonItems, MAX_ITEM } from './json-items';
import { PackWriter } from './pack-writer';
import { Progress } from './progress';

/** Bytes per read. */
const CHUNK = 256 * 1024;
const WRONG_USE = 2;

const REASONS = {
  ...SKIP_REASONS,
  'not-json': 'is no valid JSON',
  'too-long': `is longer than ${MAX_ITEM.toLocaleString('en')} characters`,
  twice: 'is the same claim and address as one before',
  full: 'came after the pack had reached its largest size',
  unfit: 'has a field that a pack cannot hold',
} as const;
type Reason = SkipReason | keyof typeof REASONS;

export interface ImportResult {
  items: number;
  claims: number;
  skipped: Map<Reason, number>;
}

export interface ImportOptions {
  header: PackHeader;
  out: string;
  /** Called for every item that is skipped, with its number from 1. */
  onSkip?: (item: number, reason: Reason) => void;
  onProgress?: (items: number) => void;
}

/**
 * Reads a stream of JSON text and writes a pack. Memory is bounded: one item, the ids of what was written, and
 * buffers. Throws if the stream or the file fails; temporary files are then removed.
 */
export async function importClaimReviews(input: AsyncIterable<string>, options: ImportOptions): Promise<ImportResult> {
  const writer = new PackWriter(options.out);
  const result: ImportResult = { items: 0, claims: 0, skipped: new Map() };
  const skip = (reason: Reason) => {
    result.skipped.set(reason, (result.skipped.get(reason) ?? 0) + 1);
    options.onSkip?.(result.items, reason);
  };
  const take = (review: unknown) => {
    result.items += 1;
    const read = readClaimReview(review, options.header.compiled);
    if ('skip' in read) return skip(read.skip);
    if (!FittingReview.safeParse(read).success) return skip('unfit');
    const outcome = writer.add(read);
    if (outcome !== 'added') skip(outcome);
  };
  const takeAll = (items: readonly { json: string | undefined }[]) => {
    for (const { json } of items) {
      let value: unknown;
      try {
        value = json === undefined ? undefined : JSON.parse(json);
      } catch {
        value = undefined;
      }
      if (value !== undefined) {
        for (const review of reviewsIn(value)) take(review);
        continue;
      }
      result.items += 1;
      skip(json === undefined ? 'too-long' : 'not-json');
    }
    options.onProgress?.(result.items);
  };
  try {
    const splitter = new JsonItems();
    for await (const piece of input) takeAll(splitter.push(piece));
    takeAll(splitter.end());
    result.claims = writer.size;
    writer.finish(options.header);
  } finally {
    writer.clear();
  }
  return result;
}

function openInput(path: string): { text: Readable; raw: { bytesRead?: number }; size: number | undefined } {
  if (path === '-') return { text: process.stdin.setEncoding('utf8'), raw: {}, size: undefined };
  const raw = createReadStream(path, { highWaterMark: CHUNK });
  const text: Readable = path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => text.destroy(error));
  return { text: text.setEncoding('utf8'), raw, size: statSync(path).size };
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      claimreview: { type: 'string' },
      out: { type: 'string' },
      id: { type: 'string' },
      name: { type: 'string' },
      licence: { type: 'string', default: UNKNOWN_LICENCE },
      language: { type: 'string', default: 'en' },
      date: { type: 'string', default: today() },
      skipped: { type: 'string' },
      corpus: { type: 'string' },
    },
  });
  if (values.claimreview === undefined) {
    console.error('Which feed? Give --claimreview FILE (.json, .jsonl, either with .gz; - is standard input).');
    return WRONG_USE;
  }
  const name =
    values.name ?? (values.claimreview === '-' ? 'imported' : basename(values.claimreview).replace(/\..*$/, ''));
  const id = values.id ?? slug(name);
  if (!Id.safeParse(id).success || !PartialDate.safeParse(values.date).success) {
    console.error('--id takes lower-case letters, digits and single hyphens; --date a date such as 2026-11-22.');
    return WRONG_USE;
  }
  const out = values.out ?? `${id}.pack.json`;
  const { licence, language, date } = values;
  const header = { format: PACK_FORMAT, id, name, version: date, licence, language, compiled: date };
  const { text, raw, size } = openInput(values.claimreview);
  const log = values.skipped === undefined ? undefined : createWriteStream(values.skipped);
  const progress = new Progress('import');
  const result = await importClaimReviews(text, {
    header,
    out,
    onSkip: (item, reason) => log?.write(`${JSON.stringify({ item, reason, why: REASONS[reason] })}\n`),
    onProgress: (items) => progress.show(size === undefined ? undefined : (raw.bytesRead ?? 0) / size, items),
  });
  progress.done();
  log?.end();
  const count = (number: number) => number.toLocaleString('en');
  console.log(`${count(result.claims)} claims of ${count(result.items)} items, written to ${out}`);
  const skipped = [...result.skipped].sort((a, b) => b[1] - a[1]);
  for (const [reason, number] of skipped) console.log(`  ${count(number).padStart(7)} skipped: ${REASONS[reason]}`);
  if (skipped.length > 0 && values.skipped === undefined)
    console.log('  --skipped FILE lists them all, one JSON a line.');
  return result.claims > 0 ? 0 : 1;
}
