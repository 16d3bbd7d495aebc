/** Builds sentences of the card from the record and whole phrases of the locale file. */
import type { StatementAct } from '#src/claims/schema';
import type { StatementView } from '#src/claims/view';
import type { Evidence, Match } from '#src/engine/types';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';
import type { CardModel } from './model';

const key = (stem: string, word: string): WordKey => `${stem}_${word.replaceAll('-', '_')}` as WordKey;

export const actWord = (act: StatementAct): string => t(key('did', act));
export const sideWord = (side: string): string => t(key('side', side));
export const kindWord = (kind: string): string => t(key('kind', kind));
export const labelWord = (label: string): string => t(key('label', label));
export const relationWord = (kind: string): string => t(key('relation', kind));

/** Says when something was said, or published if only that is known. */
export function statementDate({ date, dated }: StatementView): string {
  if (date === null) return t('date_unknown');
  const day = sayDate(date);
  return dated === 'published' ? t('date_published', day) : day;
}

/** Least scores of "very close" and "close": nine and eight of ten such matches are right. */
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

/** Says which words decided; '' if the matcher named none. */
export function sharedWords({ evidence }: Match): string {
  const groups = SHARED.flatMap(([word, kinds]) => {
    const texts = [...new Set(evidence.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text))];
    return texts.length > 0 ? [t(word, texts.map((text) => t('why_quoted', text)).join(t('why_comma')))] : [];
  });
  return groups.length > 0 ? t('why_shares', groups.join(t('line_join'))) : '';
}

/** A report for the user to paste anywhere. It describes the match and omits the page's address. */
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

/** Message after copying a report: nothing was sent, and where it can be pasted. */
export function reportCopied(address: string = __REPORTS__): string {
  return address === '' ? t('done_report') : t('done_report_to', address);
}
