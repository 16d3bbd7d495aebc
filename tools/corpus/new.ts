/** `corpus new`: a claim to fill in, with what each field wants beside it. */
import { parseArgs } from 'node:util';
import { Id, StatementAct } from '#src/claims/schema';
import { MIN_PHRASINGS } from './rules/references';

const WRONG_USE = 2;

/** A claim in YAML that the loader reads; what stands in capitals is to be replaced. */
export function template(id: string, topic: string, today: string): string {
  const phrasings = Array.from({ length: MIN_PHRASINGS }, (_, index) => `    - PHRASING ${index + 1}`);
  return `

- id: ${id}
  # One checkable proposition in our own words, with who says so and the date. Never a verdict.
  text: WHO SAID OR DID WHAT, AND WHEN.
  topic: ${topic}
  # When the thing happened: YYYY, YYYY-MM, YYYY-MM-DD, or FROM/TO.
  time: ${today}
  # Only if it is not about the US and Russia: whose word counts, such as [us, ukraine].
  # parties: [us, russia]
  added: ${today}
  changed: ${today}
  statements:
    # Everybody who said something on it: those who say so, those who deny, and what the Kremlin answered.
    # act: ${StatementAct.options.join(' | ')}
    - speaker: donald-trump # an id of speakers.yaml
      act: asserts
      date: ${today} # as precise as it is known; leave the line out when it is not
      summary: ONE SHORT SENTENCE IN OUR OWN WORDS.
      # quote: under twelve words, exactly as published
      sources: [source-id] # ids of sources.yaml, at least one
    - speaker: dmitry-peskov
      act: declines
      date: ${today}
      summary: WHAT HE ANSWERED.
      sources: [source-id]
  # contradicts and supports also stand on the other claim; repeats, updates, precedes only here.
  relations: []
  # caution: where a source errs or a reader may be misled
  phrasings:
    # As newsrooms would write it, differing in words and structure; never copied from one.
${phrasings.join('\n')}
  lookalikes:
    # Sentences that come close and state something else; states: the other claim's id, if it has one.
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
  process.stdout.write(template(values.id, values.topic, new Date().toISOString().slice(0, 10)));
  return 0;
}
