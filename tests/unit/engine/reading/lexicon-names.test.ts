/** Protects who is meant on real pages: the bundled lexicon's spellings, offices that change hands, and shared titles. */
import { describe, expect, test } from 'vitest';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { stem } from '#src/language/en/stems';
import { tokenize } from '#src/language/en/tokens';
import { parseSpan } from '#src/language/shared/calendar';
import { loadPack } from '../../../../tools/corpus/load';

const matcher = new LexiconMatcher(loadPack().lexicon, ENGLISH_ENGINE);
/** Names of the text in order, countries left out where `people` are asked for. */
function names(text: string, date: string | null): string[] {
  const tokens = tokenize(text);
  const stems = tokens.map((token) => stem(token.word));
  const hits = matcher.find(tokens, stems, date === null ? undefined : parseSpan(date)?.from);
  return hits.flatMap(({ name }) => (name >= 0 ? [matcher.names[name]?.id ?? ''] : []));
}
const people = (text: string, date: string | null) =>
  names(text, date).filter((id) => /^(?:man|woman)$/.test(matcher.names.find((one) => one.id === id)?.kind ?? ''));
const PAGE = '2025-02-13';

describe('every way to write a name', () => {
  test.each([
    [
      'vladimir-putin',
      [
        'Mr Putin',
        'Mr. Putin',
        'PUTIN',
        'Vladimir Putin’s',
        'Vladimir Vladimirovich',
        'the Russian leader',
        'Kremlin boss',
        'the Kremlin chief',
        'head of the Kremlin',
        'Russia’s leader',
        'his Russian counterpart',
        'President of the Russian Federation',
        'Russian President Vladimir Putin',
      ],
    ],
    [
      'donald-trump',
      [
        'Mr. Trump',
        'TRUMP’S',
        'Donald J. Trump',
        'POTUS',
        'the 47th president',
        'the 47th president of the United States',
        'the White House occupant',
        'head of the White House',
        'America’s president',
        'the United States president',
        'his US counterpart',
        'American counterpart',
        'President of the United States Donald Trump',
      ],
    ],
    [
      'volodymyr-zelensky',
      [
        'Zelensky',
        'Zelenskyy’s',
        'ZELENSKIY',
        'Zelenskyi',
        'Selenskyj',
        'Zelens’kyi',
        'Volodymyr Zelenskyy',
        'Vladimir Zelensky',
        'Wolodymyr Selenskyj',
        'Mr. Zelensky',
      ],
    ],
    [
      'dmitry-peskov',
      [
        'Dmitry Peskov',
        'Dmitri Peskov',
        'Dmitriy Peskov',
        'Putin’s spokesman',
        'Vladimir Putin’s spokesman',
        'a spokesman for Putin',
        'the Kremlin spokesperson',
        'KREMLIN SPOKESMAN',
        'the Russian president’s press secretary',
      ],
    ],
    [
      'yuri-ushakov',
      ['Yuri Ushakov', 'Yury Ushakov', 'Yuriy Ushakov', 'Kremlin aide', 'Putin’s foreign policy adviser'],
    ],
    ['steve-witkoff', ['Witkoff', 'Steven Witkoff', 'US special envoy Steve Witkoff', 'Trump’s envoy']],
    ['keith-kellogg', ['Gen. Kellogg', 'General Keith Kellogg', 'Trump’s Ukraine envoy']],
    ['sergei-lavrov', ['Lavrov', 'Sergey Lavrov', 'Russian Foreign Minister Sergei Lavrov', 'Russia’s top diplomat']],
    ['sergei-ryabkov', ['Sergey Ryabkov', 'Deputy Foreign Minister Sergei Ryabkov', 'Ryabkov']],
  ])('%s', (id, forms) => {
    for (const form of forms) expect([...new Set(people(`${form} spoke.`, PAGE))], form).toEqual([id]);
  });

  test('names joined by a hyphen or dash, and in a headline of capitals', () => {
    for (const text of ['Trump-Putin call', 'Trump–Putin call', 'TRUMP-PUTIN CALL: WHAT WE KNOW'])
      expect(people(text, null), text).toEqual(['donald-trump', 'vladimir-putin']);
    expect(names('US PRESIDENT CALLS PUTIN', PAGE)).toEqual(['donald-trump', 'vladimir-putin']);
    expect(names('TELL US WHAT PUTIN WANTS', PAGE)).toEqual(['vladimir-putin']);
    expect(names('PUTIN AND US LEADER SPEAK', PAGE)).toEqual(['vladimir-putin', 'donald-trump']);
  });

  test('a full stop behind a title does not part it from the name', () => {
    const [hit] = matcher.find(tokenize('Mr. Trump'), ['mr', 'trump'], undefined);
    expect(hit).toMatchObject({ first: 0, last: 2 });
  });

  test.each([
    'Donald Trump Jr. spoke.',
    'Melania Trump spoke.',
    'At Trump Tower nobody spoke.',
    'The Biden administration spoke.',
    'The Moscow Times wrote of it.',
    'USA Today wrote of it.',
  ])('not the man, not the government: %s', (text) => {
    const found = names(text, PAGE);
    for (const id of ['donald-trump', 'joe-biden', 'kremlin', 'usa']) expect(found).not.toContain(id);
  });
});

