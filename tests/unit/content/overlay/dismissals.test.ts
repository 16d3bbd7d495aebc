// @vitest-environment happy-dom
/** Protects the message after hiding a claim: it must say so if the browser did not save it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '#src/content/bridge';
import { createPutAway } from '#src/content/overlay/dismissals';
import { createSpeech, type Speech } from '#src/content/overlay/speech';
import { useEnglish } from './support';

const mute = vi.fn<Bridge['mute']>();
let speech: Speech;
let putAway: ReturnType<typeof createPutAway>;

beforeEach(() => {
  useEnglish();
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  speech = createSpeech(() => undefined, new AbortController().signal);
  putAway = createPutAway(root, { mute } as unknown as Bridge, speech, () => undefined);
});

describe('a claim that is put away', () => {
  it('is said to hold, with a way back', async () => {
    mute.mockResolvedValue(true);
    putAway.mute('c');
    await Promise.resolve();
    expect(speech.toast).toEqual({ text: 'This claim is no longer marked.', canUndo: true });
    putAway.undo();
    expect(mute.mock.calls).toEqual([
      ['c', true],
      ['c', false],
    ]);
  });

  it('is said to hold only on this page when it was not saved, still with a way back', async () => {
    mute.mockResolvedValue(false);
    putAway.mute('c');
    await vi.waitFor(() => expect(speech.toast?.text).toMatch(/no longer marked.*only on this page/));
    expect(speech.toast?.canUndo).toBe(true);
    putAway.undo();
    await vi.waitFor(() => expect(speech.toast?.text).toMatch(/^It holds only on this page/));
  });

  it('leaves another message alone when the answer comes late', async () => {
    let answer: (kept: boolean) => void = () => {};
    mute.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    putAway.mute('c');
    speech.say('Copied.');
    answer(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(speech.toast?.text).toBe('Copied.');
  });
});
