/** Protects what the card says of a match and a date: how sure, which words, what kind of day. */
import { beforeEach, expect, it } from 'vitest';
import type { StatementView } from '#src/claims/view';
import type { CardModel } from '#src/content/card/model';
import { closeness, reportCopied, reportOf, sharedWords, statementDate } from '#src/content/card/wording';
import { t } from '#src/shared/ui/words';
import { matchOf, recordOf } from './records';
import { useEnglish } from './support';

beforeEach(useEnglish);

it.each([
  [1, 'why_very_close'],
  [0.9, 'why_very_close'],
  [0.899, 'why_close'],
  [0.8, 'why_close'],
  [0.799, 'why_fairly_close'],
  [0, 'why_fairly_close'],
] as const)('a match of %d is called so: %s', (score, word) => {
  expect(closeness(score)).toBe(t(word));
});

it('tells the day of a statement, that of its publication as such, and that none is known', () => {
  const date = (one: Partial<StatementView>) => statementDate(one as StatementView);
  const said = date({ date: '2025-02-07', dated: 'said' });
  expect(said).toContain('2025');
  expect(date({ date: '2025-02-07', dated: 'published' })).toBe(t('date_published', said));
  expect(date({ date: null, dated: 'unknown' })).toBe(t('date_unknown'));
});

it('names the words that decided, each once, by kind, and says nothing where there are none', () => {
  const at = { start: 0, end: 1 };
  const evidence = [
    { kind: 'date' as const, text: 'Friday', ...at },
    { kind: 'term' as const, text: 'phone', ...at },
    { kind: 'name' as const, text: 'Quay', ...at },
    { kind: 'name' as const, text: 'Quay', ...at },
    { kind: 'cue' as const, text: 'denied', ...at },
  ];
  const words = sharedWords(matchOf('call', { evidence }) as never);
  const places = ['Quay', 'phone', 'denied', 'Friday'].map((word) => words.indexOf(word));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect([places[0] !== -1, words.split('Quay').length]).toEqual([true, 2]);
  expect(sharedWords(matchOf('call', { evidence: [] }) as never)).toBe('');
});

it('reports a match with its sentence where there is one, and says where a report can be sent', () => {
  const occasion = { sentence: 'A says so.', match: matchOf('call', { score: 0.912 }) };
  const report = (one: object | null) => reportOf({ record: recordOf('call'), occasion: one } as unknown as CardModel);
  expect(report(occasion)).toContain(t('report_sentence', 'A says so.'));
  expect(report(occasion)).toContain(t('report_match', 'asserts', '0.91'));
  expect(report(null).split('\n')).toHaveLength(report(occasion).split('\n').length - 2);
  expect([reportCopied(), reportCopied('reports@news.example')]).toEqual([
    t('done_report'),
    t('done_report_to', 'reports@news.example'),
  ]);
});