describe('offices change hands', () => {
  test.each([
    ['2025-01-19', ['joe-biden']],
    ['2025-01-20', []],
    ['2025-01-21', ['donald-trump']],
    ['2029-01-19', ['donald-trump']],
    ['2029-01-20', []],
  ] as const)('the US president on %s', (date, expected) => {
    for (const text of ['The US president', 'The American leader', 'POTUS', 'His US counterpart'])
      expect(people(`${text} spoke.`, date), text).toEqual(expected);
  });

  test('on the day itself only what is clear on it', () => {
    const day = '2025-01-20';
    for (const text of [
      'President-elect',
      'US President-elect Donald Trump',
      'The incoming US leader',
      'The new US president',
    ])
      expect(people(`${text} spoke.`, day), text).toEqual(['donald-trump']);
    for (const text of ['The outgoing president', 'Outgoing US President Joe Biden', 'President Biden'])
      expect([...new Set(people(`${text} spoke.`, day))], text).toEqual(['joe-biden']);
    expect(people('The former president spoke.', day)).toEqual([]);
  });

  test('the former president is Trump until his oath, Biden only where the country is named, and later', () => {
    expect(people('The former president spoke.', '2024-06-01')).toEqual(['donald-trump']);
    expect(people('The former US president spoke.', '2024-06-01')).toEqual(['donald-trump']);
    expect(people('The former president spoke.', '2025-06-01')).toEqual([]);
    expect(people('The former US president spoke.', '2025-06-01')).toEqual(['joe-biden']);
  });

  test('the German chancellor is another one from May 2025 on', () => {
    expect(people('The German chancellor spoke.', '2025-05-05')).toEqual(['olaf-scholz']);
    expect(people('The German chancellor spoke.', '2025-05-06')).toEqual(['friedrich-merz']);
  });

  test.each([
    ['A US president', 'usa'],
    ['The then US president', 'usa'],
    ['The first American president', 'usa'],
    ['No Russian president', 'russia'],
    ['An ex-Ukrainian president', 'ukraine'],
  ])('%s is nobody in particular', (text, country) => {
    expect(names(`${text} spoke.`, PAGE)).toEqual([country]);
  });

  test.each([
    ['Former Russian President Dmitry Medvedev', 'dmitry-medvedev'],
    ['The former Russian president', 'dmitry-medvedev'],
    ['Former US President Barack Obama', 'barack-obama'],
    ['Then-US President Joe Biden', 'joe-biden'],
  ])('%s', (text, id) => {
    expect(names(`${text} spoke.`, PAGE)).toEqual([id]);
  });
});

