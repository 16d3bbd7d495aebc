/** Protects which points of the timeline a choice leaves, and their order in the table. */
import { expect, it } from 'vitest';
import type { TimelinePoint } from '#src/claims/timeline';
import {
  type Column,
  filterPoints,
  NO_FILTER,
  sortPoints,
  type TimelineFilter,
  yearsOf,
} from '#src/panels/timeline/filter';

const point = (id: string, more: Partial<TimelinePoint> = {}): TimelinePoint => ({
  id,
  claim: 'call',
  claimText: 'The harbour was shut',
  topic: 'harbour',
  standing: 'disputed',
  lane: 'us',
  side: 'us',
  speaker: 'Quay',
  act: 'asserts',
  event: null,
  minutes: null,
  date: '2024-06-30',
  first: '2024-06-30',
  last: '2024-06-30',
  isPublication: false,
  says: 'told of it',
  source: null,
  answers: [],
  ...more,
});
const points = [
  point('plain'),
  point('denial', { claim: 'visit', standing: 'confirmed-by-both', side: 'russia', act: 'denies' }),
  point('winter', { first: '2024-12-01', last: '2025-02-28' }),
  point('undated', { first: '', last: '', date: null, says: 'dénied the Visit', speaker: 'Berg' }),
];

it.each<[string, Partial<TimelineFilter>, string[]]>([
  ['nothing', {}, ['plain', 'denial', 'winter', 'undated']],
  ['claims', { claims: new Set(['visit']) }, ['denial']],
  ['standing', { standing: 'confirmed-by-both' }, ['denial']],
  ['side', { side: 'russia' }, ['denial']],
  ['shape', { shape: 'denies' }, ['denial']],
  // A point belongs to each year that its date may mean; one without a day to none.
  ['from the last year', { from: '2025' }, ['winter']],
  ['from the year of most', { from: '2024' }, ['plain', 'denial', 'winter']],
  ['from a later year', { from: '2026' }, []],
  ['to the first year', { to: '2024' }, ['plain', 'denial', 'winter']],
  ['to an earlier year', { to: '2023' }, []],
  ['one year', { from: '2025', to: '2025' }, ['winter']],
  ['every word, wherever it stands, in any spelling', { query: ' VISIT berg  harbour denied' }, ['undated']],
  ['one word that is nowhere', { query: 'visit quay' }, []],
])('leaves by %s', (_what, filter, ids) => {
  expect(filterPoints(points, { ...NO_FILTER, ...filter }).map(({ id }) => id)).toEqual(ids);
});

it('names the years in which points begin, each once, earliest first', () => {
  expect(yearsOf([point('b', { first: '2025-01-01' }), ...points])).toEqual(['2024', '2025']);
});

it('sorts by what a column shows, what shows nothing last, equal ones in their order, both ways', () => {
  const shown: Record<string, string> = { plain: 'b', denial: 'a', winter: 'b', undated: '' };
  const sorted = (isDescending: boolean) =>
    sortPoints(points, 'who', isDescending, ({ id }, column: Column) => (column === 'who' ? (shown[id] ?? '') : id));
  expect(sorted(false).map(({ id }) => id)).toEqual(['denial', 'plain', 'winter', 'undated']);
  expect(sorted(true).map(({ id }) => id)).toEqual(['plain', 'winter', 'denial', 'undated']);
});
