/** Measures how many exchanged sentences (exchange.ts) are still marked. */
import type { Matcher } from '#src/engine/matcher';
import { EXCHANGES, type Exchange, exchange } from './exchange';
import type { Labelled } from './labelled';
import { type Share, share } from './measure';

export interface ExchangedReport {
  marked: Record<Exchange, Share>;
  wrong: { id: string; text: string; got: string; score: number }[];
}

/** Whether a mark is wrong: after a change of party always, otherwise if it names the claim that was stated before. */
export function measureExchanged(matcher: Matcher, sentences: readonly Labelled[]): ExchangedReport {
  const all = exchange(sentences);
  const wrong: (ExchangedReport['wrong'][number] & { exchange: Exchange })[] = [];
  for (const { exchange: kind, id, text, before, title, date, must } of all) {
    const page = { date, language: matcher.index.language.tag, ...(title === undefined ? {} : { title }) };
    const [found] = matcher.match({ page, before, sentences: [text] });
    const match = found?.matches.find(({ claim }) => kind === 'party' || must.includes(claim));
    if (match) wrong.push({ exchange: kind, id, text, got: match.claim, score: match.score });
  }
  const of = (kind: Exchange) =>
    share(wrong.filter((one) => one.exchange === kind).length, all.filter((one) => one.exchange === kind).length);
  const marked = Object.fromEntries(EXCHANGES.map((kind) => [kind, of(kind)])) as Record<Exchange, Share>;
  return { marked, wrong };
}

/** The report as Markdown. */
export function exchangedLines({ marked }: ExchangedReport): string[] {
  return [
    '| exchanged | sentences | marked all the same |',
    '|---|---|---|',
    ...EXCHANGES.map((kind) => {
      const { value, low, high, of } = marked[kind];
      return `| ${kind} | ${of} | ${value.toFixed(3)} (${low.toFixed(3)}\u2013${high.toFixed(3)}) |`;
    }),
  ];
}
