/** Protects what languages promise for any text: valid offsets, order, no exception, one result for all spellings. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readCues } from '#src/language/en/cues';
import { findDates } from '#src/language/en/dates';
import { findNumbers } from '#src/language/en/numbers';
import { splitSentences } from '#src/language/en/sentences';
import { stem } from '#src/language/en/stems';
import { tokenize } from '#src/language/en/tokens';
import { calendarDay, dayNumber, parseSpan } from '#src/language/shared/calendar';
import { foldWord, stripInvisible } from '#src/language/shared/fold';

// Long, since the machine may be busy: only a hang should fail by time.
vi.setConfig({ testTimeout: 60_000 });

/** Pieces that decide where sentences and words end, mixed with random text that may contain lone surrogates. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('.', '...', '?', '!', '…', '"', '”', '’', ')', '(', '\n', '\r\n', ' ', '\u00a0'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Mr',
      'U.S',
      'p.m',
      'No',
      'J.D',
      'said',
      'Trump',
      'not',
      'hour',
      'half',
      'and',
      'a',
      'July',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u00ad', '\u200b', '\u202e', '\ufeff', 'ﬁ', 'é', 'e\u0301', '½', '%', '3rd', '1,5'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('splitSentences', () => {
  it('gives slices that are not empty, trimmed, in order, apart, and hold all that is not white space', () => {
    fc.assert(
      fc.property(text, (one) => {
        let last = 0;
        let kept = '';
        for (const { start, end } of splitSentences(one)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const slice = one.slice(start, end);
          expect(slice).toBe(slice.trim());
          kept += slice;
          last = end;
        }
        expect(last).toBeLessThanOrEqual(one.length);
        expect(kept.replace(/\s/g, '')).toBe(one.replace(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a block the same whatever block follows on a line of its own', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alone = splitSentences(one);
        expect(splitSentences(`${one}\n${other}`).slice(0, alone.length)).toEqual(alone);
      }),
    );
  });
});

describe('tokenize', () => {
  it('gives places inside the text, in order, and no empty word', () => {
    fc.assert(
      fc.property(text, (one) => {
        let last = 0;
        for (const { start, end, word } of tokenize(one)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(one.length);
          expect(word).not.toBe('');
          // The two words of a contraction have the same offsets.
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('maps every plain word back to where it stands', () => {
    const plain = fc.array(fc.stringMatching(/^[b-hj-z][a-z]{3,9}$/), { minLength: 1, maxLength: 10 });
    const gap = fc.constantFrom(' ', '\u00a0', ' — ', ', ', ' (', '\n', ' “');
    fc.assert(
      fc.property(plain, gap, (words, between) => {
        const joined = words.join(between);
        expect(tokenize(joined).map(({ start, end }) => joined.slice(start, end))).toEqual(words);
        expect(tokenize(joined).map(({ word }) => word)).toEqual(words);
      }),
    );
  });

  it('gives the same words with invisible characters strewn inside them', () => {
    const invisible = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202a');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1 }), invisible, (words, mark) => {
        const noisy = words.map((word) => `${word.slice(0, 1)}${mark}${word.slice(1)}`).join(' ');
        expect(tokenize(noisy).map(({ word }) => word)).toEqual(tokenize(words.join(' ')).map(({ word }) => word));
      }),
    );
  });
});

describe('foldWord', () => {
  it('is idempotent, also on what no newsroom writes', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (word) => {
        const once = foldWord(word);
        expect(foldWord(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives one spelling for composed and decomposed letters and for either case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ýāčěğłńřśşžA-ZÀ-ÖØ-Ý]{1,12}$/), (word) => {
        const folded = foldWord(word);
        expect(foldWord(word.normalize('NFD'))).toBe(folded);
        expect(foldWord(word.toUpperCase())).toBe(folded);
        expect(foldWord(stripInvisible(word))).toBe(folded);
      }),
    );
  });
});

it('numbers, dates, cues and stems: places among the tokens, finite values, no throw on any text', () => {
  fc.assert(
    fc.property(text, fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }), (one, page) => {
      const tokens = tokenize(one);
      for (const { first, last, value } of findNumbers(tokens)) {
        expect(first >= 0 && first < last && last <= tokens.length).toBe(true);
        expect(Number.isFinite(value)).toBe(true);
      }
      for (const { first, last, span } of findDates(tokens, page)) {
        expect(first >= 0 && first < last && last <= tokens.length).toBe(true);
        if (span) expect(span.from).toBeLessThanOrEqual(span.to);
      }
      const cues = readCues(tokens, one);
      expect(cues.flags).toHaveLength(tokens.length);
      for (const index of cues.words) expect(tokens[index]).toBeDefined();
      for (const { word } of tokens) expect(stem(word)).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

/** Words of dates in any order, with separators. */
const datePiece = fc.constantFrom(
  ...'two a the day days week weekend month year ago earlier later after before previous following next last this past'.split(
    ' ',
  ),
  ...'on of in and to early mid end Monday Friday yesterday February Feb. May December 12 28 31st 2025 1999 12.02.2025'.split(
    ' ',
  ),
  ...'12/02/2025 2025-02-12 Christmas Eve New summer said will , ; – - . “ troops'.split(' '),
);

it('dates of any words: apart, in order, finite, the same on the same page, and dated alike with a text before them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(datePiece, fc.constantFrom(' ', ' ', '', '-', '/')), { maxLength: 30 }),
      fc.option(fc.integer({ min: 9_000, max: 25_000 }), { nil: undefined }),
      (pieces, page) => {
        const joined = pieces.flat().join('');
        const found = findDates(tokenize(joined), page);
        let last = 0;
        for (const { first, last: end, span, month, day, lastDay } of found) {
          expect(first).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(first);
          last = end;
          if (span) expect(Number.isInteger(span.from) && Number.isInteger(span.to) && span.from <= span.to).toBe(true);
          if (page === undefined && span === undefined) expect(month).toBeDefined();
          if (lastDay !== undefined) expect(lastDay).toBeGreaterThan(day ?? 99);
        }
        expect(findDates(tokenize(joined), page)).toEqual(found);
        const behind = findDates(tokenize(`Nothing here; ${joined}`), page);
        expect(behind.map(({ span }) => span)).toEqual(found.map(({ span }) => span));
      },
    ),
    { numRuns: 2000 },
  );
});

it('a day without a year is always within a year of its page, and no day is found where the page has none', () => {
  const months = ['January', 'March', 'June', 'September', 'December'];
  fc.assert(
    fc.property(
      fc.constantFrom(...months),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 9_000, max: 25_000 }),
      (month, day, page) => {
        const tokens = tokenize(`They spoke on ${month} ${day}.`);
        const [found] = findDates(tokens, page);
        expect(Math.abs((found?.span?.from ?? Number.NaN) - page)).toBeLessThan(366);
        expect(findDates(tokens, undefined)[0]?.span).toBeUndefined();
      },
    ),
  );
});

it('calendar days come back from their number, and from their text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
      const { year, month, day } = calendarDay(number);
      expect(dayNumber(year, month, day)).toBe(number);
      const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect(parseSpan(written)).toEqual({ from: number, to: number });
    }),
  );
});
