/** Measures what the engine adds to the extension: code and weights, minified and gzipped, and zod separately. */
import { gzipSync } from 'node:zlib';
import { compilePack } from '#src/engine/index/compile';
import { bundleScript } from './iife';
import { bundledTrial } from './packs';

export interface SizeReport {
  /** The engine's code with its weights, without zod; bytes, minified. */
  engine: { raw: number; gzipped: number };
  /** Bytes of these that are weights. */
  weights: { raw: number; gzipped: number };
  /** Bytes that zod adds. */
  zod: { raw: number; gzipped: number };
  /** The bundled index: texts, phrasings and lookalikes of all claims, and the lexicon. */
  bundled: { claims: number; documents: number; raw: number; gzipped: number; lexiconGzipped: number };
}

const MATCHER = 'src/engine/matcher.ts';
const WEIGHTS = 'src/engine/match/weights.ts';

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

async function bundle(entry: string, external: RegExp[]): Promise<{ raw: number; gzipped: number }> {
  const bytes = Buffer.from(await bundleScript(entry, external));
  return { raw: bytes.length, gzipped: gzipped(bytes) };
}

export async function sizeReport(): Promise<SizeReport> {
  const engine = await bundle(MATCHER, [/^zod/]);
  const whole = await bundle(MATCHER, []);
  const weights = await bundle(WEIGHTS, []);
  const { pack } = bundledTrial();
  const index = compilePack(pack);
  return {
    engine,
    weights,
    zod: { raw: whole.raw - engine.raw, gzipped: whole.gzipped - engine.gzipped },
    bundled: {
      claims: pack.claims.length,
      documents: pack.claims.reduce((sum, one) => sum + 1 + one.phrasings.length + one.lookalikes.length, 0),
      raw: index.length,
      gzipped: gzipped(index),
      lexiconGzipped: gzipped(Buffer.from(JSON.stringify(pack.lexicon))),
    },
  };
}
