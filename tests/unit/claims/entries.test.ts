import { describe, expect, it } from 'vitest';
import { entriesOf } from '#src/claims/entries';
import { NEAR_DAYS } from '#src/claims/near-days';
import { smallPack } from '../../../tools/fuzz/small-pack';

describe('the entries of a pack', () => {
  it('are its claims, and those of their statements that have phrasings', () => {
    const pack = smallPack();
    expect(entriesOf(pack).map(({ id, of }) => [id, of])).toEqual([
      ['call', undefined],
      ['denial', 'call'],
      ['closed', undefined],
    ]);
    for (const { statements } of pack.claims) for (const statement of statements) statement.phrasings = [];
    expect(entriesOf(pack).map(({ id }) => id)).toEqual(['call', 'closed']);
  });

  it('leave out a claim that was only denied: no sentence states it', () => {
    const pack = smallPack();
    for (const claim of pack.claims) claim.phrasings = [];
    expect(entriesOf(pack).map(({ id }) => id)).toEqual(['denial', 'closed']);
  });

  it('are near a page without a date of their own for a month after a contact, longer after what is cited longer', () => {
    expect(entriesOf(smallPack())[0]?.nearDays).toBe(30);
    for (const what of ['call', 'meeting', 'talks', 'strike', 'visit'] as const) expect(NEAR_DAYS[what]).toBe(30);
    for (const what of ['law', 'agreement', 'sanctions'] as const) expect(NEAR_DAYS[what]).toBe(120);
  });
});
