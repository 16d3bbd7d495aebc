/** The card of an entry as text, as a page of a given day shows it: for editors. */
import { timeOf } from '#src/claims/entries';
import type { ClaimRecord, RelatedKind } from '#src/claims/record';
import type { Row } from '#src/claims/rows';
import type { Side, Source, StatementAct } from '#src/claims/schema';
import type { Standing } from '#src/claims/standing';
import { type ClaimView, type StatementView, viewOf } from '#src/claims/view';

/** Width of the text in columns: fits an ordinary terminal. */
const WIDTH = 100;
/** Width of the names of the rows, in columns. */
const NAME_WIDTH = 14;
/** Most outlets that the first row names. */
const MOST_NAMES = 4;

const STANDING_WORDS: Record<Standing, string> = {
  'confirmed-by-both': 'Confirmed by both sides',
  'confirmed-by-one': 'Said by one side',
  disputed: 'Disputed',
  denied: 'Denied',
  neither: 'Neither confirmed nor denied',
  'on-record': 'On record',
  'reported-only': 'Reported, not confirmed',
  'nothing-yet': 'Not yet on record on this day',
};
const ACT_WORDS: Record<StatementAct, string> = {
  asserts: 'says so',
  confirms: 'confirms',
  'partially-confirms': 'confirms in part',
  denies: 'denies',
  declines: 'will neither confirm nor deny',
  silent: 'did not answer',
  reports: 'reports',
  responds: 'responds',
};
const RELATED_WORDS: Record<RelatedKind, string> = {
  contradicts: 'contradicts',
  supports: 'goes with',
  repeats: 'repeats',
  updates: 'updates',
  precedes: 'came before',
  'repeated-by': 'repeated by',
  'updated-by': 'updated by',
  follows: 'came after',
};
/** Names of the rows that the pack does not name. */
const SIDE_WORDS: Record<Side, string> = {
  russia: 'Russia',
  us: 'United States',
  ukraine: 'Ukraine',
  europe: 'Europe',
  media: 'Outlets',
  other: 'Others',
};

/** Breaks a text at spaces; every line after the first is indented. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}${one}`).join('\n');
}

function dayOf({ date, dated }: Pick<StatementView, 'date' | 'dated'>): string {
  if (date === null) return 'day unknown';
  return dated === 'published' ? `published ${date}` : date;
}

const wordsOf = ({ says, quote }: StatementView): string => (quote === null ? says : `${says} “${quote}”`);

const sourceName = ({ publisher, headline, date }: Source): string =>
  [publisher, headline === undefined ? undefined : `“${headline}”`, date].filter(Boolean).join(', ');

function rowText(row: Row, view: ClaimView): string {
  const name = row.kind === 'reported' ? 'REPORTED BY' : (row.name ?? SIDE_WORDS[row.side]).toUpperCase();
  const { statement, source } = row;
  const mark = statement?.isStated ? '  <- this sentence' : '';
  const by = view.on !== null && view.on < view.recordEnds ? view.on : view.recordEnds;
  const title = name.padEnd(NAME_WIDTH);
  const from = source === null ? '' : ` [${sourceName(source)}]`;
  if (row.kind === 'reported') {
    const more = row.names.length > MOST_NAMES ? `, +${row.names.length - MOST_NAMES} more` : '';
    const names =
      row.names.length === 0 ? `no report found by ${by}` : row.names.slice(0, MOST_NAMES).join(', ') + more;
    return `${title}${names}${row.date === null ? '' : `, ${row.date}`}${from}${mark}`;
  }
  if (statement === null) return `${title}no answer found by ${by}`;
  const { speaker, act } = statement;
  return `${title}${speaker.name} ${wordsOf(statement)}, ${dayOf(statement)} (${ACT_WORDS[act]})${from}${mark}`;
}

function statementText(statement: StatementView): string {
  const { speaker, act, sources, caution, isStated } = statement;
  const role = speaker.role === '' ? '' : ` (${speaker.role})`;
  const mark = isStated ? '  <- this sentence' : '';
  const line = `${speaker.name}${role} ${ACT_WORDS[act]}, ${dayOf(statement)}: ${wordsOf(statement)}${mark}`;
  return [
    wrap(line, '  '),
    wrap(`[${sources.map(sourceName).join('; ')}]`, '      '),
    ...(caution === null ? [] : [wrap(`Note: ${caution}`, '      ')]),
  ].join('\n');
}

function sourceText({
  publisher,
  headline,
  about,
  url,
  date,
  kind,
  country,
  labels,
  seen,
  note,
  retrieved,
}: Source): string {
  const facts = [
    date ?? 'day unknown',
    kind,
    country,
    ...(labels ?? []),
    seen === 'full' ? undefined : `seen: ${seen}`,
    retrieved && `read ${retrieved}`,
  ];
  const title = headline === undefined ? about : `“${headline}” (${about})`;
  const lines = [wrap(`${publisher}: ${title} (${facts.filter(Boolean).join(', ')})`, '  ')];
  if (url !== undefined) lines.push(`      ${url}`);
  if (note !== undefined) lines.push(wrap(note, '      '));
  return lines.join('\n');
}

/**
 * The card as text. `on` as for `viewOf`.
 * @param entry id of the claim or of one of its statements.
 */
export function cardText(record: ClaimRecord, on: string | null, entry: string = record.claim.id): string {
  const view = viewOf(record, on, entry);
  const { claim, pack } = record;
  const at = on === null ? 'by the whole record' : `on ${on}`;
  const now = view.standing === view.standingNow ? '' : `; by the whole record: ${STANDING_WORDS[view.standingNow]}`;
  const part = (title: string, lines: string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  const time = timeOf(claim);
  const isInRow = view.rows.some(({ statement }) => statement?.isStated);
  const stated = view.stated === null || isInRow ? [] : [statementText(view.stated)];
  return [
    `${STANDING_WORDS[view.standing]} ${at}${now}`,
    wrap(claim.text, ''),
    [claim.id, claim.kind, claim.topic, time].filter(Boolean).join(' · '),
    ...part('THIS SENTENCE', stated),
    '',
    ...view.rows.map((row) => rowText(row, view)),
    ...part(
      'NOTE',
      [view.stated?.caution, claim.caution].flatMap((one) => (one ? [wrap(one, '  ')] : [])),
    ),
    ...part(`EVERYTHING SAID (${view.said.length})`, view.said.map(statementText)),
    ...part(`SINCE THEN (${view.since.length})`, view.since.map(statementText)),
    ...part(
      'RELATED',
      view.related.map(({ kind, text, entry: id, why }) =>
        wrap(`${RELATED_WORDS[kind]}: ${text} (${id})${why === undefined ? '' : ` – ${why}`}`, '  '),
      ),
    ),
    ...part(`SOURCES (${view.sources.length})`, view.sources.map(sourceText)),
    '',
    `${pack.name} ${pack.version}, sources searched to ${pack.searched ?? 'an unknown day'}, compiled ${pack.compiled}, ${pack.licence}`,
  ].join('\n');
}
