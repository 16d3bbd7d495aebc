/** Protects stems: inflections, irregular verbs and both spellings give one term, and other words do not. */
import { describe, expect, test } from 'vitest';
import { lemma } from '#src/language/en/lemmas';
import { stem } from '#src/language/en/stems';
import { isStopWord } from '#src/language/en/stop-words';

describe('one stem', () => {
  test.each([
    ['speak', 'spoke', 'spoken', 'speaks', 'speaking'],
    ['deny', 'denied', 'denies', 'denial'],
    ['meet', 'met', 'meetings'],
    ['honour', 'honor'],
    ['organise', 'organize', 'organised', 'organized'],
    ['defence', 'defense'],
    ['conference', 'conferences'],
    ['centre', 'center'],
    ['negotiate', 'negotiating', 'negotiated'],
  ])('%s', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });
});

test.each([
  ['hour', 'hor'],
  ['four', 'for'],
  ['rise', 'rize'],
  ['missile', 'mission'],
  ['kremlin', 'kyiv'],
])('%s and %s stay apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('a family has one head, and the head is its own', () => {
  for (const word of ['spoke', 'denial', 'reply', 'death']) {
    const head = lemma(word) as string;
    expect(head).toBeDefined();
    expect(lemma(head)).toBe(head);
  }
});

test('figures and unknown words are left recognisable', () => {
  expect(stem('1,500')).toBe('1,500');
  expect(stem('6th')).toBe('6th');
  expect(stem('kyiv')).toBe('kyiv');
});

test('a flood of words neither grows the cache without end nor changes a stem', () => {
  const before = stem('negotiations');
  for (let index = 0; index < 50_000; index++) stem(`flood${index}x`);
  expect(stem('negotiations')).toBe(before);
});

test('words that carry no topic are known, topic words are not among them', () => {
  expect(['the', 'said', 'not'].every(isStopWord)).toBe(true);
  expect(['call', 'putin', 'peace'].some(isStopWord)).toBe(false);
});
