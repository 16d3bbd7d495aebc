/** Reads the labelled sentences of tests/quality: single ones with their context, and whole articles. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { MAX_BEFORE } from '#src/engine/limits';
import type { PageFacts } from '#src/engine/types';
import { splitSentences } from '#src/language/en/sentences';
import { readLines } from './lines';

const Single = z.object({
  id: z.string(),
  text: z.string(),
  context: z.optional(z.string()),
  date: z.nullable(z.string()),
  must: z.array(z.string()),
  may: z.array(z.string()),
  not: z.optional(z.array(z.string())),
  kind: z.enum(['positive', 'context', 'confusable', 'near-miss', 'unrelated']),
  voice: z.optional(z.string()),
});
const Article = z.object({
  id: z.string(),
  date: z.nullable(z.string()),
  voice: z.optional(z.string()),
  title: z.string(),
  labelled: z.optional(z.iso.date()),
  sentences: z.array(z.object({ text: z.string(), must: z.array(z.string()), may: z.array(z.string()) })),
});

export type Kind = z.infer<typeof Single>['kind'] | 'article';

/** A sentence with the claims that should be marked in it. */
export interface Labelled {
  id: string;
  /** Sentences of one group (an article, a set of siblings) are never divided between training and measuring. */
  group: string;
  text: string;
  /** Sentences before it on its page, oldest first. */
  before: string[];
  title?: string;
  date: string | null;
  must: string[];
  may: string[];
  not: string[];
  kind: Kind;
  /** Day of the labelling: the labels cover the entries that the record had then. */
  labelled?: string;
}

/** BCP 47 tag of the language that all labelled sentences are in. */
const LANGUAGE = 'en';

/**
 * @param folder a folder of .jsonl files; `articles*.jsonl` hold an article a line, the others a sentence per line.
 * @throws {Error} naming file and line where a line does not fit.
 */
export function readLabelled(folder: string): Labelled[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const all: Labelled[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    const file = join(folder, name);
    if (name.startsWith('articles')) for (const article of readLines(file, Article)) all.push(...fromArticle(article));
    else
      for (const one of readLines(file, Single)) {
        const context = one.context ?? '';
        all.push({
          id: one.id,
          group: one.id,
          text: one.text,
          before: splitSentences(context).map(({ start, end }) => context.slice(start, end)),
          date: one.date,
          must: one.must,
          may: one.may,
          not: one.not ?? [],
          kind: one.kind,
        });
      }
  }
  return all;
}

/** The page of a labelled sentence. */
export function pageOf({ date, title }: Pick<Labelled, 'date' | 'title'>): PageFacts {
  return { date, language: LANGUAGE, ...(title === undefined ? {} : { title }) };
}

function fromArticle(article: z.infer<typeof Article>): Labelled[] {
  return article.sentences.map((sentence, index) => ({
    id: `${article.id}/${index + 1}`,
    group: article.id,
    text: sentence.text,
    before: article.sentences.slice(Math.max(0, index - MAX_BEFORE), index).map((one) => one.text),
    title: article.title,
    date: article.date,
    must: sentence.must,
    may: sentence.may,
    not: [],
    kind: 'article' as const,
    ...(article.labelled === undefined ? {} : { labelled: article.labelled }),
  }));
}
