// @vitest-environment happy-dom
/** Protects the message after hiding a claim: it must say so if the browser did not save it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '#src/content/bridge';
import { createPutAway } from '#src/content/overlay/dismissals';
import { createSpeech, type Speech } from '#src/content/overlay/speech';
import { useEnglish } from './support';

const mute = vi.fn<Bridge['mute']>();
const setWrong = vi.fn<Bridge['setWrong']>();
const closeCard = vi.fn();
let root: ShadowRoot;
let speech: Speech;
let putAway: ReturnType<typeof createPutAway>;

beforeEach(() => {
  useEnglish();
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  speech = createSpeech(() => undefined, new AbortController().signal);
  putAway = createPutAway(root, { mute, setWrong } as unknown as Bridge, speech, closeCard);
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

describe('the focus', () => {
  let toast: HTMLElement;
  let undo: HTMLElement;
  let before: HTMLElement;

  beforeEach(() => {
    before = document.body.appendChild(document.createElement('button'));
    toast = document.createElement('div');
    toast.className = 'toast';
    undo = toast.appendChild(document.createElement('button'));
    root.append(toast);
    mute.mockResolvedValue(true);
    setWrong.mockResolvedValue(true);
    before.focus();
  });
  /** Whether what has the focus got it by a key, as the browser would say. */
  const setByKey = (byKey: boolean) => {
    const matches = Element.prototype.matches;
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
      return selector.includes(':focus-visible') ? byKey : matches.call(this, selector);
    });
  };

  it('goes to Undo only for the keyboard, and back when the message is answered', () => {
    setByKey(false);
    putAway.wrong('k', 'c');
    expect(setWrong).toHaveBeenCalledExactlyOnceWith('k', 'c', true);
    expect(closeCard).toHaveBeenCalledTimes(1);
    expect([root.activeElement, putAway.hasFocus()]).toEqual([null, false]);
    const inRoot = root.appendChild(document.createElement('button'));
    for (const answer of [putAway.undo, putAway.dismissToast]) {
      setByKey(true);
      inRoot.focus();
      putAway.mute('c');
      expect([root.activeElement, putAway.hasFocus()]).toEqual([undo, true]);
      answer();
      expect([root.activeElement === undo, putAway.hasFocus()]).toEqual([false, false]);
    }
    expect(speech.toast).toBeNull();
    vi.restoreAllMocks();
  });
});
