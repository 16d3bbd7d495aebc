/** `npm run bench -- timeline`: how quickly the timeline draws and how evenly it scrolls, in Chromium. */
import { parseArgs } from 'node:util';
import type { chromium as Chromium } from '@playwright/test';
import { englishWords } from '../../english-words';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { bundleScript } from '../iife';
import { writeTables } from '../print';
import type { TimelineTimes } from './in-page';
import { CLAIMS, madeUpPoints, STATEMENTS } from './points';

const HELP = `npm run --silent bench -- timeline [--rounds N] [--json] [--write]
  draws the timeline of ${CLAIMS} claims with ${STATEMENTS} statements in Chromium, at 1280 x 900, and scrolls it;
  --write puts the table into docs/bench.md`;
/** The part of docs/bench.md that is written. */
const SECTION = 'timeline';
const ENTRY = 'tools/bench/timeline/in-page.tsx';
const VIEWPORT = { width: 1280, height: 900 };
const ROUNDS = '9';
const WRONG_USE = 2;
/** A frame that took longer than one and a half at 60 a second was dropped, in ms. */
const DROPPED = 25;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: ROUNDS },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (values.help || !(Number.isInteger(rounds) && rounds > 0)) {
    console.log(HELP);
    return values.help ? 0 : WRONG_USE;
  }
  const times = await measure(rounds);
  const table = lines(times, rounds);
  if (values.write) writeTables(table, SECTION);
  console.log(values.json ? JSON.stringify(times) : table.join('\n'));
  return 0;
}

async function measure(rounds: number): Promise<TimelineTimes> {
  const { chromium: executablePath } = await findBrowsers();
  if (!executablePath) throw new Error('There is no Chromium here: install it, or name one in CHROMIUM_PATH.');
  // By a name that the bundler does not see: a tool of the tests, and too large to compile into the command line.
  const name = '@playwright/test';
  const { chromium } = (await import(/* @vite-ignore */ name)) as { chromium: typeof Chromium };
  const script = await bundleScript(ENTRY);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.setContent('<!doctype html><html lang="en"><head></head><body></body></html>');
    await page.addScriptTag({ content: script });
    const call = `bundled.measure(${JSON.stringify(madeUpPoints())}, ${JSON.stringify(englishWords())}, ${rounds})`;
    return (await page.evaluate(call)) as TimelineTimes;
  } finally {
    await browser.close();
  }
}

function lines({ drawn, painted, marks, frames }: TimelineTimes, rounds: number): string[] {
  const dropped = frames.filter((time) => time > DROPPED).length;
  return [
    '| | median | least | greatest |',
    '|---|---|---|---|',
    row('drawn and laid out, ms', drawn),
    row('painted, ms', painted),
    row('a frame while it scrolls, ms', frames),
    '',
    `Rounds: ${rounds}. ${marks} marks in the picture; ${dropped} of ${frames.length} frames were dropped.`,
    '',
  ];
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `| ${name} | ${at(0.5)} | ${at(0)} | ${at(1)} |`;
}
