/** One leader for another throughout a text, with country, capital, seat, spokesman and aide, in grammatical English. */

/** How a country's leader is written about. */
export interface Leader {
  full: string;
  name: string;
  country: string;
  adjective: string;
  capital: string;
  spokesman: string;
  aide: string;
}

const leader = (row: string): Leader => {
  const [full = '', name = '', country = '', adjective = '', capital = '', spokesman = '', aide = ''] = row.split('|');
  return { full, name, country, adjective, capital, spokesman, aide };
};

/** Stand for the Russian president; the names of spokesmen and aides are made up where none is known abroad. */
const FOR_PUTIN = [
  'Xi Jinping|Xi|China|Chinese|Beijing|Lin Jian|Wang Yi',
  'Narendra Modi|Modi|India|Indian|New Delhi|Randhir Jaiswal|Ajit Doval',
  'Shigeru Ishiba|Ishiba|Japan|Japanese|Tokyo|Yoshimasa Hayashi|Masataka Okano',
  'Recep Tayyip Erdogan|Erdogan|Turkey|Turkish|Ankara|Omer Celik|Akif Kilic',
  'Lula da Silva|Lula|Brazil|Brazilian|Brasilia|Paulo Pimenta|Celso Amorim',
  'Benjamin Netanyahu|Netanyahu|Israel|Israeli|Jerusalem|Omer Dostri|Ron Dermer',
  'Javier Milei|Milei|Argentina|Argentine|Buenos Aires|Manuel Adorni|Karina Lopez',
  'Kassym-Jomart Tokayev|Tokayev|Kazakhstan|Kazakh|Astana|Berik Uali|Murat Nurtleu',
  'Claudia Sheinbaum|Sheinbaum|Mexico|Mexican|Mexico City|Luis Ortega|Juan Ramon Soto',
  'Anwar Ibrahim|Anwar|Malaysia|Malaysian|Kuala Lumpur|Fahmi Fadzil|Azman Yusof',
  'Prabowo Subianto|Prabowo|Indonesia|Indonesian|Jakarta|Hasan Nasbi|Teddy Wijaya',
  'Abdel Fattah al-Sisi|Sisi|Egypt|Egyptian|Cairo|Mohamed Shennawy|Hassan Rashad',
].map(leader);

/** Stand for the American president. */
const FOR_TRUMP = [
  'Emmanuel Macron|Macron|France|French|Paris|Sophie Primas|Emmanuel Bonne',
  'Keir Starmer|Starmer|Britain|British|London|Dave Pares|Jonathan Powell',
  'Friedrich Merz|Merz|Germany|German|Berlin|Stefan Kornelius|Guenter Sautter',
  'Giorgia Meloni|Meloni|Italy|Italian|Rome|Fabrizio Alfano|Fabrizio Saggio',
  'Mark Carney|Carney|Canada|Canadian|Ottawa|Emily Williams|David Lametti',
  'Anthony Albanese|Albanese|Australia|Australian|Canberra|Fiona Sugden|Andrew Shearer',
  'Donald Tusk|Tusk|Poland|Polish|Warsaw|Adam Szlapka|Ignacy Niemczycki',
  'Pedro Sanchez|Sanchez|Spain|Spanish|Madrid|Pilar Alegria|Manuel de la Rocha',
  'Alexander Stubb|Stubb|Finland|Finnish|Helsinki|Hiski Haukkala|Petri Hakkarainen',
  'Mette Frederiksen|Frederiksen|Denmark|Danish|Copenhagen|Lars Findsen|Jonas Liisberg',
  'Lee Jae-myung|Lee|South Korea|South Korean|Seoul|Kang Yu-jung|Wi Sung-lac',
  'Cyril Ramaphosa|Ramaphosa|South Africa|South African|Pretoria|Vincent Magwenya|Sydney Mufamadi',
].map(leader);

/** Behind a country's or people's name: it stands alone, and no noun follows that it describes. */
const ALONE =
  '(?=[\'’]s\\b|[,.;:?!)”"]|\\s+(?:is|was|has|had|will|would|can|could|should|may|might|did|does|do|and|or|in|on|at|to|for|of|with|from|by|that|which|who|said|says|after|before|as|over|not|back|if|when)\\b|\\s*$)';

