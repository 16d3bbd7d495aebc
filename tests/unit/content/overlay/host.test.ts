// @vitest-environment happy-dom
/**
 * Protects the card from its page: no forged event reaches a view, none of our events reaches the page, and changes of
 * our element by the page are undone.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOST_MARK } from '#src/content/bridge';
import { createHost, type Host } from '#src/content/overlay/host';
import { keepEventsIn } from '#src/content/overlay/keep-in';
import { hearEarly } from '#src/content/reader/early-events';

vi.stubGlobal('__SHADOW_MODE__', 'open');
const element = () => document.querySelector<HTMLElement>(`[${HOST_MARK}]`) as HTMLElement;

let end: AbortController;
let host: Host;
let heard: ReturnType<typeof vi.fn<(event: Event) => void>>;
let button: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  end = new AbortController();
  heard = vi.fn<(event: Event) => void>();
  const early = hearEarly(window, end.signal);
  host = createHost(document, () => document.documentElement, early, end.signal);
  host.insert();
  button = document.createElement('button');
  for (const type of `${REACHING} ${OTHERS}`.split(' ')) button.addEventListener(type, heard);
  host.mount.append(button);
});
afterEach(() => {
  end.abort();
  host.remove();
  vi.useRealTimers();
});

/** @param isTrusted as the browser would set it; a page can only make events in which it is false. */
function send(isTrusted: boolean, event: Event, at: EventTarget = button): Event {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  at.dispatchEvent(event);
  return event;
}
const event = (type: string) => new Event(type, { bubbles: true, composed: true, cancelable: true });

/** Types that would reach the page's own shortcuts, focus traps and click-away handlers. */
const REACHING =
  'click dblclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress beforeinput input ' +
  'focusin focusout wheel copy cut paste';
/** All other types that a view could handle. */
const OTHERS =
  'auxclick contextmenu pointermove pointerover pointerout pointerenter pointerleave pointercancel mouseover mouseout ' +
  'mousemove mouseenter mouseleave touchmove touchcancel focus blur change select submit reset toggle beforetoggle cancel ' +
  'close dragstart drop';

