/** What the engine adds to the extension: its code and weights minified and gzipped, the checking library apart. */
import { gzipSync } from 'node:zlib';
import type { build as viteBuild } from 'vite';
import { compilePack } from '#src/engine/index/compile';
import { bundledTrial } from './packs';

export interface SizeReport {
  /** The engine's code with its weights, without zod; bytes, minified. */
  engine: { raw: number; gzipped: number };
  /** The weights' share of that. */
  weights: { raw: number; gzipped: number };
  /** What zod adds. */
  zod: { raw: number; gzipped: number };
  /** The bundled index: texts, phrasings and lookalikes of all claims, and the lexicon. */
  bundled: { claims: number; documents: number; raw: number; gzipped: number; lexiconGzipped: number };
}

const MATCHER = 'src/engine/matcher.ts';
const WEIGHTS = 'src/engine/match/weights.ts';

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

async function bundle(entry: string, external: RegExp[]): Promise<{ raw: number; gzipped: number }> {
  // By a name that the bundler does not see: vite is a tool of the build and stays outside the compiled command line.
  const name = 'vite';
  const { build } = (await import(/* @vite-ignore */ name)) as { build: typeof viteBuild };
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      reportCompressedSize: false,
      // As one function: of an ES module the bundler leaves the white space, which no extension ships.
      lib: { entry, formats: ['iife'], name: 'engine', fileName: 'engine' },
      rollupOptions: { external },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('The bundler gave no output.');
  const code = first.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
  const bytes = Buffer.from(code);
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
