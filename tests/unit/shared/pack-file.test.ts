import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRecords } from '#src/claims/cut-records';
import { MAX_PACK_LENGTH } from '#src/claims/pack-file';
import { MAX_PACK_ENTRIES } from '#src/claims/pack-limits';
import { openShelf } from '#src/claims/record-store';
import { PACK_FORMAT, type Pack } from '#src/claims/schema';
import { isTooLarge, packToKeep, readPack } from '#src/shared/storage/pack-file';
import { packProblemWords } from '#src/shared/storage/pack-problems';
import { withWords } from '../panels/words';

const source = {
  id: 's1',
  publisher: 'Paper',
  about: 'Title',
  url: 'https://example.org/a',
  kind: 'newspaper',
  seen: 'full',
};
const claim = {
  id: 'c1',
  text: 'A said B.',
  topic: 'talks',
  added: '2025-01-01',
  changed: '2025-01-01',
  statements: [{ by: 'a', act: 'asserts', says: 'said so', sources: ['s1'] }],
  relations: [],
  phrasings: [],
  lookalikes: [],
};
const pack = {
  format: PACK_FORMAT,
  id: 'my-pack',
  name: 'Mine',
  version: '1',
  licence: 'CC0-1.0',
  language: 'en',
  compiled: '2025-01-01',
  speakers: [{ id: 'a', name: 'A', roles: [{ text: 'someone' }], side: 'other' }],
  sources: [source],
  lexicon: { names: [], senses: [] },
  claims: [claim],
};

const name = (text: string, days: object = {}, id = 'n1') => ({ id, kind: 'woman', aliases: [{ text, ...days }] });

