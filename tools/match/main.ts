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
npm run --silent match -- --pages [FILE]    reads one JSON a line: {"id","title"?,"date"?,"sentences":[…]}, a whole page
  --date     the page's date; without it a page's own date is used, and a text has none
  --json     one JSON line for each sentence that states a known claim
  --explain  the way of every sentence through the engine
  --batch    one answer a line, in the same order, [] where nothing matches
  --pages    one answer a line, in the same order, with one list for each sentence`;
/** Wrong use of the command line, as in tools/cli.ts. */
const WRONG_USE = 2;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && isRealDate(text);

const Id = z.union([z.string(), z.number()]);
const Day = z.optional(
  z.nullable(z.string().check(z.refine(isDay, { error: 'not a day of the calendar as YYYY-MM-DD' }))),
);
const BatchLine = z.object({ id: Id, text: z.string(), context: z.optional(z.nullable(z.string())), date: Day });
const PageLine = z.object({
  id: Id,
  title: z.optional(z.nullable(z.string())),
  date: Day,
  sentences: z.array(z.string()),
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
      pages: { type: 'boolean' },
      explain: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || (positionals.length === 0 && !values.batch && !values.pages)) {
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
  const name = positionals[0] ?? '-';
  if (values.batch) return answerLines(name, BatchLine, (line) => answerSentence(matcher, packLanguage, line));
  if (values.pages) return answerLines(name, PageLine, (line) => answerPage(matcher, packLanguage, line));
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

function answerSentence(matcher: Matcher, language: ReaderLanguage, line: z.infer<typeof BatchLine>) {
  const { id, text, context, date } = line;
  const before = sentencesOf(language, context ?? '').map((one) => one.text);
  const page = { date: date ?? null, language: language.tag };
  const [found] = matcher.match({ page, before, sentences: [text] });
  return { id, matches: (found?.matches ?? []).map(printed) };
}

/** One list for each sentence of the page, in order. */
function answerPage(matcher: Matcher, language: ReaderLanguage, line: z.infer<typeof PageLine>) {
  const { id, title, date, sentences } = line;
  const page = { date: date ?? null, language: language.tag, ...(title ? { title } : {}) };
  const matches: ReturnType<typeof printed>[][] = sentences.map(() => []);
  for (const found of matcher.match({ page, before: [], sentences }))
    matches[found.sentence] = found.matches.map(printed);
  return { id, matches };
}

/** One answer for each line, whatever stands in it; a line that is no request is said on standard error. */
async function answerLines<T>(
  name: string,
  schema: z.ZodMiniType<T>,
  answer: (request: T) => unknown,
): Promise<number> {
  const { createReadStream } = await import('node:fs');
  const stream = name === '-' ? process.stdin : createReadStream(name, 'utf8');
  let line = 0;
  let wrong = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const request = parseLine(text, schema);
    if (!request.success) {
      wrong += 1;
      console.error(`line ${line}: ${request.error}`);
      continue;
    }
    console.log(JSON.stringify(answer(request.data)));
  }
  return wrong > 0 ? 1 : 0;
}

function parseLine<T>(
  text: string,
  schema: z.ZodMiniType<T>,
): { success: true; data: T } | { success: false; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { success: false, error: `not JSON (${(error as Error).message})` };
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed : { success: false, error: z.prettifyError(parsed.error).replaceAll('\n', ' ') };
}
