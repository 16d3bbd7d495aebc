// @vitest-environment happy-dom
/** Protects where the pointer is said to be over a mark: where a click opens a card. Scrolling triggers no look-up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToOver } from '#src/content/overlay/pointer-over';

let stop: AbortController;
let at: ReturnType<typeof vi.fn<() => string | null>>;
let over: ReturnType<typeof vi.fn<(element: Element | null) => void>>;
let isOurs: boolean;
let frames: FrameRequestCallback[];

beforeEach(() => {
  document.body.innerHTML = '<p id=p>A marked sentence <a href="/x"><b id=b>with a link</b></a>.</p>';
  frames = [];
  isOurs = false;
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((work) => frames.push(work));
  at = vi.fn(() => 'key');
  over = vi.fn();
  stop = new AbortController();
  listenToOver(window, { at, isOurs: () => isOurs, onOver: over }, 'x-mark', stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

const find = (id: string) => document.getElementById(id) as HTMLElement;

function move(x: number, target: Element = find('p'), more: object = {}, isTrusted = true): void {
  const init = { bubbles: true, composed: true, pointerType: 'mouse', clientX: x, clientY: 5, ...more };
  const event = new PointerEvent('pointermove', init);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
}
const nextFrame = () => {
  for (const work of frames.splice(0)) work(0);
};

describe('the pointer over a mark', () => {
  it('is told once a frame, however often it moves', () => {
    for (let x = 0; x < 20; x++) move(x);
    expect(at).not.toHaveBeenCalled();
    nextFrame();
    expect(at).toHaveBeenCalledTimes(1);
    expect(at).toHaveBeenCalledWith(19, 5, find('p'));
    expect(over).toHaveBeenCalledWith(find('p'));
  });

  it('is not looked up for moves in which it has not moved, as scrolling sends them', () => {
    move(3);
    nextFrame();
    move(3);
    expect(frames).toHaveLength(0);
  });

  it('is forgotten when the page scrolls under it, and off the mark', () => {
    move(3);
    nextFrame();
    window.dispatchEvent(new Event('scroll'));
    expect(over).toHaveBeenLastCalledWith(null);
    move(4);
    nextFrame();
    at.mockReturnValue(null);
    move(5);
    nextFrame();
    expect(over).toHaveBeenLastCalledWith(null);
    expect(over).toHaveBeenCalledTimes(4);
  });

  it('leaves links their own, and says nothing for events of the page, for fingers and while a button is down', () => {
    move(1, find('b'));
    nextFrame();
    move(2, find('p'), {}, false);
    move(3, find('p'), { pointerType: 'touch' });
    expect(frames).toHaveLength(0);
    move(4, find('p'), { buttons: 1 });
    nextFrame();
    expect(over).not.toHaveBeenCalled();
  });
});

describe('where the pointer is', () => {
  it('counts a move along one axis, and none after the end', () => {
    move(3);
    nextFrame();
    move(3, find('p'), { clientY: 6 });
    expect(frames).toHaveLength(1);
    stop.abort();
    at.mockClear();
    nextFrame();
    expect(at).not.toHaveBeenCalled();
  });

  it('is not looked up in our own boxes', () => {
    isOurs = true;
    move(3);
    nextFrame();
    expect([at.mock.calls, over.mock.calls]).toEqual([[], []]);
  });

  it('is forgotten when it leaves the window', () => {
    move(3);
    nextFrame();
    document.documentElement.dispatchEvent(new Event('pointerleave'));
    expect(over).toHaveBeenLastCalledWith(null);
  });

  it('is not looked up when the page scrolled before the frame', () => {
    move(3);
    window.dispatchEvent(new Event('scroll'));
    nextFrame();
    expect(at).not.toHaveBeenCalled();
    expect(over).not.toHaveBeenCalled();
  });

  it('is free on a mark element, but not on one in a link, nor in a root whose host is in a link', () => {
    find('p').innerHTML =
      '<x-mark id=m tabindex=0 role=button>free</x-mark> <a href="/x"><x-mark id=n role=button>no</x-mark></a>';
    const host = find('n').parentElement?.appendChild(document.createElement('span')) as HTMLElement;
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('i'));
    for (const [x, target] of [
      [1, find('m')],
      [2, find('n')],
      [3, inner],
    ] as const) {
      move(x, target);
      nextFrame();
    }
    expect(over.mock.calls.map(([element]) => element?.id ?? null)).toEqual(['m', null]);
  });
});