describe('offices and nicknames of the press', () => {
  const ELECTED = '2024-11-20';
  test.each([
    [
      'vladimir-putin',
      PAGE,
      'Vlad|the Russian tyrant|the man in the Kremlin|the ruler of Russia|the occupant of the Kremlin',
    ],
    [
      'donald-trump',
      PAGE,
      'Don|the Donald|the owner of the Oval Office|the man in the White House|the US commander-in-chief',
    ],
    [
      'donald-trump',
      ELECTED,
      'the newly elected US leader|the future head of the White House|the winner of the US election',
    ],
    ['joe-biden', ELECTED, 'the man in the White House|the outgoing head of the White House'],
    ['joe-biden', PAGE, 'the previous occupant of the White House|the former president of the United States'],
    ['volodymyr-zelensky', PAGE, 'Ukraine’s wartime leader|Zel|the head of Ukraine'],
    [
      'dmitry-peskov',
      PAGE,
      'the spokesman for Russia’s president|Putin’s mouthpiece|the Russian leader’s spokesman|Vlad’s spokesman',
    ],
    ['yuri-ushakov', PAGE, 'Putin’s foreign policy man|the top Kremlin aide|Vladimir Putin’s adviser'],
    ['sergei-lavrov', PAGE, 'the Kremlin’s top diplomat|the head of Russian diplomacy|the Russian FM'],
    [
      'steve-witkoff',
      PAGE,
      'the US president’s envoy|Donald Trump’s special envoy|Washington’s envoy|Trump’s golfing friend',
    ],
    [
      'keith-kellogg',
      PAGE,
      'the US envoy to Ukraine|Donald Trump’s Ukraine envoy|the special envoy for Russia and Ukraine',
    ],
    ['mike-waltz', PAGE, 'his security adviser|Trump’s national security advisor'],
    ['marco-rubio', PAGE, 'America’s top diplomat|the head of the State Department'],
    ['pete-hegseth', PAGE, 'the head of the Pentagon|the US defense secretary'],
    ['jared-kushner', PAGE, 'Donald Trump’s son-in-law|the American president’s son-in-law'],
    ['kirill-dmitriev', '2025-04-01', 'the head of RDIF|Vladimir Putin’s special envoy|the Kremlin’s special envoy'],
    ['sergei-naryshkin', PAGE, 'Russia’s spymaster|the head of the SVR'],
    ['emmanuel-macron', PAGE, 'France’s leader|the Frenchman|the president of France'],
    ['friedrich-merz', '2025-06-01', 'Germany’s chancellor|the German leader'],
    ['recep-tayyip-erdogan', PAGE, 'Turkey’s leader|the president of Turkey'],
    ['xi-jinping', PAGE, 'China’s leader|the president of China'],
  ])('%s on %s: %s', (id, date, forms) => {
    for (const form of forms.split('|')) expect(people(`They say ${form} spoke.`, date), form).toEqual([id]);
  });

  test.each([
    ['Vlad Filat spoke.', PAGE],
    ['They met on the Don.', PAGE],
    ['Rostov-on-Don slept.', PAGE],
    ['Poland’s foreign minister spoke.', PAGE],
    ['British Defence Secretary Lena Holt spoke about the harbour.', PAGE],
    ['The British defence secretary spoke.', PAGE],
    ['A former director of the CIA spoke.', PAGE],
    ['The next occupant of the White House spoke.', PAGE],
    ['An incoming head of the White House spoke.', '2023-11-20'],
    ['The former president of Chile spoke.', '2024-06-01'],
    ['The president-elect of Moldova spoke.', ELECTED],
    ['The head of Russia’s central bank spoke.', PAGE],
    ['The head of Ukraine’s security service spoke.', PAGE],
    ['Another Russian dictator spoke.', PAGE],
    ['Turkey’s foreign minister spoke.', PAGE],
    ['Norway’s security adviser spoke.', PAGE],
  ])('nobody: %s', (text, date) => expect(people(text, date)).toEqual([]));

  test.each([
    ['Trump’s envoy Lena Holt spoke.', ['donald-trump']],
    ['Donald Trump’s envoy Keith Kellogg spoke.', ['donald-trump', 'keith-kellogg']],
    ['Putin’s aide Kirill Dmitriev spoke.', ['vladimir-putin', 'kirill-dmitriev']],
    ['The men of Donald Trump’s National Security Council spoke.', ['donald-trump']],
    ['Don Trump Jr spoke.', []],
  ])('%s', (text, expected) => expect(people(text, PAGE)).toEqual(expected));
});

