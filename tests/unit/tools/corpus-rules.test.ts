import { describe, expect, it } from 'vitest';
import type { Claim, Pack } from '#src/claims/schema';
import { RULES } from '../../../tools/corpus/rules/all';
import { type Engine, reachFindings } from '../../../tools/corpus/rules/reach';
import type { Kept } from '../../../tools/corpus/rules/rule';
import { type Change, claim, found, KEPT, says, sound, source } from './corpus-pack';

describe('the rules of the check', () => {
  it('find nothing in a sound pack', () => {
    for (const rule of RULES.filter(({ name }) => name !== 'reach'))
      expect([...rule.check(sound(), KEPT)], rule.name).toEqual([]);
  });

  const broken: [string, string, RegExp, (pack: Pack, first: Claim, second: Claim) => void][] = [
    [
      'references',
      'an unknown speaker',
      /by: There is no "trmp"/,
      (_, one) => Object.assign(says(one), { by: 'trmp' }),
    ],
    [
      'references',
      'an unknown source',
      /sources.0: There is no/,
      (_, one) => Object.assign(says(one), { sources: ['nowhere'] }),
    ],
    [
      'references',
      'an unknown claim',
      /entry: There is no/,
      (_, one) => one.relations.push({ kind: 'updates', entry: 'third' }),
    ],
    [
      'references',
      'a claim related to itself',
      /itself/,
      (_, one) => one.relations.push({ kind: 'updates', entry: 'first' }),
    ],
    [
      'references',
      'a lookalike of an unknown claim',
      /states: There/,
      (_, one) => one.lookalikes.push({ text: 'x', states: 'third' }),
    ],
    [
      'references',
      'a lookalike of its own claim',
      /something else/,
      (_, one) => one.lookalikes.push({ text: 'x', states: 'first' }),
    ],
    [
      'references',
      'a name that speaks for nobody',
      /names.speaks_for/,
      (pack) => Object.assign(pack.lexicon.names[0] ?? {}, { speaks_for: ['tsar'] }),
    ],
    ['unused', 'a source without use or reason', /No statement uses/, (pack) => pack.sources.push(source('third'))],
    [
      'unused',
      'a used source with a reason',
      /needs no reason/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { reason: 'x' }),
    ],
    [
      'unused',
      'a silent speaker',
      /says nothing/,
      (pack) => pack.speakers.push({ id: 'x', name: 'X', roles: [{ text: 'x' }], side: 'other' }),
    ],
    ['complete', 'no statement', /Nobody states/, (_, one) => Object.assign(one, { statements: [] })],
    ['complete', 'few phrasings', /only 5/, (_, one) => one.phrasings.pop()],
    [
      'complete',
      'no address and no word on it',
      /no address/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { url: undefined }),
    ],
    [
      'duplicates',
      'an id twice',
      /claims.id: There is another/,
      (pack) => pack.claims.push(claim('first', { text: 'x', phrasings: [] })),
    ],
    [
      'duplicates',
      'a claim twice',
      /text: It is the same/,
      (_, one, two) => Object.assign(two, { text: one.text.toUpperCase() }),
    ],
    [
      'duplicates',
      'a phrasing twice',
      /phrasings.5: It is the same/,
      (_, one, two) => two.phrasings.splice(5, 1, `"${one.phrasings[0]}"`),
    ],
    [
      'duplicates',
      'a lookalike that is a phrasing',
      /also a phrasing/,
      (_, one) => one.lookalikes.push({ text: one.phrasings[0] ?? '' }),
    ],
    [
      'duplicates',
      'an address twice',
      /same address/,
      (pack) => Object.assign(pack.sources[1] ?? {}, { url: 'http://www.paper.example/page/' }),
    ],
    ['duplicates', 'a speaker twice', /same name/, (pack) => Object.assign(pack.speakers[1] ?? {}, { name: 'TRUMP' })],
    [
      'duplicates',
      'a relation twice',
      /relation is there twice/,
      (_, one) => one.relations.push({ kind: 'updates', entry: 'second' }, { kind: 'updates', entry: 'second' }),
    ],
    [
      'duplicates',
      'a source twice',
      /source is there twice/,
      (_, one) => Object.assign(says(one), { sources: ['page', 'page'] }),
    ],
    ['dates', 'a day that is none', /no 2025-02-30/, (_, one) => Object.assign(says(one), { on: '2025-02-30' })],
    [
      'dates',
      'a day after the record',
      /after the day/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { date: '2027' }),
    ],
    ['dates', 'changed before added', /before it was added/, (_, one) => Object.assign(one, { changed: '2025-12-31' })],
    [
      'dates',
      'a time that ends before it begins',
      /ends before/,
      (_, one) => Object.assign(one.event ?? {}, { on: '2025-02/2025-01' }),
    ],
    [
      'dates',
      'published before it was said',
      /published on 2025-02-09, before/,
      (_, one) => Object.assign(says(one), { on: '2025-02-11' }),
    ],
    [
      'dates',
      'no date at all',
      /Neither the statement/,
      (pack, one) => {
        Object.assign(says(one), { on: undefined });
        Object.assign(pack.sources[0] ?? {}, { date: undefined });
      },
    ],
    [
      'dates',
      'confirmed before it happened',
      /Confirmed on/,
      (_, one) => Object.assign(says(one), { act: 'confirms', on: '2025-01-01' }),
    ],
    [
      'dates',
      'an alias that ends before it begins',
      /ends before it begins/,
      (pack) => pack.lexicon.names[0]?.aliases.push({ text: 'x', from: '2025', until: '2024' }),
    ],
    [
      'address-dates',
      'an address of another day',
      /address says 2024-03-01/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { url: 'https://paper.example/2024/03/01/x' }),
    ],
    [
      'relations',
      'each updates the other',
      /Each of the two/,
      (_, one, two) => {
        one.relations.push({ kind: 'updates', entry: 'second' });
        two.relations.push({ kind: 'updates', entry: 'first' });
      },
    ],
    [
      'relations',
      'contradicts and repeats',
      /cannot be/,
      (_, one) => one.relations.push({ kind: 'contradicts', entry: 'second' }, { kind: 'repeats', entry: 'second' }),
    ],
    [
      'relations',
      'precedes what was earlier',
      /its own time is/,
      (_, one, two) => {
        one.relations.push({ kind: 'precedes', entry: 'second' });
        Object.assign(two.event ?? {}, { on: '2024' });
      },
    ],
    [
      'relations',
      'a circle',
      /precedes this claim already/,
      (pack, one, two) => {
        pack.claims.push(claim('third', { relations: [{ kind: 'precedes', entry: 'first' }] }));
        one.relations.push({ kind: 'precedes', entry: 'second' });
        two.relations.push({ kind: 'precedes', entry: 'third' });
      },
    ],
    [
      'addresses',
      'a user name',
      /user name/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { url: 'https://me@paper.example/' }),
    ],
    [
      'addresses',
      'no public host',
      /not a public host/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { url: 'http://127.0.0.1/x' }),
    ],
    [
      'addresses',
      'tracking',
      /tracks/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { url: 'https://paper.example/?utm_source=x' }),
    ],
    [
      'addresses',
      'what is no address',
      /cannot be parsed/,
      (pack) => Object.assign(pack.sources[0] ?? {}, { url: 'https://[x' }),
    ],
    [
      'quotations',
      'twelve words',
      /has 12 words/,
      (_, one) => Object.assign(says(one), { quote: 'a b c d e f g h i j k l' }),
    ],
    [
      'wording',
      'a word that takes sides',
      /"falsely" takes sides/,
      (_, one) => Object.assign(says(one), { says: 'falsely said so' }),
    ],
    [
      'shared-words',
      'a run of another claim',
      /also stands in a phrasing of "first"/,
      (_, one, two) => {
        one.phrasings.push('a b c d e f g h i j k');
        two.phrasings.push('x a b c d e f g h i j y');
      },
    ],
  ];
  const laws: [string, string, RegExp, Change, Kept?][] = [
    ['kinds', 'a claim without a kind', /has no kind/, (_, one) => Object.assign(one, { kind: undefined })],
    ['kinds', 'a time beside the days of an event', /event\.on/, (_, one) => Object.assign(one, { time: '2025' })],
    [
      'holders',
      'a position whose holder has no row',
      /side "russia"/,
      (_, one) =>
        Object.assign(one, {
          kind: 'position',
          text: 'Peskov: no call',
          event: undefined,
          position: { of: ['peskov'], stance: 'against', on: [] },
          parties: ['us'],
          statements: [{ by: 'peskov', act: 'asserts', on: '2025-02-09', says: 'was against it', sources: ['page'] }],
        }),
    ],
    ['headings', 'a long heading', /has 91 char/, (_, one) => Object.assign(one, { text: `A${'b'.repeat(90)}` })],
    ['headings', 'a verb of saying', /"said"/, (_, one) => Object.assign(one, { text: 'Trump said that they talked' })],
    ['headings', 'a denial', /"denied"/, (_, one) => Object.assign(one, { text: 'The Kremlin denied the call' })],
    [
      'headings',
      'a confirmation',
      /"confirmed"/,
      (_, one) => Object.assign(one, { text: 'Moscow confirmed the call' }),
    ],
    ['headings', 'a refusal', /"would not say"/, (_, one) => Object.assign(one, { text: 'Trump would not say when' })],
    ['headings', 'a full stop', /full stop/, (_, one) => Object.assign(one, { text: 'They talked.' })],
    [
      'headings',
      'a position without its holder',
      /begin with its holder/,
      (_, one) => Object.assign(one, { kind: 'position', event: undefined, text: 'No NATO for Ukraine' }),
    ],
    [
      'acts',
      'an outlet that denies',
      /outlet or author denies/,
      (pack, one, two) => {
        Object.assign(pack.speakers[0] ?? {}, { side: 'media' });
        Object.assign(says(one), { act: 'denies' });
        Object.assign(says(two), { act: 'reports' });
      },
    ],
    [
      'acts',
      'a spokesman who reports',
      /speaks for a state reports/,
      (pack, one) => {
        Object.assign(pack.speakers[0] ?? {}, { kind: 'person' });
        Object.assign(says(one), { act: 'reports' });
      },
    ],
    [
      'acts',
      'words that do not follow a name',
      /sentence of its own/,
      (_, one) => Object.assign(says(one), { says: 'Said so.' }),
    ],
    [
      'entry-ids',
      'phrasings without an id',
      /phrasings and no id/,
      (_, one) => Object.assign(says(one), { phrasings: ['Trump tells of it'] }),
    ],
    [
      'entry-ids',
      'a contradiction without a reason',
      /why it contradicts "second"/,
      (_, one) => one.relations.push({ kind: 'contradicts', entry: 'second' }),
    ],
    [
      'roles',
      'a role that was not yet held',
      /No role of "trump" is on record for 2025-02-07/,
      (pack, _, two) => {
        Object.assign(pack.speakers[0] ?? {}, { roles: [{ text: 'US president', from: '2025-03-01' }] });
        Object.assign(says(two), { on: '2025-03-01' });
      },
    ],
    [
      'roles',
      'two roles on one day',
      /hold on the same days/,
      (pack) =>
        Object.assign(pack.speakers[0] ?? {}, { roles: [{ text: 'candidate' }, { text: 'president', from: '2025' }] }),
    ],
    [
      'quote-sources',
      'a quotation of no source',
      /which source/,
      (_, one) => Object.assign(says(one), { quote: 'so' }),
    ],
    [
      'quote-sources',
      'a quotation of another statement’s source',
      /is no source of this/,
      (_, one) => Object.assign(says(one), { quote: 'so', quote_source: 'other-page' }),
    ],
    [
      'source-order',
      'a copy before the original',
      /"other-page" is nearer/,
      (pack, one) => {
        Object.assign(pack.sources[0] ?? {}, { labels: ['copy'] });
        Object.assign(says(one), { sources: ['page', 'other-page'] });
      },
    ],
    [
      'source-order',
      'a page without address before one with',
      /"other-page" is nearer/,
      (pack, one) => {
        Object.assign(pack.sources[0] ?? {}, { url: undefined });
        Object.assign(says(one), { sources: ['page', 'other-page'] });
      },
    ],
    [
      'references',
      'a participant who is no name',
      /event\.who\.0: There is/,
      (_, one) => one.event?.who.splice(0, 1, 'x'),
    ],
    [
      'references',
      'an answer to no claim',
      /answers\.0: There is/,
      (_, one) => Object.assign(says(one), { answers: ['x'] }),
    ],
    [
      'duplicates',
      'an id of a claim on a statement',
      /id "second"/,
      (_, one) => Object.assign(says(one), { id: 'second' }),
    ],
    [
      'kept-ids',
      'an id that vanished',
      /"gone" was published/,
      () => {},
      { ids: ['first', 'second', 'gone'], pairs: [] },
    ],
    ['kept-ids', 'an id that is not listed', /"second" does not stand/, () => {}, { ids: ['first'], pairs: [] }],
    [
      'confusable',
      'a pair with a lookalike on one side',
      /No lookalike of "second" states "first"/,
      (_, one) => one.lookalikes.push({ text: 'what second is', states: 'second' }),
      { ids: KEPT.ids, pairs: [['first', 'second']] },
    ],
    [
      'confusable',
      'a pair of no entry',
      /"x" is no entry/,
      (_, one) => one.lookalikes.push({ text: 'what x is', states: 'x' }),
      { ids: KEPT.ids, pairs: [['first', 'x']] },
    ],
  ];
  it.each(laws)('%s: finds %s', (rule, _what, expected, change, kept) => {
    expect(found(rule, change, kept)).toEqual([expect.stringMatching(expected)]);
  });

  it('takes a statement for the place of an id that was a claim', () => {
    const kept = { ids: ['first', 'second', 'denial'], pairs: [] };
    expect(found('kept-ids', (_, one) => Object.assign(says(one), { id: 'denial' }), kept)).toEqual([]);
  });

  it.each(broken)('%s: finds %s', (rule, _what, expected, change) => {
    // Two claims that relate to each other have one problem each, in the same words.
    expect([...new Set(found(rule, change))]).toEqual([expect.stringMatching(expected)]);
  });

  it('leave words in quotation marks and in phrasings to those who say them', () => {
    expect(found('wording', (_, one) => Object.assign(says(one), { says: 'Called it a "shocking" call.' }))).toEqual(
      [],
    );
    expect(found('wording', (_, one) => one.phrasings.push('Trump slammed Kyiv'))).toEqual([]);
  });

  it('reach: finds a claim that its phrasings miss, and a lookalike that is taken for it', () => {
    const shows = (id: (sentence: string) => string | undefined): Engine => ({
      match: ({ sentences }) =>
        sentences.flatMap((sentence, index) => {
          const shown = id(sentence);
          if (shown === undefined) return [];
          return [
            {
              sentence: index,
              matches: [
                { claim: shown, score: 1, act: 'asserts' as const, evidence: [], phrasing: 0, differences: [] },
              ],
            },
          ];
        }),
    });
    const right = shows((sentence) => (sentence.includes('looks') ? undefined : sentence.split(' ')[0]));
    expect([...reachFindings(sound(), right)]).toEqual([]);
    expect(
      [
        ...reachFindings(
          sound(),
          shows(() => undefined),
        ),
      ].map(({ what }) => what),
    ).toEqual(Array(2).fill('Only 0 of its 6 phrasings lead to this entry.'));
    const greedy = [
      ...reachFindings(
        sound(),
        shows((sentence) => sentence.split(' ')[0]),
      ),
    ];
    expect(greedy).toMatchObject([{ path: ['lookalikes', 0, 'text'], severity: 'warning' }, { severity: 'warning' }]);
  });
});
