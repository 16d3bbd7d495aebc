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

it('announces the same words twice by a space, which screen readers do not pronounce', () => {
  const speech = createSpeech(changed, end.signal);
  const announced = () => {
    speech.announce('Hidden');
    vi.advanceTimersByTime(200);
    return speech.live;
  };
  expect([announced(), announced()]).toEqual(['Hidden', 'Hidden\u00a0']);
});
