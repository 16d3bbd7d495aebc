/** `npm run match`: matches files. Other programs read --json, --batch and --pages: docs/engine.md fixes their format. */
import { parseArgs } from 'node:util';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { READER_LANGUAGES } from '#src/language/readers';
import { languageFor } from '#src/language/tags';
import { loadPack } from '../corpus/load';
import { explainSentence } from './explain';
import { readInput, sentencesOf } from './input';
import { type Answerer, answerLines, answerPage, answerSentence, BatchLine, isDay, PageLine } from './lines';
import { createPrinter } from './print';

const HELP = `npm run --silent match -- [--date YYYY-MM-DD] [--json | --explain] FILE…   (- is standard input; .txt or .html)
npm run --silent match -- --batch [FILE]    reads one JSON object per line: {"id","text","context"?,"date"?}
npm run --silent match -- --pages [FILE]    reads one JSON object per line: {"id","title"?,"date"?,"sentences":[…]}, a whole page
  --date     the page's date; default: the page's own date, none for a text
  --json     one JSON line for each sentence that states a known claim
  --explain  shows terms, candidates and features of each sentence
  --batch    prints one answer per line, in the same order, [] if nothing matches
  --pages    prints one answer per line, in the same order, with one list for each sentence`;
/** Wrong use of the command line, as in tools/cli.ts. */
const WRONG_USE = 2;

type Form = 'readable' | 'json' | 'explain';

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
  const answerer = bundledAnswerer();
  const name = positionals[0] ?? '-';
  if (values.batch) return answerLines(name, BatchLine, (line) => answerSentence(answerer, line));
  if (values.pages) return answerLines(name, PageLine, (line) => answerPage(answerer, line));
  const form: Form = values.explain ? 'explain' : values.json ? 'json' : 'readable';
  for (const file of positionals) {
    if (form === 'readable' && positionals.length > 1) console.log(`== ${file}`);
    await answerFile(answerer, file, values.date, form);
  }
  return 0;
}

/** The engine with the bundled record, reading texts in the record's language. */
function bundledAnswerer(): Answerer {
  const pack = loadPack();
  const language = languageFor(READER_LANGUAGES, pack.language);
  if (!language) throw new Error(`This build cannot split texts in the pack's language, "${pack.language}".`);
  return { matcher: createMatcher(compilePack(pack)), language, printer: createPrinter(pack) };
}

async function answerFile(answerer: Answerer, file: string, date: string | undefined, form: Form): Promise<void> {
  const { matcher, printer } = answerer;
  const input = await readInput(file, answerer.language);
  if (!input.language) {
    console.error(`${file} is in a language that this build does not read.`);
    return;
  }
  const page = {
    date: date ?? input.date,
    language: input.language.tag,
    ...(input.title === undefined ? {} : { title: input.title }),
  };
  const sentences = sentencesOf(input.language, input.text);
  const texts = sentences.map((one) => one.text);
  if (form === 'explain') {
    for (const [index, text] of texts.entries())
      console.log(explainSentence(matcher, text, texts.slice(0, index), page));
    return;
  }
  const found = matcher.match({ page, before: [], sentences: texts });
  for (const { sentence, matches } of found) {
    const { text, start } = sentences[sentence] as (typeof sentences)[number];
    if (form === 'json') console.log(JSON.stringify({ sentence: text, start, matches: matches.map(printer.json) }));
    else console.log(printer.readable(text, matches));
  }
  if (form === 'readable') console.log(`${found.length} of ${sentences.length} sentences state a known claim.`);
}
