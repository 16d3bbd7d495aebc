/** Sentences of the card that are put together from the record: always from whole phrases of the locale file. */
import type { StatementAct } from '#src/claims/schema';
import type { StatementView } from '#src/claims/view';
import type { Evidence, Match } from '#src/engine/types';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';
import type { CardModel } from '../overlay/model';

const key = (stem: string, word: string): WordKey => `${stem}_${word.replaceAll('-', '_')}` as WordKey;

export const actWord = (act: StatementAct): string => t(key('did', act));
export const sideWord = (side: string): string => t(key('side', side));
export const kindWord = (kind: string): string => t(key('kind', kind));
export const labelWord = (label: string): string => t(key('label', label));
export const relationWord = (kind: string): string => t(key('relation', kind));

/** When something was said, or published where only that is known. */
export function statementDate({ date, dated }: StatementView): string {
  if (date === null) return t('date_unknown');
  const day = sayDate(date);
  return dated === 'published' ? t('date_published', day) : day;
}

/** Where "very close" and "close" begin: nine and eight of ten such matches are right. */
const VERY_CLOSE = 0.9;
const CLOSE = 0.8;

/** How sure the match is, in words. */
export function closeness(score: number): string {
  if (score >= VERY_CLOSE) return t('why_very_close');
  return t(score >= CLOSE ? 'why_close' : 'why_fairly_close');
}

const SHARED: readonly [WordKey, readonly Evidence['kind'][]][] = [
  ['why_names', ['name']],
  ['why_words', ['term', 'cue']],
  ['why_figures', ['number', 'date']],
];

/** Which words decided, said as a sentence; '' when the matcher named none. */
export function sharedWords({ evidence }: Match): string {
  const groups = SHARED.flatMap(([word, kinds]) => {
    const texts = [...new Set(evidence.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text))];
    return texts.length > 0 ? [t(word, texts.map((text) => t('why_quoted', text)).join(t('why_comma')))] : [];
  });
  return groups.length > 0 ? t('why_shares', groups.join(t('line_join'))) : '';
}

/** A report that the reader may paste anywhere; it names the match, not the page's address. */
export function reportOf({ record, occasion }: CardModel): string {
  const { claim, pack } = record;
  return [
    t('report_title'),
    t('report_claim', `${claim.id} (${claim.text})`),
    t('report_record', `${pack.id} ${pack.version}, ${pack.compiled}`),
    ...(occasion
      ? [
          t('report_sentence', occasion.sentence),
          t('report_match', occasion.match.act, occasion.match.score.toFixed(2)),
        ]
      : []),
    t('report_wrong'),
    '',
  ].join('\n');
}

/** What is said once a report is copied: that nothing was sent, and where it can go. */
export function reportCopied(address: string = __REPORTS__): string {
  return address === '' ? t('done_report') : t('done_report_to', address);
}