/** Behind a seat of government: its spokesman, its view, and what else is told by an adjective. */
const OF_SEAT =
  '(?=\\s+(?:spokes\\w+|press|officials?|aides?|advis\\w+|leader|chief|boss|envoys?|sources?|statement|readout|website|foreign|representative|national|chief|deputy|team|staff))';

type Rule = readonly [source: string, into: (to: Leader) => string];

const RUSSIAN: readonly Rule[] = [
  ['Vladimir (?:Vladimirovich )?Putin', (to) => to.full],
  ['Putin|PUTIN|Vlad\\b', (to) => to.name],
  ['Dmitr[iy]y? Peskov|Peskov', (to) => to.spokesman],
  ['(?:Yur[iy]y? )?Ushakov', (to) => to.aide],
  ['[Ii]n the Kremlin', (to) => `in the ${to.adjective} presidential palace`],
  [`Kremlin${OF_SEAT}`, (to) => to.adjective],
  ['[Tt]he Kremlin|Kremlin|KREMLIN', (to) => to.capital],
  ['Russian Federation|Russia|RUSSIA', (to) => to.country],
  ['Russians', (to) => `${to.adjective} officials`],
  [`the Russian${ALONE}`, (to) => `the ${to.adjective} leader`],
  ['Russian', (to) => to.adjective],
  ['Moscow|MOSCOW', (to) => to.capital],
];
const AMERICAN: readonly Rule[] = [
  ['Donald (?:J\\. |John )?Trump', (to) => to.full],
  ['Trump|TRUMP|The Donald|Donald', (to) => to.name],
  ['(?:Karoline )?Leavitt|(?:Steven )?Cheung', (to) => to.spokesman],
  ['(?:Mike |Michael )?Waltz|(?:Steven? )?Witkoff', (to) => to.aide],
  ['[Ii]n the White House', (to) => `in the ${to.adjective} government's seat`],
  [`White House${OF_SEAT}`, (to) => to.adjective],
  ['[Tt]he White House|White House', (to) => to.capital],
  [`(?:[Tt]he )?(?:United States(?: of America)?|U\\.S\\.A?\\.?|USA?\\b|America\\b)${ALONE}`, (to) => to.country],
  ['United States|U\\.S\\.A?\\.?|USA?\\b', (to) => to.adjective],
  ['Americans', (to) => `${to.adjective} officials`],
  [`the American${ALONE}`, (to) => `the ${to.adjective} leader`],
  ['American', (to) => to.adjective],
  ['Washington(?! Post)', (to) => to.capital],
  [`the Republican${ALONE}`, (to) => `the ${to.adjective} leader`],
  ['Republican', (to) => to.adjective],
];

/** Makes a function that exchanges all in one pass, so that what was put in is not exchanged again. */
function exchanger(rules: readonly Rule[]): (text: string, to: Leader) => string {
  const any = new RegExp(`\\b(?:${rules.map(([source]) => `(${source})`).join('|')})(?![A-Za-z])`, 'g');
  return (text, to) =>
    text
      .replace(any, (found, ...groups) => {
        const put = (rules[groups.findIndex((one) => one !== undefined)] as Rule)[1](to);
        return /^[A-Z]{4,}$/.test(found) ? put.toUpperCase() : put;
      })
      .replace(/\b([Aa])n? (?=[A-Z])/g, (found, a: string, at: number, all: string) =>
        found === 'A ' ? found : `${a}${/^[AEIOU]/.test(all.slice(at + found.length)) ? 'n' : ''} `,
      );
}

export interface Side {
  /** Lexicon id of the leader who is exchanged. */
  id: string;
  named: RegExp;
  swap(text: string, to: Leader): string;
  leaders: readonly Leader[];
}

export const SIDES: readonly Side[] = [
  { id: 'vladimir-putin', named: /\bPutin\b/, swap: exchanger(RUSSIAN), leaders: FOR_PUTIN },
  { id: 'donald-trump', named: /\bTrump\b/, swap: exchanger(AMERICAN), leaders: FOR_TRUMP },
];