describe('counterparts', () => {
  test.each([
    ['Trump called his counterpart from Russia.', ['donald-trump', 'vladimir-putin']],
    ['Rubio called his counterpart in Moscow.', ['marco-rubio']],
    ['Trump called his Russian counterpart.', ['donald-trump', 'vladimir-putin']],
    ['He called his Russian counterpart.', ['vladimir-putin']],
    ['Putin called his US counterpart.', ['vladimir-putin', 'donald-trump']],
    ['Macron called his Russian counterpart.', ['emmanuel-macron', 'vladimir-putin']],
    ['Trump called his Russian counterpart Vladimir Putin.', ['donald-trump', 'vladimir-putin']],
    ['Rubio met his Russian counterpart Sergei Lavrov.', ['marco-rubio', 'sergei-lavrov']],
    ['Rubio met his Russian counterpart.', ['marco-rubio']],
    ['Lavrov met his US counterpart.', ['sergei-lavrov']],
  ])('%s', (text, expected) => {
    expect(people(text, PAGE)).toEqual(expected);
  });
});

describe('titles that share their noun', () => {
  test.each([
    ['The US and Russian presidents spoke.', ['donald-trump', 'vladimir-putin']],
    ['The Russian and American leaders spoke.', ['vladimir-putin', 'donald-trump']],
    ['The US, Russian and Ukrainian leaders spoke.', ['donald-trump', 'vladimir-putin', 'volodymyr-zelensky']],
    ['The presidents of the US and Russia spoke.', ['donald-trump', 'vladimir-putin']],
    ['The leaders of Russia and the United States spoke.', ['vladimir-putin', 'donald-trump']],
    ['The Russian and Ukrainian foreign ministers spoke.', ['sergei-lavrov', 'andrii-sybiha']],
    ['The American and Russian heads of state spoke.', ['donald-trump', 'vladimir-putin']],
    ['Presidents Trump and Putin spoke.', ['donald-trump', 'vladimir-putin']],
    ['He called his counterparts in Russia and Ukraine.', ['vladimir-putin', 'volodymyr-zelensky']],
    ['The foreign ministers of Russia and Ukraine spoke.', ['sergei-lavrov', 'andrii-sybiha']],
    ['The top diplomats of the US and Russia spoke.', ['marco-rubio', 'sergei-lavrov']],
    ['The CIA and SVR chiefs spoke.', ['john-ratcliffe', 'sergei-naryshkin']],
    ['The heads of state of Russia and Ukraine spoke.', ['vladimir-putin', 'volodymyr-zelensky']],
  ])('%s', (text, expected) => {
    expect(people(text, PAGE)).toEqual(expected);
  });

  test('each has its own place in the text', () => {
    const tokens = tokenize('The US and Russian presidents spoke.');
    const hits = matcher.find(
      tokens,
      tokens.map(({ word }) => stem(word)),
      parseSpan(PAGE)?.from,
    );
    expect(hits.slice(0, 2).map(({ first, last }) => [first, last])).toEqual([
      [1, 2],
      [3, 5],
    ]);
  });

  test('on an undated page what needs no date', () => {
    expect(names('The US and Russian presidents spoke.', null)).toEqual(['usa', 'vladimir-putin']);
    expect(names('The Russian and American leaders spoke.', null)).toEqual(['vladimir-putin', 'usa']);
  });

  test('no title without its noun', () => {
    expect(people('The US and Russian delegations spoke.', PAGE)).toEqual([]);
  });
});
