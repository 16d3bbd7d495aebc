/**
 * Sentences with one thing exchanged, so that they state nothing known: a party, the day, yes for no, done for announced
 * (`eval --exchanged`). Made from labelled sentences; a mark on one of them is wrong.
 */
import type { Labelled } from './labelled';

export const EXCHANGES = ['party', 'day', 'polarity', 'announced'] as const;
export type Exchange = (typeof EXCHANGES)[number];

export interface Exchanged extends Labelled {
  exchange: Exchange;
}

/** How a country's leader is written about. */
interface Leader {
  full: string;
  name: string;
  country: string;
  adjective: string;
  capital: string;
  seat: string;
  spokesman: string;
  aide: string;
}

const leader = (row: string): Leader => {
  const [full, name, country, adjective, capital, seat, spokesman, aide] = row.split('|') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { full, name, country, adjective, capital, seat, spokesman, aide };
};

/** Stand for the Russian president; the names of spokesmen and aides are made up where none is known abroad. */
const FOR_PUTIN = [
  'Xi Jinping|Xi|China|Chinese|Beijing|Zhongnanhai|Lin Jian|Wang Yi',
  'Narendra Modi|Modi|India|Indian|New Delhi|South Block|Randhir Jaiswal|Ajit Doval',
  'Shigeru Ishiba|Ishiba|Japan|Japanese|Tokyo|Kantei|Yoshimasa Hayashi|Masataka Okano',
  'Recep Tayyip Erdogan|Erdogan|Turkey|Turkish|Ankara|Bestepe|Omer Celik|Akif Kilic',
  'Lula da Silva|Lula|Brazil|Brazilian|Brasilia|Planalto|Paulo Pimenta|Celso Amorim',
  'Benjamin Netanyahu|Netanyahu|Israel|Israeli|Jerusalem|Balfour Street|Omer Dostri|Ron Dermer',
  'Javier Milei|Milei|Argentina|Argentine|Buenos Aires|Casa Rosada|Manuel Adorni|Karina Lopez',
  'Kassym-Jomart Tokayev|Tokayev|Kazakhstan|Kazakh|Astana|Akorda|Berik Uali|Murat Nurtleu',
  'Claudia Sheinbaum|Sheinbaum|Mexico|Mexican|Mexico City|National Palace|Luis Ortega|Juan Ramon Soto',
  'Ferdinand Marcos|Marcos|Philippines|Philippine|Manila|Malacanang|Claire Castro|Eduardo Ano',
  'Prabowo Subianto|Prabowo|Indonesia|Indonesian|Jakarta|Merdeka Palace|Hasan Nasbi|Teddy Wijaya',
  'Abdel Fattah al-Sisi|Sisi|Egypt|Egyptian|Cairo|Ittihadiya|Mohamed Shennawy|Hassan Rashad',
].map(leader);

/** Stand for the American president. */
const FOR_TRUMP = [
  'Emmanuel Macron|Macron|France|French|Paris|Elysee|Sophie Primas|Emmanuel Bonne',
  'Keir Starmer|Starmer|Britain|British|London|Downing Street|Dave Pares|Jonathan Powell',
  'Friedrich Merz|Merz|Germany|German|Berlin|Chancellery|Stefan Kornelius|Guenter Sautter',
  'Giorgia Meloni|Meloni|Italy|Italian|Rome|Palazzo Chigi|Fabrizio Alfano|Fabrizio Saggio',
  'Mark Carney|Carney|Canada|Canadian|Ottawa|Rideau|Emily Williams|David Lametti',
  'Anthony Albanese|Albanese|Australia|Australian|Canberra|The Lodge|Fiona Sugden|Andrew Shearer',
  'Donald Tusk|Tusk|Poland|Polish|Warsaw|Chancellery|Adam Szlapka|Ignacy Niemczycki',
  'Pedro Sanchez|Sanchez|Spain|Spanish|Madrid|Moncloa|Pilar Alegria|Manuel de la Rocha',
  'Alexander Stubb|Stubb|Finland|Finnish|Helsinki|Mantyniemi|Hiski Haukkala|Petri Hakkarainen',
  'Mette Frederiksen|Frederiksen|Denmark|Danish|Copenhagen|Marienborg|Lars Findsen|Jonas Liisberg',
  'Lee Jae-myung|Lee|South Korea|South Korean|Seoul|Blue House|Kang Yu-jung|Wi Sung-lac',
  'Cyril Ramaphosa|Ramaphosa|South Africa|South African|Pretoria|Union Buildings|Vincent Magwenya|Sydney Mufamadi',
].map(leader);

/** Number of other parties that each sentence gets. */
const STEP = 6;

