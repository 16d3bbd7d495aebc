/**
 * Protects the rules by which a sentence says of somebody else what an entry says of its people, or says the contrary: which
 * entries each of these sentences rules out, and why, is written to a file. A change of a rule changes lines of it:
 * `npx vitest run FILE -u` writes it anew, and its difference shows what the rule does. No score of the engine is in it.
 */
import { expect, test } from 'vitest';
import type { Claim } from '#src/claims/schema';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { claim } from '../index/support';
import { LEADERS_LEXICON } from './leaders';

const ON = '2025-03-11';
const position = (of: string, text: string, ...phrasings: string[]): Claim =>
  claim(`${of} position`, text, { kind: 'position', position: { of: [of], stance: 'for', on: ['truce'] }, phrasings });
const agreement = (id: string, who: string[], text: string, ...phrasings: string[]): Claim =>
  claim(id, text, { kind: 'event', event: { what: 'agreement', who, on: ON }, phrasings });

const matcher = createMatcher(
  compilePack({
    language: 'en',
    lexicon: LEADERS_LEXICON,
    claims: [
      position(
        'anna-berg',
        'Berg wants a truce in the harbour.',
        'Berg asked for a truce in the harbour.',
        'A truce in the harbour is what Berg demands.',
      ),
      position(
        'carl-dorn',
        'Dorn is ready for a dialogue with Berg on the herring.',
        'Dorn would talk to Berg about the herring, he said.',
        'Dorn said he was ready for a dialogue on the herring.',
      ),
      agreement(
        'pair',
        ['anna-berg', 'carl-dorn'],
        'Berg and Dorn agreed on the fares of the ferry.',
        'Berg and Dorn set the fares of the ferry.',
      ),
      agreement(
        'group',
        ['anna-berg', 'carl-dorn', 'emil-falk'],
        'Berg, Dorn and Falk agreed to share the coal.',
        'Berg and Dorn agreed with others to share the coal.',
      ),
      claim('open', 'The lighthouse will be sold to a bank.', { phrasings: ['A bank will buy the lighthouse.'] }),
      claim('open of Berg', 'Berg halted the repair of the bridge.', {
        phrasings: ['Berg stopped the repair of the bridge.', 'The repair of the bridge was halted by Berg.'],
      }),
      claim('not', 'Dorn will not give up the island.', {
        phrasings: ['Dorn refuses to give up the island.', 'Dorn keeps the island.', 'Dorn does not leave the island.'],
      }),
    ],
  }),
);

/** What is said, with the one who says it left out as `_`. */
const SAID = [
  '_ wants a truce in the harbour.',
  '_ does not want a truce in the harbour.',
  '_ said he was ready for a dialogue on the herring.',
  '_ agreed on the fares of the ferry.',
  '_ agreed to share the coal.',
  '_ halted the repair of the bridge.',
  '_ did not halt the repair of the bridge.',
  '_ will sell the lighthouse to a bank.',
  '_ will not give up the island.',
  '_ gives up the island.',
];
/** Who says it, with what is told besides. */
const WHO = [
  'Berg',
  'Dorn',
  'Falk',
  'Holm',
  'Ishikawa',
  'He',
  'They',
  'Denmark',
  'The president',
  'Berg and Dorn',
  'Berg and Falk',
  'Falk and Berg',
  'Berg and Holm',
  'Berg and Ishikawa',
  'Dorn, Berg and Falk',
  'President Pavlo Ishikawa',
  'Falk said that Berg',
  'Berg said that Falk',
  'Ishikawa told Berg that he',
  'As Falk closed the port, Berg',
  'As Berg closed the port, Falk',
  'In a call with Falk, Berg',
  'At a meeting with Ishikawa, Berg',
  'After he met Ishikawa, Dorn',
  'Berg, who met Falk in Oslo,',
  'The Danish president and Falk',
];
/** Sentences before, the nearest last. */
const BEFORE: string[][] = [[], ['Berg spoke first.'], ['Falk and Dorn spoke by phone.']];

/** What rules out which entries; an entry that is compared is not named. */
function clashesOf(text: string, before: readonly string[]): string {
  const { query, ruledOut } = matcher.judge(text, before, { date: '2025-03-12', language: 'en' });
  const { tokens } = query.analysis;
  const wordsOf = (at?: { first: number; last: number }) =>
    at ? ` "${text.slice(tokens[at.first]?.start, tokens[at.last - 1]?.end)}"` : '';
  return ruledOut
    .map(({ claim: at, clash }) => `${matcher.index.claimId(at)}: ${clash.kind}${wordsOf(clash.words)}`)
    .sort()
    .join('; ');
}

test('each sentence rules out the entries that it did', async () => {
  const clashes = SAID.flatMap((said) => WHO.map((who) => said.replace('_', who))).map((text) => {
    const [first = '', ...others] = BEFORE.map((before) => clashesOf(text, before));
    return [text, [first, ...others.map((one) => (one === first ? '=' : one))].join(' | ')] as const;
  });
  await expect(`${JSON.stringify(Object.fromEntries(clashes), null, 2)}\n`).toMatchFileSnapshot('golden-clashes.json');
});
