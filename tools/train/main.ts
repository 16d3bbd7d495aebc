/** `npm run train`: fits the weights that ship on the corpus and the tune half, and writes src/engine/match/weights.ts. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { entriesOf } from '#src/claims/entries';
import { packForest } from '#src/engine/match/forest';
import { loadPack } from '../corpus/load';
import { writeBlock } from '../eval/blocks';
import { readLabelled } from '../eval/labelled';
import { labelledOf, readPages } from '../eval/pages';
import { ablate, curveLines } from './ablation';
import { featureLines } from './features';
import { bestOf, calibrate, crossValidate, curve, type FitOptions, fitOn } from './measure';
import { displaced, exchanged, makeRows, packSentences, plain, printed } from './rows';

const WEIGHTS = 'src/engine/match/weights.ts';
/** The formatter's program, from the project's folder. */
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const ENGINE = 'docs/engine.md';
const ACCURACY = 'docs/accuracy.md';
const TUNE = 'tests/quality/tune';
const SEED = 20261129;
const OWN_STEP = 3;
/** Parameters chosen by cross-validation on the tune half (docs/engine.md lists what else was tried). */
const OPTIONS: FitOptions = {
  boost: { trees: 140, depth: 3, rate: 0.1, minLeaf: 12, ridge: 2, rowShare: 0.8, featureShare: 0.6, seed: SEED },
  network: { hidden: 52, epochs: 40, batch: 256, rate: 0.003, dropout: 0.25, seed: SEED },
};

/** Significant digits of the weights that ship. */
const DIGITS = 4;
const short = (value: number): number => Number(value.toPrecision(DIGITS));
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      dry: { type: 'boolean' },
      ablate: { type: 'boolean' },
      pages: { type: 'string' },
      features: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(
      'npm run train [-- --dry] [-- --ablate] [-- --pages FILE] [-- --features]\n  fits the weights on corpus/ and tests/quality/tune; --dry writes no weights; --ablate only measures what each step of the engine is worth, and writes it into docs/accuracy.md; --pages fits on labelled whole pages as well; --features only writes the table of features into docs/engine.md',
    );
    return 0;
  }
  if (values.features) {
    writeBlock(ENGINE, 'features', featureLines());
    return 0;
  }
  const pack = loadPack();
  const labelled = readLabelled(TUNE).map((one) => ({ ...one, origin: 'labelled' as const, skip: -1 }));
  const known = new Set(entriesOf(pack).map(({ id }) => id));
  const pages =
    values.pages === undefined
      ? []
      : labelledOf(readPages(values.pages), known).map((one) => ({ ...one, origin: 'page' as const, skip: -1 }));
  // One phrasing in three gives the same accuracy as all (docs/engine.md) in a third of the time.
  const own = packSentences(pack, SEED).filter((_, at) => at % OWN_STEP === 0);
  const set = makeRows(pack, [
    ...own,
    ...printed(own, labelled, SEED),
    ...displaced(labelled, SEED),
    ...labelled,
    ...pages,
    ...plain([...labelled, ...pages]),
    ...exchanged(pack, [...labelled, ...pages]),
  ]);
  console.log(`${set.sentences.length} sentences, ${set.rows.length} rows, ${set.names.length} features`);
  if (values.ablate) {
    const table = ablate(set, OPTIONS);
    console.log(table.join('\n'));
    writeBlock(ACCURACY, 'ablation', table);
    return 0;
  }
  const held = crossValidate(set, OPTIONS);
  const { slope, shift } = calibrate(held);
  const lines = curveLines(curve(set, bestOf(held, { slope, shift })));
  console.log(lines.join('\n'));
  if (pages.length > 0)
    console.log(curveLines(curve(set, bestOf(held, { slope, shift }), undefined, 'page')).join('\n'));
  const { forest, network } = fitOn(set.names, set.rows, OPTIONS);
  if (values.dry) return 0;
  writeBlock(ACCURACY, 'curve', lines);
  writeFileSync(
    WEIGHTS,
    `/** Made by \`npm run train\` from corpus/ and tests/quality/tune; not to be edited by hand. */
import type { FeatureName } from './feature-list';
import type { PackedForest } from './forest';
import type { PackedNetwork } from './network';

/** Platt scaling of the models' log-odds, fitted on held-out parts of the tune half. */
export const CALIBRATION = { slope: ${short(slope)}, shift: ${short(shift)} };

/** The trees that score a sentence with its context against one candidate claim. */
export const FOREST: PackedForest<FeatureName> = ${JSON.stringify(packForest(forest))};

/** The network that scores the same features, in the same order. */
export const NETWORK: PackedNetwork = ${JSON.stringify(network)};
`,
  );
  execFileSync(process.execPath, [BIOME, 'format', '--write', WEIGHTS]); // as `npm run check` requires
  console.log(`wrote ${WEIGHTS}`);
  return 0;
}