describe('an event in our root', () => {
  it.each(`${REACHING} ${OTHERS}`.split(' '))('reaches a view only when the browser sent it: %s', (type) => {
    expect(send(false, event(type)).defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    send(true, event(type));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each(REACHING.split(' '))('never reaches the page: %s', (type) => {
    const page = vi.fn();
    for (const target of [document, document.documentElement]) target.addEventListener(type, page, { once: true });
    send(true, event(type));
    expect(page).not.toHaveBeenCalled();
    send(true, event(type), document.body);
    expect(page).toHaveBeenCalled();
  });

  it('is told from one of the page', () => {
    const ours: boolean[] = [];
    const listen = (one: Event) => ours.push(host.isSource(one));
    window.addEventListener('click', listen, { capture: true });
    send(true, event('click'));
    send(true, event('click'), document.body);
    window.removeEventListener('click', listen, { capture: true });
    expect(ours).toEqual([true, false]);
  });
});

describe('what a page does to our element', () => {
  it('is undone: attributes, styles, removal', () => {
    const whole = element().style.cssText;
    const parts = element();
    parts.hidden = true;
    parts.setAttribute('inert', '');
    parts.style.setProperty('display', 'none', 'important');
    expect(host.repair()).toBe(false);
    expect(parts.getAttributeNames().sort()).toEqual([HOST_MARK, 'style'].sort());
    expect(parts.style.cssText).toBe(whole);
    parts.removeAttribute(HOST_MARK);
    parts.style.setProperty('position', 'static');
    host.repair();
    expect(parts.style.getPropertyValue('position')).toBe('fixed');
    expect(parts.style.getPropertyPriority('position')).toBe('important');
    // The same value, but so that a rule of the page overrides it.
    parts.style.setProperty('position', 'fixed');
    host.repair();
    expect(parts.style.getPropertyPriority('position')).toBe('important');
    parts.remove();
    expect(host.repair()).toBe(true);
    expect(element().isConnected).toBe(true);
  });

  it('is undone in the same place ten times under the root, then in the body', () => {
    const parents = Array.from({ length: 14 }, () => {
      element().remove();
      host.repair();
      return element().parentElement?.localName;
    });
    expect(parents).toEqual([...Array(10).fill('html'), ...Array(4).fill('body')]);
  });

  it('is undone where the host belongs: a move counts as no removal, and keeps the state of what is open', () => {
    const box = document.body.appendChild(document.createElement('div'));
    const moveBefore = vi.fn((node: Node) => void box.append(node));
    Object.assign(box, { moveBefore });
    let home: Element = document.body;
    const other = createHost(document, () => home, hearEarly(window, end.signal), end.signal);
    expect(other.repair()).toBe(false);
    other.insert();
    const [inserted] = document.body.querySelectorAll(`[${HOST_MARK}]`);
    expect(other.repair()).toBe(false);
    home = box;
    expect(other.repair()).toBe(true);
    expect(moveBefore).toHaveBeenCalledExactlyOnceWith(inserted, null);
    expect(inserted?.parentElement).toBe(box);
    inserted?.remove();
    expect(other.repair()).toBe(true);
    expect(moveBefore).toHaveBeenCalledTimes(1);
    other.remove();
    other.insert();
    expect(inserted?.isConnected).toBe(false);
    end.abort();
    const late = createHost(document, () => document.body, hearEarly(window, end.signal), end.signal);
    late.insert();
    expect(document.body.querySelector(`[${HOST_MARK}]`)).toBeNull();
  });

  it('is undone also by zoom, which would distort positions', () => {
    Object.defineProperty(document.documentElement, 'currentCSSZoom', { value: 2, configurable: true });
    host.repair();
    expect(element().style.getPropertyValue('zoom')).toBe('0.5');
    expect(element().style.getPropertyPriority('zoom')).toBe('important');
    Reflect.deleteProperty(document.documentElement, 'currentCSSZoom');
    host.repair();
    expect(element().style.getPropertyValue('zoom')).toBe('1');
  });

  it('is answered once a second after many removals, and not at all when everything is off', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const returns = () => {
      element()?.remove();
      return host.repair();
    };
    expect(Array.from({ length: 50 }, returns)).not.toContain(false);
    expect(returns()).toBe(false);
    vi.advanceTimersByTime(899);
    expect(host.repair()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(host.repair()).toBe(true);
    expect(returns()).toBe(false);
    end.abort();
    vi.advanceTimersByTime(1000);
    expect(host.repair()).toBe(false);
  });
});

/** A browser that names the inner target of an event to everybody, as Firefox does. */
describe('where events name what is inside', () => {
  let root: ShadowRoot;
  let inner: HTMLElement;
  let isCopy: (one: Event) => boolean;
  const seen: Event[] = [];

  beforeEach(() => {
    seen.length = 0;
    Object.defineProperty(Event.prototype, 'originalTarget', {
      configurable: true,
      get(this: Event & { inside?: Node }) {
        return this.inside;
      },
    });
    const box = document.body.appendChild(document.createElement('div'));
    root = box.attachShadow({ mode: 'open' });
    inner = root.appendChild(document.createElement('button'));
    ({ isCopy } = keepEventsIn(root, hearEarly(window, end.signal), end.signal));
    inner.addEventListener('click', (one) => seen.push(one));
  });
  afterEach(() => {
    Reflect.deleteProperty(Event.prototype, 'originalTarget');
  });

  const click = (isTrusted: boolean, inside: Node, at: EventTarget) =>
    send(
      isTrusted,
      Object.assign(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, clientX: 3 }), {
        inside,
      }),
      at,
    );

  it('the view gets a copy that cannot leave the root, and the page nothing', () => {
    const page = vi.fn();
    document.addEventListener('click', page, { once: true });
    click(true, inner, inner);
    expect(page).not.toHaveBeenCalled();
    expect(seen).toHaveLength(1);
    expect(isCopy(seen[0] as Event)).toBe(true);
    expect(seen[0]).toMatchObject({ composed: false, clientX: 3 });
  });

  it('the view gets none of an event that the page made up', () => {
    click(false, inner, inner);
    expect(seen).toEqual([]);
    expect(isCopy(event('click'))).toBe(false);
  });

  it('the copy has all that the views use of a pointer, key or edit', () => {
    const used =
      'detail view screenX screenY clientX clientY button buttons ctrlKey shiftKey altKey metaKey key code location repeat ' +
      'isComposing relatedTarget pointerId pointerType isPrimary deltaX deltaY deltaMode data inputType';
    const one = new Event('click', { bubbles: true, composed: true, cancelable: true });
    for (const name of used.split(' ')) Object.defineProperty(one, name, { value: `the ${name}` });
    send(true, Object.assign(one, { inside: inner }), inner);
    const copied = used.split(' ').map((name) => (seen[0] as unknown as Record<string, unknown>)[name]);
    expect(copied).toEqual(used.split(' ').map((name) => `the ${name}`));
    expect('which' in (seen[0] as Event)).toBe(false);
  });

  it('the page gets a copy of an event that would name a node of ours, with the same facts and none of our nodes', () => {
    const page: Event[] = [];
    const own = document.body.appendChild(document.createElement('p'));
    own.addEventListener('click', (one) => page.push(one));
    const leaving = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: 4, ctrlKey: true });
    Object.assign(leaving, { inside: own, explicitOriginalTarget: inner });
    send(true, leaving, own);
    expect(page).toHaveLength(1);
    expect(page[0]).not.toBe(leaving);
    expect(page[0]).toBeInstanceOf(MouseEvent);
    expect(page[0]).toMatchObject({ clientX: 4, ctrlKey: true, bubbles: true });
    expect('explicitOriginalTarget' in (page[0] as Event)).toBe(false);
  });

  it('scrolling does not wait for us', () => {
    const listen = vi.spyOn(window, 'addEventListener');
    hearEarly(window, end.signal);
    const isPassive = (options: unknown) => (options as AddEventListenerOptions).passive;
    const passive = listen.mock.calls.filter(([, , options]) => isPassive(options)).map(([type]) => type);
    expect(new Set(passive)).toEqual(
      new Set(['wheel', 'DOMMouseScroll', 'MozMousePixelScroll', 'touchstart', 'touchmove']),
    );
    listen.mockRestore();
  });

  /** Events that leave a shadow root and are neither reaching ones nor in `OTHERS`. */
  const LEAVING =
    'DOMMouseScroll MozMousePixelScroll pointerrawupdate gotpointercapture lostpointercapture compositionstart ' +
    'compositionupdate compositionend drag dragenter dragover dragleave dragexit dragend DOMActivate selectstart';
  const inside = OTHERS.split(' ').filter(
    (type) => !/^(change|select|submit|reset|toggle|before|cancel|close)/.test(type),
  );

  it.each([...REACHING.split(' '), ...inside, ...LEAVING.split(' ')])('the page gets no %s of a view', (type) => {
    const page = vi.fn();
    document.body.addEventListener(type, page);
    send(true, Object.assign(event(type), { inside: inner }), inner);
    expect(page).not.toHaveBeenCalled();
    document.body.removeEventListener(type, page);
  });

  it('nobody gets an event of the host itself', () => {
    const page = vi.fn();
    document.body.addEventListener('click', page);
    root.host.addEventListener('click', page);
    const sent = vi.spyOn(root.host, 'dispatchEvent');
    click(true, root.host, root.host);
    expect([page.mock.calls, seen]).toEqual([[], []]);
    expect(sent).toHaveBeenCalledTimes(1); // no copy of it either
    document.body.removeEventListener('click', page);
  });

  it('a view that answers a click keeps the browser from answering it too', () => {
    inner.addEventListener('click', (one) => one.preventDefault());
    expect(click(true, inner, inner).defaultPrevented).toBe(true);
  });

  it('what the page does in its own elements stays its own, and all ends with the signal', () => {
    const page = vi.fn();
    document.body.addEventListener('click', page);
    click(true, document.body, document.body);
    expect(page).toHaveBeenCalledTimes(1);
    end.abort();
    click(true, inner, inner);
    expect(page).toHaveBeenCalledTimes(2);
  });
});

