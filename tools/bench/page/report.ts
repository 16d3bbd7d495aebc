/** Medians over the rounds, as a table. */
import type { BenchPage } from './pages';
import type { Cost } from './visits';

/** Without extension; with an empty content script; with one that only reads the text; with ours. */
export const VARIANTS = ['none', 'empty', 'bare', 'ours'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Summary {
  page: Pick<BenchPage, 'name' | 'against' | 'limit'>;
  /** Median of the main thread's time in a visit, in ms. */
  all: Record<Variant, number>;
  /** Of it the time in scripts. */
  script: Record<Variant, number>;
  /** Median of the rounds' ratios of ours to what the page is compared with. */
  ratio: number;
  /** Ranges marked by ours. */
  marks: number;
  /** Medians of the number of tasks of more than 50 ms, and of the longest. */
  longTasks: Record<Variant, number>;
  longest: Record<Variant, number>;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** @param rounds what each round's visits cost */
export function summarise(page: BenchPage, rounds: readonly Record<Variant, Cost>[]): Summary {
  const over = (key: 'all' | 'script' | 'longTasks' | 'longest') =>
    Object.fromEntries(
      VARIANTS.map((variant) => [variant, median(rounds.map((round) => round[variant][key]))]),
    ) as Record<Variant, number>;
  const { name, against, limit } = page;
  return {
    page: { name, against, limit },
    all: over('all'),
    script: over('script'),
    ratio: median(rounds.map((round) => round.ours.all / round[against].all)),
    marks: median(rounds.map(({ ours }) => ours.marks)),
    longTasks: over('longTasks'),
    longest: over('longest'),
  };
}

const AGAINST = { bare: 'bare reading', none: 'no extension' };

export function pageLines(summaries: readonly Summary[], rounds: number): string[] {
  const cell = ({ all, script }: Summary, variant: Variant) =>
    `${all[variant].toFixed(0)} (${script[variant].toFixed(0)})`;
  return [
    `Milliseconds of processor time on the main thread in a visit, in brackets those in scripts; medians of ${rounds} rounds.`,
    '',
    '| page | no extension | empty script | bare reading | Sourcelight | marks | ratio | to | at most |',
    '|---|---|---|---|---|---|---|---|---|',
    ...summaries.map((one) => {
      const { name, against, limit } = one.page;
      return `| ${name} | ${VARIANTS.map((variant) => cell(one, variant)).join(' | ')} | ${one.marks} | ${one.ratio.toFixed(2)} | ${AGAINST[against]} | ${limit ?? '–'} |`;
    }),
    '',
    'Tasks of more than 50 ms in a visit, in brackets the longest, in milliseconds on the clock; medians.',
    '',
    '| page | no extension | empty script | bare reading | Sourcelight |',
    '|---|---|---|---|---|',
    ...summaries.map((one) => `| ${one.page.name} | ${VARIANTS.map((variant) => tasksIn(one, variant)).join(' | ')} |`),
    '',
  ];
}

function tasksIn({ longTasks, longest }: Summary, variant: Variant): string {
  return longTasks[variant] === 0 ? '0' : `${longTasks[variant]} (${longest[variant].toFixed(0)})`;
}