const problemsOf = (value: unknown) => {
  const read = readPack(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problems' in read ? read.problems.map(({ code, where }) => `${code} ${where}`.trim()) : [];
};

describe('a pack that a reader brings', () => {
  it('is taken when it is well made', () => {
    expect(problemsOf(pack)).toEqual([]);
  });

  it.each([
    ['no JSON', '{', ['not-json']],
    ['a newer form', { ...pack, format: PACK_FORMAT + 1 }, ['newer format']],
    ['the id of the bundled pack', { ...pack, id: 'sourcelight' }, ['bundled-id id']],
    ['a language that nothing here reads', { ...pack, language: 'de' }, ['language language']],
    ['the same claim twice', { ...pack, claims: [claim, claim] }, ['twice claims[1].id']],
    [
      'an address that runs code',
      { ...pack, sources: [{ ...source, url: 'javascript:alert(1)' }] },
      ['form sources[0].url'],
    ],
    ['a claim without text', { ...pack, claims: [{ ...claim, text: '' }] }, ['short claims[0].text']],
    ['a name that would pass for ours', { ...pack, name: 'SourceLight: the record' }, ['bundled-name name']],
    ...['Sоurсelight', 'ЅOURCELIGHT', 'S0urce1ight', 'SourceIight', 'Ｓource-Líght'].map(
      (name): [string, unknown, string[]] => [
        `a name that looks like ours: ${name}`,
        { ...pack, name },
        ['bundled-name name'],
      ],
    ),
    ...['https://a.example:99999/', 'https:///', 'https://[::1'].map((url): [string, unknown, string[]] => [
      `an address that leads nowhere: ${url}`,
      { ...pack, sources: [{ ...source, url }] },
      ['form sources[0].url'],
    ]),
    ...['ftp://a.example/', 'file:///etc', 'chrome://settings/'].map((url): [string, unknown, string[]] => [
      `an address of another scheme: ${url}`,
      { ...pack, sources: [{ ...source, url }] },
      ['form sources[0].url'],
    ]),
    ...['2025-13', '2025-00', '2025-1-1', '25', '2025-02-32'].map((date): [string, unknown, string[]] => [
      `what is no date: ${date}`,
      { ...pack, sources: [{ ...source, date }] },
      ['form sources[0].date'],
    ]),
    [
      'a statement without a source',
      { ...pack, claims: [{ ...claim, statements: [{ ...claim.statements[0], sources: [] }] }] },
      ['short claims[0].statements[0].sources'],
    ],
    [
      'a span that ends before it begins',
      { ...pack, claims: [{ ...claim, time: '2025-12-31/2025-02' }] },
      ['date claims[0].time'],
    ],
    ['an invisible character', { ...pack, licence: 'CC\u200b0' }, ['hidden licence']],
    ['a joiner between letters that need none', { ...pack, name: 'Mi\u200dne' }, ['hidden name']],
    [
      'a quotation of a source that its statement does not name',
      {
        ...pack,
        sources: [source, { ...source, id: 's2' }],
        claims: [{ ...claim, statements: [{ ...claim.statements[0], quote: 'so', quote_source: 's2' }] }],
      },
      ['missing claims[0].statements[0].quote_source'],
    ],
    [
      'an event that does not say what happened',
      { ...pack, claims: [{ ...claim, kind: 'event' }] },
      ['field claims[0]'],
    ],
    ['a style for emoji after a letter', { ...pack, name: 'Mi\ufe0fne' }, ['hidden name']],
    ['such a style after a letter that a figure precedes', { ...pack, name: '1a\ufe0fb' }, ['hidden name']],
    ['a tag character', { ...pack, description: 'A\u{e0041}' }, ['hidden description']],
    ['a letter that paints over other lines', { ...pack, name: `H${'\u0334'.repeat(30)}i` }, ['stacked name']],
    [
      'such a letter in the name of a speaker and of a publisher',
      {
        ...pack,
        speakers: [{ ...pack.speakers[0], name: `A${'\u0e47'.repeat(5)}` }],
        sources: [{ ...source, publisher: `\u20dd${'\u0489'.repeat(9)}` }],
      },
      ['stacked speakers[0].name', 'stacked sources[0].publisher'],
    ],
    ['half of a surrogate pair', { ...pack, version: '1\ud800' }, ['hidden version']],
    [
      'an address with a user before its host',
      { ...pack, sources: [{ ...source, url: 'https://www.paper.example@evil.example/a' }] },
      ['address sources[0].url'],
    ],
    ['a day that is none in its head', { ...pack, compiled: '2025-02-30' }, ['date compiled']],
    [
      'a day that is none of a source',
      { ...pack, sources: [{ ...source, date: '2023-02-29' }] },
      ['date sources[0].date'],
    ],
    [
      'a day that is none in a span',
      { ...pack, claims: [{ ...claim, time: '2025-01-01/2025-04-31' }] },
      ['date claims[0].time'],
    ],
    [
      'a day that is none of an alias',
      { ...pack, lexicon: { senses: [], names: [name('Ann Quay', { from: '2025-06-31' })] } },
      ['date lexicon.names[0].aliases[0].from'],
    ],
    [
      'an alias that stands in every text',
      { ...pack, lexicon: { senses: [], names: [name('the'), name('THE', {}, 'n2')] } },
      ['broad-alias lexicon.names[0].aliases[0].text', 'broad-alias lexicon.names[1].aliases[0].text'],
    ],
    [
      'a sense of a word without a topic',
      { ...pack, lexicon: { names: [], senses: [{ id: 's', words: ['lighthouse', 'of'] }] } },
      ['broad-alias lexicon.senses[0].words[1]'],
    ],
    [
      'an alias as long as a text',
      { ...pack, lexicon: { senses: [], names: [name('Quay '.repeat(50))] } },
      ['long lexicon.names[0].aliases[0].text'],
    ],
    [
      'the same alias again and again',
      { ...pack, lexicon: { senses: [], names: Array.from({ length: 101 }, (_, i) => name('Ann Quay', {}, `n${i}`)) } },
      ['too-many lexicon.names[100].aliases[0].text'],
    ],
    [
      'phrasings that would fit any sentence',
      {
        ...pack,
        claims: [{ ...claim, phrasings: ['He said so.', 'It was a new day', 'The harbour was closed in May'] }],
      },
      ['broad-phrasing claims[0].phrasings[0]', 'broad-phrasing claims[0].phrasings[1]'],
    ],
    [
      'phrasings of one word that has a topic, twice, with figures or letters',
      {
        ...pack,
        claims: [{ ...claim, phrasings: ['The lighthouse.', 'Lighthouse, lighthouse!', 'A lighthouse 12 34'] }],
      },
      [0, 1, 2].map((at) => `broad-phrasing claims[0].phrasings[${at}]`),
    ],
    [
      'aliases of one letter, of figures, of a common word in capitals, and of one without, but not what capitals tell apart',
      {
        ...pack,
        lexicon: { senses: [], names: ['Q', '12', 'IT', 'us', 'US', 'EU'].map((text, i) => name(text, {}, `n${i}`)) },
      },
      [0, 1, 2, 3].map((at) => `broad-alias lexicon.names[${at}].aliases[0].text`),
    ],
    [
      'a statement with a flood of sources',
      {
        ...pack,
        claims: [
          {
            ...claim,
            statements: [{ ...claim.statements[0], sources: Array.from({ length: 51 }, () => 's1') }],
          },
        ],
      },
      ['too-many claims[0].statements[0].sources'],
    ],
    ['an id that is a path', { ...pack, id: '../x' }, ['form id']],
    [
      'a flood of claims',
      { ...pack, claims: Array.from({ length: MAX_PACK_ENTRIES + 1 }, () => 0) },
      ['too-many claims'],
    ],
    ['null', 'null', ['not-a-pack']],
    ['a settings file', { version: 1 }, ['not-a-pack format']],
    [
      'a reference to nothing',
      { ...pack, claims: [{ ...claim, statements: [{ ...claim.statements[0], sources: ['s2'] }] }] },
      ['missing claims[0].statements[0].sources'],
    ],
    ['text that turns round', { ...pack, name: '\u202eeniM' }, ['hidden name']],
    [
      'a day that no calendar has',
      { ...pack, claims: [{ ...claim, statements: [{ ...claim.statements[0], on: '2025-02-30' }] }] },
      ['date claims[0].statements[0].on'],
    ],
  ])('is refused for %s, with the place', (_name, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it.each<[string, object]>([
    ['searched', { ...pack, searched: '9999-12-31' }],
    ['compiled', { ...pack, compiled: '9999' }],
    ['versions[0].date', { ...pack, versions: [{ version: '1', date: '2025-06-12' }] }],
    ['sources[0].date', { ...pack, sources: [{ ...source, date: '2025-07' }] }],
    ['sources[0].retrieved', { ...pack, sources: [{ ...source, retrieved: '2026' }] }],
    ['claims[0].added', { ...pack, claims: [{ ...claim, added: '2025-06-12' }] }],
    ['claims[0].changed', { ...pack, claims: [{ ...claim, changed: '2025-06-12' }] }],
    [
      'claims[0].statements[0].on',
      { ...pack, claims: [{ ...claim, statements: [{ ...claim.statements[0], on: '2025-06-12' }] }] },
    ],
  ])('is refused for a day that lies ahead, with line and field: %s', (where, value) => {
    const read = readPack(JSON.stringify(value, undefined, 1), undefined, '2025-06-10');
    expect(read).toMatchObject({ problems: [{ code: 'ahead', where, line: expect.any(Number) }] });
    expect(problemsOf(value)).toEqual(/9999/.test(JSON.stringify(value)) ? [`ahead ${where}`] : []);
  });

  it('may have tomorrow, the year that has begun, and events, roles and names that lie ahead', () => {
    const planned = {
      ...pack,
      compiled: '2025-06-11',
      searched: '2025',
      speakers: [
        { id: 'a', name: 'A', roles: [{ text: 'someone', from: '2024', until: '2031-01-01' }], side: 'other' },
      ],
      lexicon: { senses: [], names: [name('Ann Quay', { until: '2031' })] },
      claims: [{ ...claim, time: '2031-05', changed: '2025-06-11' }],
    };
    expect('pack' in readPack(JSON.stringify(planned), undefined, '2025-06-10')).toBe(true);
  });

  // Numbers rather than the constants: a limit that is raised by accident has to be noticed.
  const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, index) => one(index));
  const stated = (statement: object) => ({
    ...pack,
    claims: [{ ...claim, statements: [{ ...claim.statements[0], ...statement }] }],
  });
  const claimed = (over: object) => ({ ...pack, claims: [{ ...claim, ...over }] });
  const named = (aliases: object[]) => ({
    ...pack,
    lexicon: { senses: [], names: [{ ...name('Ann Quay'), aliases }] },
  });
  it.each<[string, number, (size: number) => object]>([
    ['length of a text', 2000, (size) => claimed({ text: 'x'.repeat(size) })],
    ['length of a language tag', 35, (size) => ({ ...pack, language: `en${'-abcdefgh'.repeat(4)}`.slice(0, size) })],
    ['length of an id', 100, (size) => ({ ...pack, id: 'x'.repeat(size) })],
    [
      'length of an address',
      2000,
      (size) => ({ ...pack, sources: [{ ...source, url: `https://a.example/${'x'.repeat(size - 18)}` }] }),
    ],
    [
      'roles of a speaker',
      30,
      (size) => ({ ...pack, speakers: [{ ...pack.speakers[0], roles: many(size, () => ({ text: 'x' })) }] }),
    ],
    ['phrasings of a claim', 200, (size) => claimed({ phrasings: many(size, (i) => `The harbour ${i} was closed`) })],
    ['sentences that come close', 200, (size) => claimed({ lookalikes: many(size, () => ({ text: 'x' })) })],
    ['sources of a statement', 50, (size) => stated({ sources: many(size, () => 's1') })],
    ['statements of a claim', 1000, (size) => claimed({ statements: many(size, () => claim.statements[0]) })],
    ['aliases of a name', 1000, (size) => named(many(size, (i) => ({ text: `Ann Quay ${i}` })))],
    ['length of an alias', 200, (size) => named([{ text: `Quay${'x'.repeat(size - 4)}` }])],
    ['parties of a pack', 4, (size) => ({ ...pack, parties: many(size, () => ({ side: 'us', name: 'X' })) })],
    ['parties of a claim', 4, (size) => claimed({ parties: many(size, () => 'us') })],
  ])('is taken up to a limit and no further: %s', (_name, most, make) => {
    expect(problemsOf(make(most))).toEqual([]);
    expect(problemsOf(make(most + 1))).toHaveLength(1);
  });

  it('names at most fifty of its problems', () => {
    expect(problemsOf({ ...pack, claims: many(60, (i) => ({ ...claim, id: `c${i}`, text: '' })) })).toHaveLength(50);
    expect(
      problemsOf({ ...pack, claims: many(60, (i) => ({ ...claim, id: `c${i}`, text: 'A\u200bB' })) }),
    ).toHaveLength(50);
    expect(
      problemsOf({ ...pack, claims: many(60, (i) => ({ ...claim, id: `c${i}`, phrasings: ['He said so.'] })) }),
    ).toHaveLength(50);
  });

  it('may answer twenty other claims with a statement, and has parties only with at least one', () => {
    const others = many(21, (i) => ({ ...claim, id: `other-${i}` }));
    const answering = (count: number) => {
      const statement = { ...claim.statements[0], answers: others.slice(0, count).map(({ id }) => id) };
      return { ...pack, claims: [{ ...claim, statements: [statement] }, ...others] };
    };
    expect(problemsOf(answering(20))).toEqual([]);
    expect(problemsOf(answering(21))).toHaveLength(1);
    expect(problemsOf({ ...pack, parties: [] })).toEqual(['short parties']);
    expect(problemsOf(claimed({ parties: [] }))).toEqual(['short claims[0].parties']);
  });

  it('may write what only begins like a day that is none', () => {
    const texts = ['2025-02-30/draft of the speech', '2025-12/2025-01 talks', 'at 2025-12/2025-01', 'the 2025-02-30'];
    for (const says of texts) expect(problemsOf(stated({ says })), says).toEqual([]);
    expect(problemsOf(stated({ says: 'wrote to https://quay@harbour.example' }))).toEqual([]);
  });

  it('is refused by its length before it is read', () => {
    expect(problemsOf(' '.repeat(MAX_PACK_LENGTH + 1))).toEqual(['too-large']);
  });

  it('is refused by the size of the file, before that is read, in a sentence that says how much is read', () => {
    expect(isTooLarge(288_000_000)).toBe(false);
    expect(isTooLarge(288_000_001)).toBe(true);
    const read = readPack(' '.repeat(MAX_PACK_LENGTH + 1));
    withWords();
    expect('problems' in read && read.problems.map(packProblemWords)[0]).toContain('at most 96 million characters');
  });

  it('is taken with names, joined letters and emoji that only look like trouble', () => {
    const named = ['Light sources', 'Джерело світла', 'Resources of light'].map((one) =>
      problemsOf({ ...pack, name: one }),
    );
    expect(named).toEqual([[], [], []]);
    const names = [name('US'), name('the Post', {}, 'n2'), name('Türkiye', {}, 'n3')];
    const marked = 'Tiê\u0301ng Vie\u0323\u0302t, \u05e9\u05c1\u05bc\u05b4, \u1fb3\u0313\u0301, ကြွှံ့, न्द्र';
    expect(problemsOf({ ...pack, description: marked })).toEqual([]);
    const description = 'می\u200cخواهم, क\u094d\u200dष, 👩\u200d👧, ❤\ufe0f, a@b.example';
    expect(problemsOf({ ...pack, description, lexicon: { senses: [], names } })).toEqual([]);
  });

  it('is refused before anything is written where its records would be many times its size', () => {
    const text = 'x'.repeat(1_900);
    const sources = Array.from({ length: 50 }, (_, i) => ({ ...source, id: `s${i}`, about: text }));
    const statements = [{ ...claim.statements[0], sources: sources.map(({ id }) => id) }];
    const claims = Array.from({ length: 200 }, (_, i) => ({ ...claim, id: `c${i}`, statements }));
    const file = JSON.stringify({ ...pack, sources, claims });
    const read = readPack(file);
    if (!('pack' in read)) throw new Error('not read');
    const most = file.length * 5;
    const kept = packToKeep(read.pack, most);
    expect(kept).toEqual({ problem: { code: 'kept-large', where: '', detail: String(most) } });
    expect('problem' in packToKeep(read.pack, file.length * 200)).toBe(false);
  });

  it.each([
    ['each for all others', 500, (i: number) => many(500, (k) => `n${k}`).filter((_, k) => k !== i)],
    ['each for the next', 1_000, (i: number) => [`n${i + 1}`]],
  ])('is refused where its names speak %s, which the background would follow whenever it starts', (_how, count, of) => {
    const names = (size: number) => many(size, (i) => ({ ...name(`Quay ${i}`, {}, `n${i}`), speaks_for: of(i) }));
    const lexicon = (size: number) => ({ ...pack, lexicon: { names: names(size), senses: [] } });
    expect(problemsOf(lexicon(count))).toEqual(['too-many lexicon.names']);
    expect(problemsOf(lexicon(10))).toEqual([]);
  });

  it('is refused where its names speak for one more than 200,000, in lists and chains together', () => {
    /** 200 names for each of the other 1,000, the first of which speaks for the next. */
    const lexicon = (first: string[]) => ({
      senses: [],
      names: many(1_200, (i) => ({
        ...name(`Quay ${i}`, {}, `n${i}`),
        speaks_for: i < 200 ? many(1_000, (k) => `n${200 + k}`) : i === 200 ? first : [],
      })),
    });
    expect(problemsOf({ ...pack, lexicon: lexicon([]) })).toEqual([]);
    expect(problemsOf({ ...pack, lexicon: lexicon(['n201']) })).toEqual(['too-many lexicon.names']);
  });

  it('is refused where its names would hold up every start of the background', () => {
    const withNames = (count: number) => {
      const names = many(count / 10, (i) => ({
        ...name(`Berg${i}`, {}, `n${i}`),
        aliases: many(10, (j) => ({ text: `Berg${i} of ${j} Quay Street` })),
      }));
      const read = readPack(JSON.stringify({ ...pack, lexicon: { senses: [], names } }));
      return 'pack' in read ? packToKeep(read.pack) : read;
    };
    expect(withNames(100_000)).toEqual({ problem: { code: 'kept-large', where: '', detail: '128000000' } });
    const few = withNames(1_000);
    // Small files with many names fill the room for all packs, too.
    expect('kept' in few && few.kept > 20 * (few.records.length + few.index.length)).toBe(true);
  });

  it('is refused with the first fifty faults where every entry is wrong', () => {
    const names = many(150_000, () => ({}));
    const read = readPack(JSON.stringify({ ...pack, lexicon: { names, senses: [] } }));
    expect('problems' in read && read.problems.length).toBe(50);
    expect('problems' in read && read.problems[0]).toMatchObject({
      code: 'absent',
      where: 'lexicon.names[0].id',
      line: 1,
    });
    // More faults in one entry than zod can pass on.
    const labels = many(200_000, () => 1);
    expect(problemsOf({ ...pack, sources: [{ ...source, labels }] })).toEqual(['field sources[0]']);
    expect(problemsOf({ ...pack, name: '', claims: [{ ...claim, text: '' }] })).toEqual([
      'short name',
      'short claims[0].text',
    ]);
  });

  it('is refused where one record would be longer than a page may be sent, with the claim', () => {
    const says = (count: number) => ({
      ...claim,
      id: `c${count}`,
      statements: many(count, () => ({ ...claim.statements[0], says: 'x'.repeat(2_000) })),
    });
    const kept = (count: number) => {
      const read = readPack(JSON.stringify({ ...pack, claims: [claim, says(count)] }));
      return 'pack' in read ? packToKeep(read.pack) : read;
    };
    expect(kept(200)).toHaveProperty('index');
    expect(kept(300)).toEqual({ problem: { code: 'long', where: 'claims[1]', detail: '500000' } });
    const withCaution = (length: number) => {
      const read = readPack(JSON.stringify({ ...pack, claims: [{ ...says(243), caution: 'x'.repeat(length) }] }));
      if (!('pack' in read)) throw new Error('not read');
      return read.pack;
    };
    const [record] = cutRecords(withCaution(1));
    const left = 500_000 - JSON.stringify(record).length;
    expect(packToKeep(withCaution(left + 1))).toHaveProperty('index');
    expect(packToKeep(withCaution(left + 2))).toHaveProperty('problem.code', 'long');
  });

  it('is refused before it is compiled where its texts would take minutes', () => {
    // 12 million characters: 6,000 phrasings of 2,000.
    const long = `Harbour dock ${'x'.repeat(1987)}`;
    const filled = (last: string) => ({
      ...pack,
      lexicon: { names: [], senses: [] },
      claims: many(30, (i) => ({
        ...claim,
        id: `c${i}`,
        text: 'x',
        phrasings: [...many(199, () => long), i === 0 ? last : long],
      })),
    });
    const full = long.slice(0, -30); // as many as there are texts of a single character
    expect(problemsOf(filled(full))).toEqual([]);
    expect(problemsOf(filled(`${full}x`))).toEqual(['compared-large']);
    const read = readPack(JSON.stringify(filled(long)));
    withWords();
    expect('problems' in read && read.problems.map(packProblemWords)[0]).toContain('more than 12 million characters');
  });

  it('puts nothing together above the bound: records are counted one by one until it is reached', () => {
    let written = 0;
    const counted = {
      ...source,
      toJSON() {
        written += 1;
        return source;
      },
    };
    const claims = Array.from({ length: 1_000 }, (_, i) => ({ ...claim, id: `c${i}` }));
    const read = readPack(JSON.stringify({ ...pack, claims }));
    if (!('pack' in read)) throw new Error('not read');
    expect(
      packToKeep({ ...read.pack, sources: [counted as unknown as Pack['sources'][number]] }, 5_000),
    ).toHaveProperty('problem');
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(50);
  });

  it('says in words what is wrong and what to do, for every problem', () => {
    withWords();
    for (const code of [
      'hidden',
      'date',
      'address',
      'broad-alias',
      'broad-phrasing',
      'kept-large',
      'bundled-name',
    ] as const)
      expect(packProblemWords({ code, where: 'x', detail: '7' }), code).toMatch(/(Take it out|Give|Split)/);
  });

  it('is kept with an index and with its records, each to be had alone', () => {
    const read = readPack(JSON.stringify(pack));
    if (!('pack' in read)) throw new Error('not read');
    const kept = packToKeep(read.pack);
    if ('problem' in kept) throw new Error('not kept');
    const { header, records, index, claims } = kept;
    expect([header.id, header.name, claims]).toEqual(['my-pack', 'Mine', 1]);
    expect(Object.keys(header)).not.toContain('claims');
    expect(openShelf(records).get('c1')?.sources).toEqual([source]);
    expect(index.length).toBeGreaterThan(0);
  });

  it('brings no keys of its own, not even those of the prototype', () => {
    const text = JSON.stringify(pack).replace('{', '{"__proto__":{"evil":1},"constructor":{"evil":1},"extra":1,');
    const read = readPack(text);
    expect('pack' in read && Object.keys(read.pack).includes('extra')).toBe(false);
    expect(({} as { evil?: number }).evil).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readPack(text)));
  });
});

