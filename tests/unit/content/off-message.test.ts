// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showOffMessage } from '#src/content/off/off-message';
import { withWords } from '../panels/words';

vi.stubGlobal('__SHADOW_MODE__', 'open');
const hosts = () => [...document.querySelectorAll('[data-sl-layer="off"]')];
const buttons = () => [...(hosts()[0]?.shadowRoot?.querySelectorAll('button') ?? [])];

beforeEach(() => {
  vi.useFakeTimers();
  withWords();
  for (const host of hosts()) host.remove();
});

describe('the message that a key has switched everything off', () => {
  it('is spoken, stands once, and goes by itself', () => {
    showOffMessage(document, vi.fn());
    showOffMessage(document, vi.fn());
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('switched off');
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Undo', 'Dismiss']);
    vi.advanceTimersByTime(9_999);
    expect(hosts()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(hosts()).toHaveLength(0);
  });

  it('is moved by no click that a page makes', () => {
    const undo = vi.fn();
    showOffMessage(document, undo);
    buttons()[0]?.dispatchEvent(new Event('click'));
    expect(undo).not.toHaveBeenCalled();
    expect(hosts()).toHaveLength(1);
    // Only the browser makes such an event.
    const click = Object.defineProperty(new Event('click'), 'isTrusted', { value: true });
    buttons()[0]?.dispatchEvent(click);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(hosts()).toHaveLength(0);
  });
});
