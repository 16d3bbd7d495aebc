/** Measures how many exchanged sentences (exchange.ts) are still marked. */
import type { Matcher } from '#src/engine/matcher';
import { EXCHANGES, type Exchange, type Exchanges, exchange } from './exchange';
import { exchangeRecord } from './exchange-record';
import type { Labelled } from './labelled';
import { type Share, share } from './measure';

export interface ExchangedReport {
  marked: Record<Exchange, Share>;
  leftOut: Exchanges['leftOut'];
  wrong: { exchange: Exchange; id: string; text: string; got: string; score: number }[];
}

export function measureExchanged(matcher: Matcher, sentences: readonly Labelled[]): ExchangedReport {
  const { made: all, leftOut } = exchange(sentences, exchangeRecord(matcher.index));
  const wrong: ExchangedReport['wrong'] = [];
  for (const { exchange: kind, id, text, before, title, date, isWrong } of all) {
    const page = { date, language: matcher.index.language.tag, ...(title === undefined ? {} : { title }) };
    const [found] = matcher.match({ page, before, sentences: [text] });
    const match = found?.matches.find(({ claim }) => isWrong(claim));
    if (match) wrong.push({ exchange: kind, id, text, got: match.claim, score: match.score });
  }
  const of = (kind: Exchange) =>
    share(wrong.filter((one) => one.exchange === kind).length, all.filter((one) => one.exchange === kind).length);
  const marked = Object.fromEntries(EXCHANGES.map((kind) => [kind, of(kind)])) as Record<Exchange, Share>;
  return { marked, leftOut, wrong };
}

/** The report as Markdown. */
export function exchangedLines({ marked, leftOut }: ExchangedReport): string[] {
  return [
    '| exchanged | sentences | marked all the same | left out: still true | no English |',
    '|---|---|---|---|---|',
    ...EXCHANGES.map((kind) => {
      const { value, low, high, of } = marked[kind];
      const { 'still true': still, 'no English': broken } = leftOut[kind];
      return `| ${kind} | ${of} | ${value.toFixed(3)} (${low.toFixed(3)}\u2013${high.toFixed(3)}) | ${still} | ${broken} |`;
    }),
  ];
}

/** The sentences that are marked, by kind. */
export function wrongExchangedLines({ wrong }: ExchangedReport): string[] {
  return EXCHANGES.flatMap((kind) => [
    `## ${kind}`,
    ...wrong
      .filter((one) => one.exchange === kind)
      .map(({ id, text, got, score }) => `${id}  ${got} ${score.toFixed(2)}\n    ${text}`),
  ]);
}
