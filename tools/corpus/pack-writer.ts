/** Writes a pack file entry by entry, so that a feed of any length becomes a pack in bounded memory. */
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { MAX_PACK_LENGTH } from '#src/claims/pack-file';
import { MAX_PACK_ENTRIES } from '#src/claims/pack-limits';
import type { Claim, PackHeader, Source, Speaker } from '#src/claims/schema';

/** Size of the write buffer, in UTF-16 units: few system calls, little memory. */
const BUFFER = 256 * 1024;
/** Bytes below the limit of a pack file that are kept for its header and brackets. */
const RESERVE = 10_000;

/** A list of JSON entries that is written to a file. */
class List {
  readonly ids = new Set<string>();
  length = 0;
  private readonly file: number;
  private waiting = '';

  constructor(readonly path: string) {
    this.file = openSync(path, 'w');
  }

  /** Adds an entry unless one with its id was added before. */
  add(entry: { id: string }): void {
    if (this.ids.has(entry.id)) return;
    const json = `${this.ids.size === 0 ? '' : ',\n'}${JSON.stringify(entry)}`;
    this.ids.add(entry.id);
    this.length += json.length;
    this.waiting += json;
    if (this.waiting.length >= BUFFER) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeSync(this.file, this.waiting);
    this.waiting = '';
  }
}

/** A claim with the speakers and sources that its statements name. */
export interface Entry {
  claim: Claim;
  speakers: Speaker[];
  sources: Source[];
}

/** Writes the parts of a pack to temporary files and moves the pack into place when it is complete. */
export class PackWriter {
  private readonly claims: List;
  private readonly sources: List;
  private readonly speakers: List;

  constructor(private readonly path: string) {
    this.claims = new List(`${path}.claims`);
    this.sources = new List(`${path}.sources`);
    this.speakers = new List(`${path}.speakers`);
  }

  /** Number of claims so far. */
  get size(): number {
    return this.claims.ids.size;
  }

  /** Adds an entry; returns the reason if its claim was added before or the pack has reached its size limit. */
  add({ claim, sources, speakers }: Entry): 'added' | 'twice' | 'full' {
    if (this.claims.ids.has(claim.id)) return 'twice';
    const length = this.claims.length + this.sources.length + this.speakers.length;
    const isCrowded = [this.claims, this.sources, this.speakers].some(
      ({ ids }) => ids.size + MARGIN > MAX_PACK_ENTRIES,
    );
    if (isCrowded || length + RESERVE + JSON.stringify([claim, sources, speakers]).length > MAX_PACK_LENGTH)
      return 'full';
    this.claims.add(claim);
    for (const source of sources) this.sources.add(source);
    for (const speaker of speakers) this.speakers.add(speaker);
    return 'added';
  }

  /** Joins the parts, moves the pack into place and removes the temporary files. */
  finish(header: PackHeader): void {
    const whole = `${this.path}.part`;
    const file = openSync(whole, 'w');
    writeSync(file, JSON.stringify({ ...header, lexicon: { names: [], senses: [] } }).slice(0, -1));
    for (const name of ['speakers', 'sources', 'claims'] as const) {
      this[name].close();
      writeSync(file, `,\n"${name}":[`);
      append(file, this[name].path);
      writeSync(file, ']');
    }
    writeSync(file, '}\n');
    closeSync(file);
    this.clear();
    renameSync(whole, this.path);
  }

  /** Removes the temporary files. */
  clear(): void {
    for (const { path } of [this.claims, this.sources, this.speakers]) rmSync(path, { force: true });
  }
}

/** Sources and speakers kept free below the limit, since an entry adds several. */
const MARGIN = 50;

function append(to: number, path: string): void {
  const from = openSync(path, 'r');
  const buffer = Buffer.alloc(BUFFER);
  for (;;) {
    const read = readSync(from, buffer, 0, BUFFER, null);
    if (read === 0) break;
    writeSync(to, buffer, 0, read);
  }
  closeSync(from);
}
