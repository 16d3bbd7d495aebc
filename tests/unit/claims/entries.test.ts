import { describe, expect, it } from 'vitest';
import { entriesOf, frameOf } from '#src/claims/entries';
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
    const pack = smallPack();
    Object.assign(pack.claims[0]?.event ?? {}, { near_days: 7 });
    expect(entriesOf(pack).map(({ nearDays }) => nearDays)).toEqual([7, 7, undefined]);
    for (const what of ['call', 'meeting', 'talks', 'strike', 'visit'] as const) expect(NEAR_DAYS[what]).toBe(30);
    for (const what of ['law', 'agreement', 'sanctions'] as const) expect(NEAR_DAYS[what]).toBe(120);
  });

  it('of statements say who said what of which claim, when, and are otherwise like it', () => {
    const pack = smallPack();
    const { event, statements, text } = pack.claims[0] as (typeof pack.claims)[number];
    const shared = { of: 'call', lookalikes: [], nearDays: 30, frame: { kind: 'event', ...event } };
    const on = '2025-03-09'; // later than the call
    const { phrasings, by, act } = Object.assign(statements[0] as (typeof statements)[number], { on });
    const [claim, denial] = entriesOf(pack);
    expect(denial).toStrictEqual({
      ...shared,
      id: 'denial',
      text: `Port Office denied the call: ${text}`,
      statement: { by, act, on },
      time: on,
      phrasings,
    });
    expect(claim).not.toHaveProperty('of');
    Object.assign(statements[0] ?? {}, { on: undefined });
    const [, undated] = entriesOf({ claims: pack.claims });
    expect(undated?.text).toMatch(/^office denied/);
    expect(undated?.statement).toStrictEqual({ by, act });
    expect(undated?.time).toBe(event?.on);
  });

  it('have the frame of their kind', () => {
    const position = { of: ['a'], stance: 'for' as const, on: ['b'] };
    const figure = { of: ['a'], on: ['b'] };
    expect(frameOf({ position } as never)).toEqual({ kind: 'position', ...position });
    expect(frameOf({ figure } as never)).toEqual({ kind: 'figure', ...figure });
    expect(frameOf({})).toBeUndefined();
  });
});