describe('faults of a pack', () => {
  it('are told all at once, each with its line and what to do', () => {
    const { name: _, ...nameless } = pack;
    const broken = {
      ...nameless,
      claims: [{ ...claim, text: 7, statements: [{ ...claim.statements[0], act: 'shouts' }] }],
    };
    const text = JSON.stringify(broken, null, 1);
    const read = readPack(text);
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map(({ code }) => code).sort()).toEqual(['absent', 'type', 'value']);
    const lines = text.split('\n');
    const lineOf = (wanted: string) => problems.find(({ code }) => code === wanted)?.line ?? 0;
    expect(lines[lineOf('type') - 1]).toContain('"text": 7');
    expect(lines[lineOf('value') - 1]).toContain('"act": "shouts"');
    expect(problems.map(packProblemWords).join('\n')).toMatch(/write one of these/);
  });

  it('of a file that is no text have no characters that steer a terminal', () => {
    const read = readPack('\u001b]0;title\u0007\u001b[2J{');
    const [problem] = 'problems' in read ? read.problems : [];
    expect(problem).toEqual({ code: 'not-json', where: '', detail: '', line: 1, column: 1 });
  });

  it('of a text that is no JSON have line and column, and words of the interface instead of the engine’s', () => {
    const read = readPack('{\n "format": 2,\n oops\n}');
    const problems = 'problems' in read ? read.problems : [];
    expect(problems).toEqual([{ code: 'not-json', where: '', detail: '', line: 3, column: 2 }]);
    withWords();
    expect(problems.map(packProblemWords)).toEqual([
      'It is not JSON. Look for a comma, a quotation mark or a bracket that is missing or too many.',
    ]);
  });
});

