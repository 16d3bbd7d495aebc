/** `npm run match`: the engine on files. The formats of --json and --batch are a contract; docs/engine.md has them. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { isRealDate } from '#src/claims/dates';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher, type Matcher } from '#src/engine/matcher';
import type { Match, SentenceMatches } from '#src/engine/types';
import type { ReaderLanguage } from '#src/language/language';
import { READER_LANGUAGES } from '#src/language/readers';
import { languageFor } from '#src/language/tags';
import { loadPack } from '../corpus/load';
import { explainSentence } from './explain';
import { readInput, sentencesOf } from './input';

const HELP = `npm run --silent match -- [--date YYYY-MM-DD] [--json | --explain] FILE…   (- is standard input; .txt or .html)
npm run --silent match -- --batch [FILE]    reads one JSON a line: {"id","text","context"?,"date"?}
  --date     the page's date; without it a page's own date is used, and a text has none
  --json     one JSON line for each sentence that states a known claim
  --explain  the way of every sentence through the engine
  --batch    one answer a line, in the same order, [] where nothing matches`;
/** Wrong use of the command line, as in tools/cli.ts. */
const WRONG_USE = 2;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && isRealDate(text);

const BatchLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z.optional(z.nullable(z.string())),
  date: z.optional(z.nullable(z.string().check(z.refine(isDay, { error: 'not a day of the calendar as YYYY-MM-DD' })))),
});

/** A match as the contract prints it. */
function printed(match: Match) {
  return {
    claim: match.claim,
    score: Math.round(match.score * 1000) / 1000,
    act: match.act,
    evidence: match.evidence.map((one) => one.text),
  };
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      explain: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || (positionals.length === 0 && !values.batch)) {
    console.log(HELP);
    return values.help ? 0 : WRONG_USE;
  }
  if (values.date !== undefined && !isDay(values.date)) {
    console.error(`--date takes a day of the calendar as YYYY-MM-DD, not "${values.date}".`);
    return WRONG_USE;
  }
  const pack = loadPack();
  const matcher = createMatcher(compilePack(pack));
  const packLanguage = languageFor(READER_LANGUAGES, pack.language);
  if (!packLanguage) throw new Error(`This build cannot split texts in the pack's language, "${pack.language}".`);
  if (values.batch) return batch(matcher, packLanguage, positionals[0] ?? '-');
  for (const name of positionals) {
    const input = await readInput(name, packLanguage);
    if (!input.language) {
      console.error(`${name} is in a language that this build does not read.`);
      continue;
    }
    const page = {
      date: values.date ?? input.date,
      language: input.language.tag,
      ...(input.title === undefined ? {} : { title: input.title }),
    };
    const sentences = sentencesOf(input.language, input.text);
    const texts = sentences.map((one) => one.text);
    if (values.explain) {
      for (const [index, text] of texts.entries())
        console.log(explainSentence(matcher, text, texts.slice(0, index), page));
      continue;
    }
    const found = matcher.match({ page, before: [], sentences: texts });
    if (!values.json && positionals.length > 1) console.log(`== ${name}`);
    for (const { sentence, matches } of found) {
      const { text, start } = sentences[sentence] as (typeof sentences)[number];
      if (values.json) console.log(JSON.stringify({ sentence: text, start, matches: matches.map(printed) }));
      else console.log(readable(text, { sentence, matches }));
    }
    if (!values.json) console.log(`${found.length} of ${sentences.length} sentences state a known claim.`);
  }
  return 0;
}

function readable(text: string, { matches }: SentenceMatches): string {
  const lines = matches.map((match) => {
    const { claim, score, act, evidence } = printed(match);
    const differences = match.differences.map((one) => `${one.found} (record: ${one.recorded})`);
    const tail = differences.length > 0 ? `  differs: ${differences.join(', ')}` : '';
    return `    ${claim}  ${score.toFixed(2)}  ${act}  [${evidence.join(' · ')}]${tail}`;
  });
  return `${text}\n${lines.join('\n')}\n`;
}

/** One answer for each line, whatever stands in it; a line that is no request is said on standard error. */
async function batch(matcher: Matcher, language: ReaderLanguage, name: string): Promise<number> {
  const { createReadStream } = await import('node:fs');
  const stream = name === '-' ? process.stdin : createReadStream(name, 'utf8');
  let line = 0;
  let wrong = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const request = parseLine(text);
    if (!request.success) {
      wrong += 1;
      console.error(`line ${line}: ${request.error}`);
      continue;
    }
    const { id, text: sentence, context, date } = request.data;
    const before = sentencesOf(language, context ?? '').map((one) => one.text);
    const page = { date: date ?? null, language: language.tag };
    const [found] = matcher.match({ page, before, sentences: [sentence] });
    console.log(JSON.stringify({ id, matches: (found?.matches ?? []).map(printed) }));
  }
  return wrong > 0 ? 1 : 0;
}

function parseLine(
  text: string,
): { success: true; data: z.infer<typeof BatchLine> } | { success: false; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { success: false, error: `not JSON (${(error as Error).message})` };
  }
  const parsed = BatchLine.safeParse(value);
  return parsed.success ? parsed : { success: false, error: z.prettifyError(parsed.error).replaceAll('\n', ' ') };
}
