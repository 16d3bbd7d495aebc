/** `match --batch` and `match --pages`: read one JSON request per line and print one JSON answer per line. */
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { isRealDate } from '#src/claims/dates';
import type { Matcher } from '#src/engine/matcher';
import type { ReaderLanguage } from '#src/language/language';
import { sentencesOf } from './input';
import type { PrintedMatch, Printer } from './print';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export const isDay = (text: string): boolean => DAY.test(text) && isRealDate(text);

const Id = z.union([z.string(), z.number()]);
const Day = z.optional(
  z.nullable(z.string().check(z.refine(isDay, { error: 'not a day of the calendar as YYYY-MM-DD' }))),
);
export const BatchLine = z.object({ id: Id, text: z.string(), context: z.optional(z.nullable(z.string())), date: Day });
export const PageLine = z.object({
  id: Id,
  title: z.optional(z.nullable(z.string())),
  date: Day,
  sentences: z.array(z.string()),
});

/** What is needed to answer a line: the engine, the language of the texts, and the form of a match. */
export interface Answerer {
  matcher: Matcher;
  language: ReaderLanguage;
  printer: Printer;
}

export function answerSentence({ matcher, language, printer }: Answerer, line: z.infer<typeof BatchLine>) {
  const { id, text, context, date } = line;
  const before = sentencesOf(language, context ?? '').map((one) => one.text);
  const page = { date: date ?? null, language: language.tag };
  const [found] = matcher.match({ page, before, sentences: [text] });
  return { id, matches: (found?.matches ?? []).map(printer.json) };
}

/** One list for each sentence of the page, in order. */
export function answerPage({ matcher, language, printer }: Answerer, line: z.infer<typeof PageLine>) {
  const { id, title, date, sentences } = line;
  const page = { date: date ?? null, language: language.tag, ...(title ? { title } : {}) };
  const matches: PrintedMatch[][] = sentences.map(() => []);
  for (const found of matcher.match({ page, before: [], sentences }))
    matches[found.sentence] = found.matches.map(printer.json);
  return { id, matches };
}

/**
 * Prints one answer for each line, in order. Empty lines are skipped. A line that is not a request is reported on
 * standard error and gets no answer.
 * @param name a file, or `-` for standard input
 * @returns the exit code: 1 if a line was not a request
 */
export async function answerLines<T>(
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