describe('early events', () => {
  it('are heard before the page can end them, until either signal ends', () => {
    const stop = new AbortController();
    const early = hearEarly(window, end.signal);
    const listener = vi.fn();
    early.on('click', listener, stop.signal);
    document.addEventListener('click', (one) => one.stopImmediatePropagation(), { capture: true, once: true });
    send(true, event('click'), document.body);
    expect(listener).toHaveBeenCalledTimes(1);
    stop.abort();
    send(true, event('click'), document.body);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each(['pointerdown', 'pointermove', 'click', 'keydown', 'copy'] as const)('of the type %s are heard', (type) => {
    const listener = vi.fn();
    hearEarly(window, end.signal).on(type, listener, end.signal);
    send(true, event(type), document.body);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keep the last move of the user’s pointer, not one that the page made up', () => {
    const early = hearEarly(window, end.signal);
    const move = (isTrusted: boolean) => send(isTrusted, event('pointermove'), document.body);
    move(false);
    expect(early.lastMove()).toBeNull();
    const last = move(true);
    move(false);
    send(true, event('click'), document.body);
    expect(early.lastMove()).toBe(last);
  });

  it('are guarded only where events name what is inside', () => {
    const guard = vi.fn();
    hearEarly(window, end.signal).guard(guard, end.signal);
    send(true, event('click'), document.body);
    expect(guard).not.toHaveBeenCalled();
  });
});
