import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSpeech } from '#src/content/overlay/speech';

const end = new AbortController();
const changed = vi.fn();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps a message with Undo until it is answered; one without goes by itself', () => {
  const speech = createSpeech(changed, end.signal);
  const undo = vi.fn();
  speech.say('Hidden', undo);
  vi.advanceTimersByTime(600_000);
  expect(speech.toast).toEqual({ text: 'Hidden', canUndo: true });
  speech.undo('Undone');
  expect(undo).toHaveBeenCalledTimes(1);
  expect(speech.toast).toEqual({ text: 'Undone', canUndo: false });
  vi.advanceTimersByTime(6_000);
  expect(speech.toast).toBeNull();
  speech.undo('Nothing left');
  expect(undo).toHaveBeenCalledTimes(1);
});

it('says and announces a message at once and after a moment, each time anew, until it goes or the end', () => {
  const stop = new AbortController();
  const speech = createSpeech(changed, stop.signal);
  const said = () => [speech.toast?.text ?? null, speech.live];
  speech.say('Copied');
  expect([said(), changed.mock.calls.length]).toEqual([['Copied', ''], 1]);
  vi.advanceTimersByTime(149);
  expect(speech.live).toBe('');
  vi.advanceTimersByTime(1);
  expect([said(), changed.mock.calls.length]).toEqual([['Copied', 'Copied'], 2]);
  vi.advanceTimersByTime(4_000);
  speech.announce('One');
  speech.say('Kept');
  vi.advanceTimersByTime(4_999);
  expect(said()).toEqual(['Kept', 'Kept']);
  const before = changed.mock.calls.length;
  vi.advanceTimersByTime(1);
  expect([said(), changed.mock.calls.length]).toEqual([[null, 'Kept'], before + 1]);
  const undo = vi.fn();
  speech.say('Hidden', undo);
  speech.dismiss();
  speech.undo('Undone');
  expect(undo).not.toHaveBeenCalled();
  stop.abort();
  expect(vi.getTimerCount()).toBe(0);
});

it('announces the same words twice by a space, which screen readers do not pronounce', () => {
  const speech = createSpeech(changed, end.signal);
  const announced = () => {
    speech.announce('Hidden');
    vi.advanceTimersByTime(200);
    return speech.live;
  };
  expect([announced(), announced()]).toEqual(['Hidden', 'Hidden\u00a0']);
});
