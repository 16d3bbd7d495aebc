import fc from 'fast-check';
import { expect, it } from 'vitest';
import { text } from '#src/claims/loose-data';
import { hasStackedMarks, withoutStackedMarks } from '#src/claims/stacked-marks';

const ACUTE = '\u0301';
const piece = fc.constantFrom('a', ' ', ACUTE, '\u0e47', '\u0489', '\u200d', '\u200c', '\u093e', '\ufe0f', '😀');

it('leaves four marks on a letter and takes the others, joiners between them or not', () => {
  expect(withoutStackedMarks(`a${ACUTE.repeat(4)}b`)).toBe(`a${ACUTE.repeat(4)}b`);
  expect(withoutStackedMarks(`a${ACUTE.repeat(5)}b${ACUTE.repeat(900)}`)).toBe(
    `a${ACUTE.repeat(4)}b${ACUTE.repeat(4)}`,
  );
  expect(withoutStackedMarks(`a${`${ACUTE}\u200d`.repeat(5)}`)).toBe(`a${`${ACUTE}\u200d`.repeat(4)}`);
});

it('leaves nothing that is refused, and changes nothing that is not', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      (any) => {
        const clean = withoutStackedMarks(any);
        expect(hasStackedMarks(clean)).toBe(false);
        if (!hasStackedMarks(any)) expect(clean).toBe(any);
        expect(clean.replace(/[\p{M}\u200c\u200d]/gu, '')).toBe(any.replace(/[\p{M}\u200c\u200d]/gu, ''));
      },
    ),
  );
});

it('is applied to feeds, whose texts are cut between characters', () => {
  expect(text(`a${ACUTE.repeat(9)}`)).toBe(`a${ACUTE.repeat(4)}`);
  expect(text(`${'x'.repeat(1998)}😀 and more`)).toBe(`${'x'.repeat(1998)}…`);
});
