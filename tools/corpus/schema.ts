/** `corpus schema`: the JSON Schema of the corpus files, made from the zod schemas, for completion in editors. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { Claim, Lexicon, PackHeader, Source, Speaker } from '#src/claims/schema';
import { FacetsFile } from './facets';
import { CORPUS } from './load';

/** Hints that editors show beside a field, by the field's name, which has one meaning in all files. */
const HINTS: Record<string, string> = {
  id: 'Stable slug: lower-case letters, digits, single hyphens. Keeps its meaning for ever.',
  text: 'In our own words.',
  topic: 'Slug of the topic; also the name of the file.',
  time: 'When the thing happened: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO.',
  parties: "Whose word the standing is reckoned from; leave out on a claim for the pack's own.",
  kind: 'Which of these. Of a claim: event (it happened on a day), position (somebody wants or thinks it), figure.',
  event: 'What happened, who took part (actor first), when.',
  position: 'Who holds it, the stance, and on what.',
  figure: 'Whose figure, its value and unit, and of what.',
  added: 'Day on which the claim came into the record.',
  changed: 'Day of the last change of meaning.',
  by: 'An id of speakers.yaml.',
  act: 'What the statement does to the claim. declines: would neither confirm nor deny; reports: outlets and authors.',
  date: 'YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known; leave out when unknown.',
  says: "Reads on after the speaker's name, in the past tense: called the reports untrue.",
  quote_source: 'Which of the sources has the words of the quotation.',
  answers: 'Other claims that the statement answers as well.',
  about: 'In our own words; never shown as a title.',
  headline: "The publication's own headline, only where it is known for certain.",
  retrieved: 'Day on which the editors read it.',
  archived: 'Address of an archived copy.',
  why: 'One line: why the two are related so.',
  roles: 'What the speaker was, with from and until (exclusive) where that changed.',
  searched: 'Day to which sources were searched.',
  compiled: 'Day on which the record was put together.',
  quote: "The speaker's own words as published, under twelve.",
  sources: 'Ids of sources.yaml, at least one, best first.',
  entry: 'Id of the other claim or statement.',
  caution: 'Where a source errs or a reader may be misled.',
  phrasings: 'Ways in which a sentence of a news page states this entry; at least six.',
  lookalikes: 'Sentences that come close and state something else.',
  facets: 'What a sentence must express; in the corpus they stand in facets.yaml.',
  all: 'Each must be expressed, by one of its alternatives: words or short phrases, without people, sides and days.',
  some: 'Words that are typical, but not necessary.',
  not: 'Words that point to another entry.',
  concepts: 'Lists of words that $name stands for.',
  states: 'The id of the entry that the lookalike states.',
  side: 'Whom the speaker speaks for.',
  url: 'Full address; leave out when unknown.',
  labels: 'How the page stands to the original.',
  seen: 'How much of it the editors read.',
  reason: 'Why a source that no statement uses is kept.',
  note: 'Short, in our own words.',
  date_note: 'How the date is known, where the page does not carry it plainly.',
};

interface Json {
  properties?: Record<string, Json>;
  items?: Json;
  description?: string;
  additionalProperties?: boolean;
  $schema?: string;
}

/** Adds the hints, and forbids unknown fields, as the loader does. */
function finish(schema: Json): Json {
  const { $schema: _, ...rest } = schema;
  const properties = Object.entries(rest.properties ?? {}).map(([name, one]) => {
    const hint = Object.hasOwn(HINTS, name) ? { description: HINTS[name] } : {};
    return [name, { ...finish(one), ...hint }] as const;
  });
  return {
    ...rest,
    ...(rest.items === undefined ? {} : { items: finish(rest.items) }),
    ...(rest.properties === undefined
      ? {}
      : { properties: Object.fromEntries(properties), additionalProperties: false }),
  };
}

/** One schema with a definition for each kind of file. `format` is not a field of pack.yaml: the tools add it. */
export function corpusSchema(): object {
  const of = (type: z.ZodMiniType) => finish(z.toJSONSchema(type) as Json);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Files of the corpus',
    description: 'Made by `npm run --silent corpus -- schema` from src/claims/schema.ts; not edited by hand.',
    $defs: {
      claims: of(z.array(Claim)),
      sources: of(z.array(Source)),
      speakers: of(z.array(Speaker)),
      lexicon: of(Lexicon),
      facets: of(FacetsFile),
      pack: of(z.omit(PackHeader, { format: true })),
    },
  };
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string', default: CORPUS }, print: { type: 'boolean', default: false } },
  });
  const text = `${JSON.stringify(corpusSchema(), undefined, 2)}\n`;
  if (values.print) {
    process.stdout.write(text);
    return 0;
  }
  const path = join(values.corpus, 'schema.json');
  writeFileSync(path, text);
  console.log(`written to ${path}`);
  return 0;
}