type Rule = readonly [RegExp, (to: Leader) => string];
const RUSSIAN: readonly Rule[] = [
  [/\bVladimir (?:Vladimirovich )?Putin\b/g, (to) => to.full],
  [/\bPutin\b/gi, (to) => to.name],
  [/\bVlad\b/g, (to) => to.name],
  [/\bDmitr[iy]y? Peskov\b/g, (to) => to.spokesman],
  [/\bPeskov\b/g, (to) => to.spokesman],
  [/\b(?:Yur[iy]y? )?Ushakov\b/g, (to) => to.aide],
  [/\bKremlin\b/gi, (to) => to.seat],
  [/\bRussian Federation\b/g, (to) => to.country],
  [/\bRussia\b/gi, (to) => to.country],
  [/\bRussians\b/g, (to) => `${to.adjective} people`],
  [/\bRussian\b/gi, (to) => to.adjective],
  [/\bMoscow\b/gi, (to) => to.capital],
];
const AMERICAN: readonly Rule[] = [
  [/\bDonald (?:J\. |John )?Trump\b/g, (to) => to.full],
  [/\bTrump\b/gi, (to) => to.name],
  [/\bThe Donald\b/g, (to) => to.name],
  [/\bDonald\b/g, (to) => to.name],
  [/\b(?:Karoline )?Leavitt\b|\b(?:Steven )?Cheung\b/g, (to) => to.spokesman],
  [/\b(?:Mike |Michael )?Waltz\b|\b(?:Steven? )?Witkoff\b/g, (to) => to.aide],
  [/\bWhite House\b/g, (to) => to.seat],
  [/\bUnited States\b|\bU\.S\.|\bUSA?\b|\bAmerica\b/gi, (to) => to.country],
  [/\bAmericans\b/g, (to) => `${to.adjective} people`],
  [/\bAmerican\b/g, (to) => to.adjective],
  [/\bWashington\b(?! Post)/g, (to) => to.capital],
  [/\bRepublican\b/g, (to) => to.adjective],
];
const SIDES = [
  { needs: /\bPutin\b/, rules: RUSSIAN, leaders: FOR_PUTIN, of: /putin|kremlin|peskov|russia|ushakov/ },
  { needs: /\bTrump\b/, rules: AMERICAN, leaders: FOR_TRUMP, of: /trump|white-house|waltz|^us-|witkoff/ },
];

const exchanged = (text: string, rules: readonly Rule[], to: Leader): string =>
  rules.reduce((so_far, [from, into]) => so_far.replace(from, into(to)), text);

/** Replaces a party in sentence, context and title; only if the party is one of the stated entry's. */
function parties(sentence: Labelled, at: number): Exchanged[] {
  return SIDES.flatMap(({ needs, rules, leaders, of }) => {
    if (!needs.test(sentence.text) || !sentence.must.every((id) => of.test(id))) return [];
    return [at, at + STEP].map((turn): Exchanged => {
      const to = leaders[turn % leaders.length] as Leader;
      const swap = (text: string) => exchanged(text, rules, to);
      return {
        ...sentence,
        id: `${sentence.id}:${to.name}`,
        text: swap(sentence.text),
        before: sentence.before.map(swap),
        ...(sentence.title === undefined ? {} : { title: swap(sentence.title) }),
        exchange: 'party',
      };
    });
  });
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?= (?:${MONTHS})\\b)`);
const MONTH_FIRST = new RegExp(`(?<=\\b(?:${MONTHS}|Feb\\.|Jan\\.|Aug\\.|Oct\\.|Nov\\.|Dec\\.) )(\\d{1,2})\\b`);
/** Days by which a date is moved: more than any tolerance of the engine, and within the month. */
const MOVED = 9;
const LAST_DAY = 28;

/** Another day of the same month. */
function days(sentence: Labelled): Exchanged[] {
  const move = (day: string) => String(Number(day) > LAST_DAY - MOVED ? Number(day) - MOVED : Number(day) + MOVED);
  const text = sentence.text.replace(DAY_FIRST, move).replace(MONTH_FIRST, move);
  if (
    text === sentence.text ||
    DAY_FIRST.test(sentence.before.join(' ')) ||
    MONTH_FIRST.test(sentence.before.join(' '))
  )
    return [];
  return [{ ...sentence, id: `${sentence.id}:day`, text, date: null, exchange: 'day' }];
}

/** Verb phrases with their denied and announced forms. The first that is found is exchanged. */
const DEEDS: readonly (readonly [RegExp, string, string])[] = [
  [/\bspoke\b/, 'did not speak', 'will speak'],
  [/\btalked\b/, 'did not talk', 'will talk'],
  [/\bmet\b/, 'did not meet', 'will meet'],
  [/\bheld an?\b/, 'held no', 'will hold a'],
  [/\bphoned\b/, 'did not phone', 'will phone'],
];
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/\bdenied\b/, 'confirmed'],
  [/\bdenies\b/, 'confirms'],
  [/\bdeny\b/, 'confirm'],
  [/\bdismissed\b/, 'confirmed'],
  [/\brejected\b/, 'accepted'],
];

function turned(sentence: Labelled): Exchanged[] {
  const found: Exchanged[] = [];
  const add = (exchange: Exchange, text: string) =>
    found.push({ ...sentence, id: `${sentence.id}:${exchange}`, text, exchange });
  if (/neither|nor\b|fiction|untrue|false|or den/.test(sentence.text)) return found;
  const answer = ANSWERS.find(([from]) => from.test(sentence.text));
  if (answer) add('polarity', sentence.text.replace(answer[0], answer[1]));
  // Reversing what is already denied or planned does not give its opposite.
  if (/\bnot\b|n't\b|\bno\b|never|denie|deny|will |would |yet\b|whether|if\b/.test(sentence.text)) return found;
  const deeds = DEEDS.filter(([from]) => from.test(sentence.text));
  // A second verb of contact would still state the claim.
  const deed = deeds.length === 1 ? deeds[0] : undefined;
  if (!deed || sentence.must.some((id) => !/call|meeting|summit|talks|spoke/.test(id))) return found;
  add('polarity', sentence.text.replace(deed[0], deed[1]));
  add('announced', sentence.text.replace(deed[0], deed[2]));
  return found;
}

/** Returns all exchanged forms of the sentences that state an entry. Linear in their text. */
export function exchange(sentences: readonly Labelled[]): Exchanged[] {
  return sentences
    .filter(({ must }) => must.length > 0)
    .flatMap((sentence, at) => [...parties(sentence, at), ...days(sentence), ...turned(sentence)]);
}
