/** `corpus new`: prints a claim to fill in, with an explanation beside each field. */
import { parseArgs } from 'node:util';
import { EventType, Stance } from '#src/claims/frame';
import { Id, StatementAct } from '#src/claims/schema';
import { today } from '#src/shared/storage/today';
import { MAX_HEADING } from './rules/headings';
import { MIN_PHRASINGS } from './rules/references';

const WRONG_USE = 2;

/** A claim in YAML that the loader accepts; the words in capitals are to be replaced. */
export function template(id: string, topic: string, today: string): string {
  const phrasingLines = (word: string, indent: string) =>
    Array.from({ length: MIN_PHRASINGS }, (_, index) => `${indent}- ${word} ${index + 1}`).join('\n');
  return `

- id: ${id}
  # event: it happened on a day. position: somebody demands, offers, promises, thinks it. figure: a number.
  kind: event
  # The bare proposition, at most ${MAX_HEADING} characters, without a verb of saying and without a full stop.
  text: WHO DID WHAT WITH WHOM, AND WHEN
  topic: ${topic}
  # what: ${EventType.options.join(' | ')}
  # who: ids of the names in lexicon.yaml, the one who acts first. on: YYYY-MM-DD, less, or FROM/TO.
  event: {what: call, who: [donald-trump, vladimir-putin], on: ${today}}
  # For a position instead: position: {of: [WHO-HOLDS-IT], stance: ${Stance.options.slice(0, 3).join(' | ')} ..., on: [THE-MATTER]}
  # For a figure instead: figure: {of: [WHOSE], value: 40, unit: percent, on: [OF-WHAT]}
  # Only if others than the pack's parties decide: whose word counts, such as [us, ukraine].
  # parties: [us, russia]
  added: ${today}
  changed: ${today}
  statements:
    # Everybody who said something on it: who reported it, who says so, who denies, and what the Kremlin answered.
    # act: ${StatementAct.options.join(' | ')}
    # says reads on after the speaker's name, in the past tense: "called the reports untrue".
    - by: donald-trump # an id of speakers.yaml
      act: asserts
      on: ${today} # the day it was said, as precise as it is known; leave the line out when it is not
      says: WHAT HE DID
      # quote: under twelve words, exactly as published, with quote_source: the source that has them
      sources: [source-id] # ids of sources.yaml, best first: official text, wire, original, copy
    # A statement that sentences state by themselves has an id and phrasings of its own.
    - id: ${id}-answer
      by: dmitry-peskov
      act: declines
      on: ${today}
      says: WHAT HE ANSWERED
      sources: [source-id]
      phrasings:
${phrasingLines('ANSWER PHRASING', '        ')}
  # Written on one of the two, shown on both; contradicts says why.
  relations: []
  # caution: where a source errs or a reader may be misled
  phrasings:
    # As newsrooms would write it, differing in words and structure; never copied from one.
${phrasingLines('PHRASING', '    ')}
  lookalikes:
    # Sentences that come close and state something else; states: the other entry's id, if it has one.
    - {text: A SENTENCE ON ANOTHER ACTOR OR ANOTHER DAY}
`.slice(1);
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      id: { type: 'string', default: 'who-did-what-when' },
      topic: { type: 'string', default: 'contact-calls' },
      corpus: { type: 'string' },
    },
  });
  if (!Id.safeParse(values.id).success || !Id.safeParse(values.topic).success) {
    console.error('--id and --topic take lower-case letters, digits and single hyphens.');
    return WRONG_USE;
  }
  process.stdout.write(template(values.id, values.topic, today()));
  return 0;
}
