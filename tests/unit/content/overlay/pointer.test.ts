// @vitest-environment happy-dom
/** Protects the card against events that a page makes up: only what the browser itself sends counts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MARK_TAG } from '#src/content/bridge';
import { listenToPointer, type PointerHandlers } from '#src/content/overlay/pointer';

let stop: AbortController;
let handlers: { [K in keyof PointerHandlers]: ReturnType<typeof vi.fn> };
let target: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  target = document.createElement('p');
  target.textContent = 'A marked sentence.';
  document.body.replaceChildren(target);
  handlers = {
    at: vi.fn(() => 'key'),
    isOurs: vi.fn(() => false),
    openKey: vi.fn(() => null),
    onOpen: vi.fn(),
    onOutside: vi.fn(),
    wantsHover: vi.fn(() => true),
    previewKey: vi.fn(() => null),
    onHover: vi.fn(),
  };
  stop = new AbortController();
  listenToPointer(document, handlers as unknown as PointerHandlers, null, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** @param isTrusted as the browser would set it; a page can only make events in which it is false. */
function send(isTrusted: boolean, event: Event, at: Element = target): void {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  at.dispatchEvent(event);
}
const click = () => new MouseEvent('click', { bubbles: true, composed: true, button: 0 });
const pointer = (type: string, more: object = {}) =>
  new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse', ...more });

describe('a click on a mark', () => {
  it('opens its card when the browser sent it', () => {
    send(true, click());
    expect(handlers.onOpen).toHaveBeenCalledWith('key');
  });

  it('asks for the mark under it', () => {
    send(true, new MouseEvent('click', { bubbles: true, composed: true, clientX: 3, clientY: 7 }));
    expect(handlers.at).toHaveBeenCalledWith(3, 7, target);
  });

  it('opens the card that an earlier press closed', () => {
    handlers.openKey.mockReturnValue('key');
    send(true, pointer('pointerdown'));
    handlers.openKey.mockReturnValue(null);
    send(true, pointer('pointerdown'));
    send(true, click());
    expect(handlers.onOpen).toHaveBeenCalledWith('key');
  });

  it('does nothing when the page made it up', () => {
    send(false, click());
    expect(handlers.onOpen).not.toHaveBeenCalled();
  });

  it('does nothing with another button or once the signal has ended', () => {
    send(true, new MouseEvent('click', { bubbles: true, composed: true, button: 1 }));
    stop.abort();
    send(true, click());
    expect(handlers.onOpen).not.toHaveBeenCalled();
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('is the browser’s own with a key held: %s', (key) => {
    send(true, new MouseEvent('click', { bubbles: true, composed: true, [key]: true }));
    expect(handlers.onOpen).not.toHaveBeenCalled();
  });

  it('closes the open card of that mark and does not open it again; on another mark it does', () => {
    handlers.openKey.mockReturnValue('key');
    send(true, pointer('pointerdown'));
    handlers.openKey.mockReturnValue(null);
    send(true, click());
    expect(handlers.onOutside).toHaveBeenCalledTimes(1);
    expect(handlers.onOpen).not.toHaveBeenCalled();
    handlers.at.mockReturnValue('other');
    send(true, click());
    expect(handlers.onOpen).toHaveBeenCalledWith('other');
  });

  it('opens nothing beside the marks, and leaves a link its click unless Alt is held', () => {
    handlers.at.mockReturnValue(null);
    send(true, click());
    handlers.at.mockReturnValue('key');
    const link = target.appendChild(document.createElement('a'));
    link.href = '#x';
    send(true, click(), link);
    expect(handlers.onOpen).not.toHaveBeenCalled();
    const alt = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, altKey: true });
    send(true, alt, link);
    expect(handlers.onOpen).toHaveBeenCalledWith('key');
    expect(alt.defaultPrevented).toBe(true);
  });
});

