/** Protects who is taken for acting in a sentence: a name nobody knows is somebody, a place or an outlet is nobody. Own sentences. */
import { describe, expect, test } from 'vitest';
import { readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';

const lexicon = new LexiconMatcher(
  {
    names: [
      {
        id: 'anna-berg',
        kind: 'woman',
        aliases: [{ text: 'Anna Berg' }, { text: 'Berg' }, { text: 'president-elect' }],
      },
      { id: 'carl-dorn', kind: 'man', aliases: [{ text: 'Carl Dorn' }, { text: 'Dorn' }] },
      { id: 'oslo', kind: 'place', aliases: [{ text: 'Oslo' }] },
      { id: 'harbour-post', kind: 'outlet', aliases: [{ text: 'Harbour Post' }] },
      { id: 'norway', kind: 'country', aliases: [{ text: 'Norway' }, { text: 'Norwegian' }] },
    ],
    senses: [],
  },
  ENGLISH_ENGINE,
);
const reader = { lexicon, language: ENGLISH_ENGINE, sides: new Sides(lexicon) };

/** Each actor as its words and its role; an asterisk behind a single word that opens the sentence. */
function actors(text: string): string[] {
  const { analysis, told } = readText(text, reader, undefined);
  return told.actors.map(({ first, last, role, opening }) => {
    const words = text.slice(analysis.tokens[first]?.start, analysis.tokens[last - 1]?.end);
    return `${words}${opening ? '*' : ''}: ${role}`;
  });
}

/** The words of each of some spans of tokens. */
function wordsOf(text: string, kind: 'strangers' | 'places'): string[] {
  const { analysis, told } = readText(text, reader, undefined);
  return told[kind].map(({ first, last }) => text.slice(analysis.tokens[first]?.start, analysis.tokens[last - 1]?.end));
}

/** The unknown names that may be somebody's, and those of places and bodies. */
const strangers = (text: string) => wordsOf(text, 'strangers');
const places = (text: string) => wordsOf(text, 'places');

const table = (text: string): [sentence: string, expected: string[]][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [sentence = '', expected = ''] = line.split(' | ');
      return [
        sentence.trim(),
        expected
          .split(';')
          .map((one) => one.trim())
          .filter(Boolean),
      ];
    });