describe('a feed of ClaimReviews', () => {
  const review = (number: number, extra: object = {}) => ({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `https://checks.example/harbour/${number}`,
    datePublished: '2024-05-02',
    claimReviewed: `The harbour of Rotterdam was shut for ${number} weeks.`,
    author: { '@type': 'Organization', name: 'Harbour Checks' },
    reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
    ...extra,
  });
  const defaults = { name: 'harbour' };

  it('is taken straight, as a list, a DataFeed, a page’s graph, or one a line', () => {
    const two = [review(2), review(3)];
    const forms = [
      JSON.stringify(two),
      JSON.stringify({ '@type': 'DataFeed', dataFeedElement: two.map((item) => ({ '@type': 'DataFeedItem', item })) }),
      JSON.stringify({ '@graph': two }),
      two.map((one) => JSON.stringify(one)).join('\n'),
    ];
    for (const form of forms) {
      const read = readPack(form, defaults);
      expect('pack' in read && [read.pack.id, read.pack.claims.length, read.reviews], form).toEqual(['harbour', 2, 2]);
    }
  });

  it('says how many reviews it had where some cannot be used, and is refused where none can', () => {
    const some = readPack(
      JSON.stringify([review(2), review(2), review(4, { url: undefined, claimReviewed: '' })]),
      defaults,
    );
    expect('pack' in some && [some.pack.claims.length, some.reviews]).toEqual([1, 3]);
    const lines = [review(2), review(3)].map((one) => JSON.stringify(one)).join('\n');
    const cut = readPack(lines.slice(0, -40), defaults);
    expect('pack' in cut && [cut.pack.claims.length, cut.reviews]).toEqual([1, 2]);
    const none = readPack(JSON.stringify([review(4, { claimReviewed: '' })]), defaults);
    expect(none).toMatchObject({ problems: [{ code: 'empty-feed', detail: '1' }] });
  });

  it('leaves out reviews that are dated ahead, and is not itself dated ahead', () => {
    const items = [review(2), review(3, { dateModified: '9999-12-31' }), review(4, { datePublished: '2025-06-12' })];
    const feed = JSON.stringify({ '@type': 'DataFeed', dateModified: '9999-12-31', dataFeedElement: items });
    const read = readPack(feed, defaults, '2025-06-10');
    expect('pack' in read && [read.pack.compiled, read.pack.claims.length, read.reviews]).toEqual(['2025-06-10', 1, 3]);
  });

  it('may stand six levels deep and no deeper', () => {
    const inItems = (levels: number) =>
      JSON.stringify(Array.from({ length: levels }).reduce((item: object) => ({ item }), review(2)));
    expect('pack' in readPack(inItems(6), defaults)).toBe(true);
    expect(readPack(inItems(7), defaults)).toMatchObject({ problems: [{ code: 'not-a-pack' }] });
  });

  it('is none where lists stand in lists without end, which must not exhaust the stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(readPack(deep, defaults)).toMatchObject({ problems: [{ code: 'not-a-pack' }] });
  });

  it('is no pack where only packs are read', () => {
    expect(readPack(JSON.stringify({ ...review(2) }))).toMatchObject({ problems: [{ code: 'not-a-pack' }] });
  });
});