it('hears nothing that happens in our own views: no press closes the card in which it is, no rest there ends a preview', () => {
  handlers.isOurs.mockReturnValue(true);
  handlers.openKey.mockReturnValue('other');
  send(true, pointer('pointerdown'));
  send(true, click());
  send(true, pointer('pointermove'));
  vi.runAllTimers();
  expect(handlers.onOutside).not.toHaveBeenCalled();
  expect(handlers.onOpen).not.toHaveBeenCalled();
  expect(handlers.onHover).not.toHaveBeenCalled();
});

describe('a press', () => {
  it('closes nothing where no card is open, wherever it is', () => {
    handlers.at.mockReturnValue(null);
    send(true, pointer('pointerdown'));
    send(true, click());
    expect([handlers.onOutside, handlers.onOpen].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  it('beside the mark of the open card closes it, and a click on that mark opens it again', () => {
    handlers.openKey.mockReturnValue('key');
    handlers.at.mockReturnValue('other');
    send(true, pointer('pointerdown'));
    handlers.openKey.mockReturnValue(null);
    handlers.at.mockReturnValue('key');
    send(true, click());
    expect(handlers.onOpen).toHaveBeenCalledExactlyOnceWith('key');
  });

  it('on the mark of the open card lets a click beside it open nothing', () => {
    handlers.openKey.mockReturnValue('key');
    send(true, pointer('pointerdown'));
    handlers.openKey.mockReturnValue(null);
    handlers.at.mockReturnValue(null);
    send(true, click());
    expect(handlers.onOpen).not.toHaveBeenCalled();
  });
});

it('a plain click opens the card of a mark that is a button for screen readers', () => {
  const mark = target.appendChild(document.createElement(MARK_TAG));
  mark.setAttribute('role', 'button');
  send(true, click(), mark);
  expect(handlers.onOpen).toHaveBeenCalledExactlyOnceWith('key');
});

describe('a press outside of the open card', () => {
  beforeEach(() => {
    handlers.openKey.mockReturnValue('other');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('closes it only when the browser sent it (%s)', (isTrusted, times) => {
    send(isTrusted, pointer('pointerdown'));
    expect(handlers.onOutside).toHaveBeenCalledTimes(times);
  });

  it('leaves it open while a finger may be scrolling, until the click', () => {
    send(true, pointer('pointerdown', { pointerType: 'touch' }));
    expect(handlers.onOutside).not.toHaveBeenCalled();
    send(true, click());
    expect(handlers.onOutside).toHaveBeenCalledTimes(1);
  });
});

describe('a key on a mark that is an element', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('opens its card only when the browser sent it (%s)', (isTrusted, times) => {
    const mark = document.createElement(MARK_TAG);
    target.append(mark);
    send(isTrusted, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }), mark);
    expect(handlers.onOpen).toHaveBeenCalledTimes(times);
  });

  it('opens it with the space bar, with no other key, on no other element and on no mark that is not ours', () => {
    const mark = document.createElement(MARK_TAG);
    target.append(mark);
    const press = (key: string, at: Element) =>
      send(true, new KeyboardEvent('keydown', { key, bubbles: true, composed: true }), at);
    press('a', mark);
    press('Enter', target);
    handlers.at.mockReturnValue(null);
    press(' ', mark);
    expect(handlers.onOpen).not.toHaveBeenCalled();
    handlers.at.mockReturnValue('key');
    press(' ', mark);
    expect(handlers.onOpen).toHaveBeenCalledTimes(1);
  });
});

describe('a pointer that rests on a mark', () => {
  it.each([
    ['a finger', () => pointer('pointermove', { pointerType: 'touch' })],
    ['a pressed button', () => pointer('pointermove', { buttons: 1 })],
  ])('shows no preview under %s', (_what, event) => {
    send(true, event());
    vi.runAllTimers();
    expect(handlers.onHover).not.toHaveBeenCalled();
  });

  it('shows none before half a second, nor once previews are switched off, a card has opened or the signal has ended', () => {
    send(true, pointer('pointermove'));
    vi.advanceTimersByTime(499);
    expect(handlers.onHover).not.toHaveBeenCalled();
    handlers.wantsHover.mockReturnValue(false);
    vi.runAllTimers();
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    handlers.wantsHover.mockReturnValue(true);
    send(true, pointer('pointermove'));
    stop.abort();
    vi.runAllTimers();
    expect(handlers.onHover).not.toHaveBeenCalled();
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('shows a preview only when the browser sent it (%s)', (isTrusted, times) => {
    send(isTrusted, pointer('pointermove'));
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenCalledTimes(times);
  });

  it('shows it also where the mark has no place yet because the page is read anew', () => {
    handlers.at.mockReturnValueOnce(null);
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenCalledWith('key');
  });

  it('shows it also where reading the page takes seconds', () => {
    handlers.at.mockReturnValue(null);
    send(true, pointer('pointermove'));
    vi.advanceTimersByTime(3000);
    handlers.at.mockReturnValue('key');
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenCalledWith('key');
  });

  it('shows a dismissed one again when the pointer has left the mark, for however short a time', () => {
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    handlers.at.mockReturnValue(null);
    send(true, pointer('pointermove'));
    handlers.at.mockReturnValue('key');
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenCalledTimes(2);
  });

  it('shows it again on the same mark when the pointer has been out of the window', () => {
    handlers.onHover.mockImplementation((key) => handlers.previewKey.mockReturnValue(key));
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    send(true, new PointerEvent('pointerleave'), document.documentElement);
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenLastCalledWith(null);
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenLastCalledWith('key');
  });

  it('keeps a dismissed one away until the pointer has left the mark', () => {
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    send(true, pointer('pointermove'));
    vi.runAllTimers();
    expect(handlers.onHover).toHaveBeenCalledTimes(1);
  });
});

describe('a pointer that rested on a mark before we listened', () => {
  /** Starts again, as an overlay does after the pointer's last move. */
  const startAfter = (last: PointerEvent | null, isOver = true) => {
    stop.abort();
    stop = new AbortController();
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(target);
    vi.spyOn(document.documentElement, 'matches').mockReturnValue(isOver);
    const early = { on: vi.fn(), guard: vi.fn(), lastMove: () => last };
    listenToPointer(document, handlers as unknown as PointerHandlers, early, stop.signal);
    vi.runAllTimers();
    return early;
  };
  const moved = (isTrusted: boolean, more: object = {}) => {
    const event = pointer('pointermove', { clientX: 7, clientY: 9, ...more });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    return event;
  };
  afterEach(() => void vi.restoreAllMocks());

  it('shows the preview without a further move', () => {
    const { on } = startAfter(moved(true));
    expect(document.elementFromPoint).toHaveBeenCalledWith(7, 9);
    expect(handlers.at).toHaveBeenCalledWith(7, 9, target);
    expect(handlers.onHover).toHaveBeenCalledExactlyOnceWith('key');
    // The page's own document is heard before the page hears it.
    expect(on.mock.calls.map(([type]) => type)).toEqual(['pointerdown', 'click', 'keydown', 'pointermove']);
    handlers.onOpen.mockClear();
    send(true, click());
    expect(handlers.onOpen).not.toHaveBeenCalled();
  });

  it('looks into shadow roots of the page for what is under it', () => {
    const inner = target.attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
    const elementFromPoint = vi.fn(() => inner);
    Object.assign(target.shadowRoot as ShadowRoot, { elementFromPoint });
    Object.defineProperty(inner, 'shadowRoot', { value: { elementFromPoint: () => inner } });
    startAfter(moved(true));
    expect(elementFromPoint).toHaveBeenCalledExactlyOnceWith(7, 9);
    expect(handlers.at).toHaveBeenCalledWith(7, 9, inner);
  });

  it.each([
    ['which never moved', null, true],
    ['of which the page made up the move', moved(false), true],
    ['that has left the window', moved(true), false],
    ['that is a finger', moved(true, { pointerType: 'touch' }), true],
  ])('shows none for a pointer %s', (_what, last, isOver) => {
    startAfter(last, isOver);
    expect(handlers.onHover).not.toHaveBeenCalled();
  });
});

describe('at the limits of its waits', () => {
  const move = (more: object = {}) => send(true, pointer('pointermove', more));
  const hovers = () => handlers.onHover.mock.calls.map(([key]) => key);

  it('a preview opens after half a second of rest, and closes 300 ms after the pointer has gone elsewhere', () => {
    move();
    vi.advanceTimersByTime(499);
    expect(hovers()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(hovers()).toEqual(['key']);
    handlers.previewKey.mockReturnValue('key');
    handlers.at.mockReturnValue(null);
    move();
    vi.advanceTimersByTime(299);
    expect(hovers()).toEqual(['key']);
    vi.advanceTimersByTime(1);
    expect(hovers()).toEqual(['key', null]);
  });

  it('each move starts the wait again, and a pressed button or no mark opens none', () => {
    move();
    vi.advanceTimersByTime(300);
    move();
    vi.advanceTimersByTime(499);
    expect(hovers()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(hovers()).toEqual(['key']);
    handlers.onHover.mockClear();
    move({ buttons: 1 });
    vi.runAllTimers();
    expect(hovers()).toEqual([]);
  });

  it('where no mark was found it looks again four times, ever later, unless a preview is open', () => {
    handlers.at.mockReturnValue(null);
    move();
    vi.advanceTimersByTime(500);
    handlers.at.mockClear();
    const looks = [499, 1, 999, 1, 1_999, 1, 3_999, 1, 60_000].map((time) => {
      vi.advanceTimersByTime(time);
      return handlers.at.mock.calls.length;
    });
    expect(looks).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
    handlers.previewKey.mockReturnValue('key');
    move();
    vi.advanceTimersByTime(300);
    expect(hovers()).toEqual([null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is no wait at all where no preview is wanted', () => {
    handlers.wantsHover.mockReturnValue(false);
    move();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks no more once it has found a mark, or the signal has ended', () => {
    move();
    vi.advanceTimersByTime(500);
    expect(vi.getTimerCount()).toBe(0);
    move();
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when the pointer leaves the window, a preview closes after 300 ms; without one nothing happens', () => {
    const leave = () => document.documentElement.dispatchEvent(new Event('pointerleave'));
    move();
    leave();
    expect(vi.getTimerCount()).toBe(0);
    handlers.previewKey.mockReturnValue('key');
    leave();
    vi.advanceTimersByTime(299);
    expect(hovers()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(hovers()).toEqual([null]);
  });
});

describe('a click that opens a card', () => {
  it('is stopped only on a control, and not taken while text is selected', () => {
    const link = target.appendChild(document.createElement('a'));
    link.href = '#x';
    const seen = vi.fn();
    document.addEventListener('click', seen, { signal: stop.signal, capture: true });
    const alt = () => new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, altKey: true });
    send(true, alt(), link);
    send(true, alt());
    expect(seen).not.toHaveBeenCalled();
    const plain = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    send(true, plain);
    expect([seen.mock.calls.length, plain.defaultPrevented]).toEqual([1, false]);
    expect(handlers.onOpen).toHaveBeenCalledTimes(3);
    vi.spyOn(window, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection);
    send(true, click());
    expect(handlers.onOpen).toHaveBeenCalledTimes(3);
    vi.mocked(window.getSelection).mockRestore();
  });

  it('is one on the mark element by Enter or Space, whose key the page does not get', () => {
    const mark = target.appendChild(document.createElement(MARK_TAG));
    const seen = vi.fn();
    document.addEventListener('keydown', seen, { signal: stop.signal, capture: true });
    const press = (key: string, at: Element) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      send(true, event, at);
      return event.defaultPrevented;
    };
    expect([press('Enter', mark), press(' ', mark)]).toEqual([true, true]);
    expect(handlers.at).toHaveBeenLastCalledWith(0, 0, mark);
    expect([handlers.onOpen.mock.calls.length, seen.mock.calls.length]).toEqual([2, 0]);
    expect([press('a', mark), press('Enter', target)]).toEqual([false, false]);
    handlers.at.mockReturnValue(null);
    expect(press('Enter', mark)).toBe(false);
    expect([handlers.onOpen.mock.calls.length, seen.mock.calls.length]).toEqual([2, 3]);
  });
});