describe('before a verb', () => {
  test.each(
    table(`
    On Monday Ishikawa phoned the ministry. | Ishikawa: subject
    According to the paper, Okafor has agreed to nothing. | Okafor: subject
    The deadline Lindqvist set for the army has passed. | Lindqvist: subject
    On the trail Carmichael spoke of peace. | Carmichael: subject
    It was Petrescu who opened the talks. | Petrescu: subject
    The ministry said Ferreira would travel on Friday. | Ferreira: subject
    "Prices have risen," said Delgado. | Delgado: subject
    Delgado in March turned down the offer. | Delgado*: subject
    Delgado on Tuesday phoned the ministry. | Delgado*: subject
    Okafor will not attend. | Okafor*: subject
    The club and the administration of Okafor were in contact. | Okafor: owner
    The port lacks rounds, Falcon missiles and shells. |
    The army got 30 Falcon missiles, a spokesman said. |
    Dorn sent some Falcon drones to the front. | Dorn: subject
    On Monday Okafor agrees to the plan. | Okafor: subject
    Mette Lindqvist has not decided yet. | Mette Lindqvist: subject
    In the end President Okafor signed the paper. | Okafor: subject
    An aide was asked by Mr. Carmichael to leave the room. | Carmichael: subject
    Nothing is settled, Ferreira said. | Ferreira: subject
    There are no plans for Prasetyo to travel. | Prasetyo: subject
    LONDON: Keith Morley, British prime minister, spoke for an hour. | Keith Morley: subject
    The report names Ferreira, who denied it. | Ferreira: subject
    Ishikawa and Dorn agreed on little. | Ishikawa*: subject; Dorn: party
    Ishikawa's successor took the call. | Ishikawa's*: owner
    On Friday Okafor also walked back his pledge. | Okafor: subject
    On Friday Okafor no longer believed it. | Okafor: subject
    On Friday Okafor, by then the winner of the vote, had a talk. | Okafor: subject
    On Friday Okafor intends, among other things, to agree. | Okafor: subject
    On Norway, Okafor says little. | Okafor: subject
    Denmark's Anna Berg agreed. | Anna Berg: subject
    At noon Denmark's Anna Berg agreed. | Anna Berg: subject
    At noon Denmark's Mette Lindqvist agreed. | Denmark's Mette Lindqvist: subject
    On Friday bin Talal called the ministry. | bin Talal: subject
    On Friday Ana von der Au called the ministry. | Ana von der Au: subject
    On Friday al-Karim called the ministry. | al-Karim: subject
    `),
  )('%s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });
});

describe('beside another person', () => {
  test.each(
    table(`
    Berg talked with Okafor for an hour. | Berg: subject; Okafor: party
    There was talk of a Berg-Okafor summit. | Berg: party; Okafor: party
    A call between Berg and Lindqvist is planned. | Berg: party; Lindqvist: party
    Berg phoned Ishikawa after midnight. | Berg: subject; Ishikawa: party
    Berg was on the phone to Prasetyo. | Berg: subject; Prasetyo: party
    Berg spoke to Okafor about grain. | Berg: subject; Okafor: party
    The Okafor-Berg call ended early. | Okafor: party; Berg: party
    The Berg-Okafor call ended early. | Berg: party; Okafor: party
    An Okafor-brokered truce would hold. | Okafor: party
    Beside her stood both Okafor and Dorn. | Okafor: party; Dorn: party
    Berg begged Prasetyo to wait. | Berg: subject; Prasetyo: party
    Berg interrupted lunch to telephone Ishikawa. | Berg: subject; Ishikawa: party
    Berg is criticizing Carmichael over the delay. | Berg: subject; Carmichael: party
    Berg was angry with Okafor for the delay. | Berg: subject; Okafor: party
    Berg congratulated Lindqvist on the result. | Berg: subject; Lindqvist: party
    Berg had rung Ferreira before the vote. | Berg: subject; Ferreira: party
    Berg told Ferreira in a phone call that he agreed. | Berg: subject; Ferreira: party
    Berg begged bin Talal to wait. | Berg: subject; bin Talal: party
    The talk was with Norwegian leader Berg. | leader Berg: party
    In the Ferreira call nothing was agreed. | Ferreira: party
    Plans for a Ferreira-Berg summit rest. | Ferreira: party; Berg: party
    Ministers Never Spoke Of Berg And Talal's Home | Berg: subject; Talal's*: owner
    The Promise Ferreira Made In Anger Last Autumn | Ferreira*: subject
    `),
  )('%s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });
});

describe('as owner', () => {
  test.each(
    table(`
    Okafor's plan has two parts. | Okafor's*: owner
    The paper repeats Lindqvist's demand. | Lindqvist's: owner
    The camp of Dorn laughed at the Carmichael campaign. | Dorn: subject; Carmichael: owner
    A Ferreira spokesman said nothing. | Ferreira: owner
    Agencies were in contact with the Okafor administration. | Okafor: party
    The accord was, in Okafor's words, worthless. | Okafor's: owner
    The drone fell on Okafor's residence. | Okafor's: owner
    The drone fell on Zagreb's outskirts. |
    Nothing came of Ishikawa’s visit. | Ishikawa’s: owner
    `),
  )('%s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });
});

describe('nobody acts', () => {
  test.each([
    'Talks in Reykjavik were cut short.',
    'The train from Wuppertal was late.',
    'The paper was signed at the Grand Hotel on Tuesday.',
    'The Harbour Times reported the vote.',
    'It is pure fiction, simply false.',
    'They have not been cancelled.',
    'Reporters said nothing had changed.',
    'Officials were told on Thursday.',
    'Negotiations have stalled.',
    'Critics say the plan is dead.',
    'On Wednesday the ministry was silent.',
    'NATO has no comment.',
    'This was the plan.',
    'Everything Was Settled Before The Talks Began',
    'He waited near Lake Constance for news.',
    'The court in Utrecht ruled on Friday.',
    'The Danube has frozen over.',
    'The harbour and the Adriatic are calm.',
    'The paper says that the Okrug must be handed over.',
    'In the Green Salon, the president sat down.',
    'On the way to the Silver Ball, the president fell silent.',
    'The Silver Ball was put off.',
    'The Rijeka Memorandum was torn up.',
    'The army counted on Falcon missiles to arrive.',
    'For Norway, Denmark and the rest it would be a loss.',
    'The port would open by Thanksgiving.',
    'The vote is over, Tidningen reported.',
    'Dagsavisen writes that nothing is settled.',
    'As Harbour Gazette reports, the port has closed.',
    "The port has closed, the Harbour Post's Mette Lindqvist said.",
  ])('%s', (text) => {
    expect(actors(text)).toEqual([]);
  });
});

describe('unknown names of places and bodies', () => {
  test.each(
    table(`
    Okafor waited near Utrecht, across the Adriatic. | Utrecht; Adriatic
    They flew to Ferreira by way of the Lido. | Ferreira; Lido
    They spoke to Ferreira on the phone. |
    For Norway, Utrecht and Denmark the war goes on. | Utrecht
    For Utrecht and Norway the war goes on. | Utrecht
    The plan of Norway, Ishikawa says, is dead. |
    They were angry at Ishikawa. |
    The Ishikawa plan is dead. |
    They met in Ishikawa's office. |
  `),
  )('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('words with a capital that name nobody', () => {
  test.each([
    'Nine weeks later it was over.',
    '4 March: Voices are raised.',
    'No. Look, nothing moves.',
    'REPORTER: Nothing moved.',
    '11:20 Reminder: nothing was signed.',
  ])('%s', (text) => {
    expect(actors(text)).toEqual([]);
    expect(strangers(text)).toEqual([]);
  });
});

describe("unknown names that may be somebody's, acting or not", () => {
  test.each(
    table(`
    The president wrote of Ishikawa that he plays with fire. | Ishikawa
    The raid was blamed on Okafor, and Jean Lindqvist fled. | Jean Lindqvist
    It spoke of Okafor and Jean Lindqvist after the raid. | Okafor; Jean Lindqvist
    For once only the envoy had Petrescu's ear. | Petrescu's
    They flew to Ferreira and waited. |
    They turned to Ferreira and waited. | Ferreira
    Okafor waited near Utrecht for the Danube to freeze. |
    The harbour in Rijeka is the pride of the Adriatic. |
    A Carmichael hangs on the wall. |
    On Monday Berg met Dorn in Oslo. |
    It read the Rijeka Post and the Hague Tribunal Summit papers. |
    Harbour Talks With Ishikawa Begin In Rijeka |
    RIJEKA, Carolina (NN) - The port has closed. |
    GREEN BAY, Wis. - The port is dear to Okafor. | Okafor
    The editor told the Harbour Post's Mette Lindqvist about it. |
    The editor liked Denmark's Anna Berg. |
    The news of Ishikawa, Tidningen reported, was late. | Ishikawa
  `),
  )('%s', (text, expected) => {
    expect(strangers(text)).toEqual(expected);
  });
});

describe('an office of another country', () => {
  test.each([
    ['The Danish president-elect waited.', false],
    ['Maltese president-elect waits.', false],
    ['The president-elect waited.', true],
    ['Norwegian president-elect waits.', true],
  ])('%s', (text, isBerg) => {
    expect(readText(text, reader, undefined).analysis.names.has(0)).toBe(isBerg);
  });
});
