/** `corpus show ID [--on DATE]`: the card of a claim as text, as a page of that day would get it. */
import { parseArgs } from 'node:util';
import { cutRecords } from '#src/claims/cut-records';
import { isRealDate } from '#src/claims/dates';
import type { ClaimRecord, RelatedKind } from '#src/claims/record';
import { PartialDate, type Side, type Source, type StatementAct } from '#src/claims/schema';
import type { Standing } from '#src/claims/standing';
import { type StatementView, viewOf } from '#src/claims/view';
import { CORPUS, loadPack } from './load';

const WRONG_USE = 2;
/** Columns of a terminal that nobody has to widen. */
const WIDTH = 100;

const STANDING_WORDS: Record<Standing, string> = {
  'confirmed-by-both': 'Confirmed by both',
  'confirmed-by-one': 'Confirmed by one side',
  disputed: 'Disputed',
  neither: 'Neither confirmed nor denied',
  'reported-only': 'Reported, not confirmed',
};
const ACT_WORDS: Record<StatementAct, string> = {
  asserts: 'says so',
  confirms: 'confirms',
  'partially-confirms': 'confirms in part',
  denies: 'denies',
  declines: 'will neither confirm nor deny',
  silent: 'says nothing',
};
const RELATED_WORDS: Record<RelatedKind, string> = {
  contradicts: 'contradicted by',
  supports: 'goes with',
  repeats: 'repeats',
  updates: 'updates',
  precedes: 'came before',
  'repeated-by': 'repeated by',
  'updated-by': 'updated by',
  follows: 'came after',
};
const SIDE_WORDS: Record<Side, string> = {
  russia: 'KREMLIN AND RUSSIAN STATE',
  us: 'WHITE HOUSE, TRUMP AND HIS TEAM',
  ukraine: 'UKRAINE',
  europe: 'EUROPE',
  media: 'OUTLETS AND AUTHORS',
  other: 'OTHERS',
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

function statementText({ speaker, act, date, dated, summary, quote, sources }: StatementView): string {
  const when = date === null ? 'day unknown' : dated === 'published' ? `published ${date}` : date;
  const quoted = quote === null ? '' : ` “${quote}”`;
  const from = sources
    .map(({ publisher, date: day }) => (day === undefined ? publisher : `${publisher}, ${day}`))
    .join('; ');
  return `${wrap(`${speaker.name} (${speaker.role}) ${ACT_WORDS[act]}, ${when}: ${summary}${quoted}`, '  ')}\n${wrap(`[${from}]`, '      ')}`;
}

function sourceText({ publisher, title, url, date, kind, country, labels, seen, note }: Source): string {
  const facts = [
    date ?? 'day unknown',
    kind,
    country,
    ...(labels ?? []),
    seen === 'full' ? undefined : `seen: ${seen}`,
  ];
  const lines = [wrap(`${publisher}: ${title} (${facts.filter(Boolean).join(', ')})`, '  ')];
  if (url !== undefined) lines.push(`      ${url}`);
  if (note !== undefined) lines.push(wrap(note, '      '));
  return lines.join('\n');
}

/** The card as text. `on` as for `viewOf`. */
export function cardText(record: ClaimRecord, on: string | null): string {
  const view = viewOf(record, on);
  const { claim, pack } = record;
  const at = on === null ? 'by the whole record' : `on ${on}`;
  const now = view.standing === view.standingNow ? '' : `; by the whole record: ${STANDING_WORDS[view.standingNow]}`;
  const part = (title: string, lines: string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    `${STANDING_WORDS[view.standing]} ${at}${now}`,
    wrap(claim.text, ''),
    `${claim.id} · ${claim.topic}${claim.time === undefined ? '' : ` · ${claim.time}`}`,
    ...part(
      SIDE_WORDS.russia,
      view.kremlin.length === 0 ? ['  no statement in the record'] : view.kremlin.map(statementText),
    ),
    ...view.others.flatMap(({ side, statements }) => part(SIDE_WORDS[side], statements.map(statementText))),
    ...part('SINCE THEN', view.since.map(statementText)),
    ...part('CAUTION', claim.caution === undefined ? [] : [wrap(claim.caution, '  ')]),
    ...part(
      'RELATED',
      view.related.map((one) => wrap(`${RELATED_WORDS[one.kind]}: ${one.text} (${one.claim})`, '  ')),
    ),
    ...part(`SOURCES (${view.sources.length})`, view.sources.map(sourceText)),
    '',
    `${pack.name} ${pack.version}, record as of ${pack.date}, ${pack.licence}`,
  ].join('\n');
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { on: { type: 'string' }, corpus: { type: 'string', default: CORPUS } },
  });
  const [id] = positionals;
  const on = values.on ?? null;
  if (id === undefined || positionals.length > 1) {
    console.error('Which claim? Give one id; `corpus show` takes it as `corpus show ID [--on YYYY-MM-DD]`.');
    return WRONG_USE;
  }
  if (on !== null && !(on.length === 10 && PartialDate.safeParse(on).success && isRealDate(on))) {
    console.error(`"${on}" is not a day. Write it as YYYY-MM-DD.`);
    return WRONG_USE;
  }
  const records = cutRecords(loadPack(values.corpus));
  const record = records.find(({ claim }) => claim.id === id);
  if (record === undefined) {
    const near = records.filter(({ claim }) => claim.id.includes(id)).map(({ claim }) => `  ${claim.id}`);
    console.error(`There is no claim "${id}".${near.length > 0 ? ` Its letters are in:\n${near.join('\n')}` : ''}`);
    return 1;
  }
  console.log(cardText(record, on));
  return 0;
}
