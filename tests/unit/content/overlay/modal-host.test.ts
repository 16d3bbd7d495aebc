// @vitest-environment happy-dom
/** Protects where the host stands: in the topmost dialog of the page, which makes all else inert, and back in the root after it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStage, holds, type Stage } from '#src/content/overlay/modal-host';

let end: AbortController;
let stage: Stage;
/** Elements that are modal, since happy-dom has no top layer. */
let modal: Set<Element>;
const onMoved = vi.fn();
const isOurs = vi.fn();

beforeEach(() => {
  document.body.replaceChildren();
  modal = new Set();
  onMoved.mockReset();
  isOurs.mockReset().mockReturnValue(false);
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':modal' ? modal.has(this) : matches.call(this, selector);
  });
  vi.spyOn(document, 'querySelectorAll').mockImplementation(((selector: string) =>
    selector === ':modal' ? [...modal].filter((one) => one.isConnected) : []) as never);
  end = new AbortController();
  stage = createStage(document, { onMoved, isOurs, signal: end.signal });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});
const add = (name: string, parent: ParentNode = document.body) => {
  const element = parent.appendChild(document.createElement(name));
  modal.add(element);
  return element;
};

it('is the root, then each dialog that opens, and the one below when it closes', () => {
  expect(stage.home()).toBe(document.documentElement);
  const [first, second] = [add('dialog'), add('dialog')];
  stage.look();
  stage.look();
  expect([stage.home(), onMoved.mock.calls.length]).toEqual([second, 1]);
  modal.delete(second);
  stage.look();
  expect(stage.home()).toBe(first);
  first.remove();
  stage.look();
  expect([stage.home(), onMoved.mock.calls.length]).toEqual([document.documentElement, 3]);
});

it('is the one opened last, whatever the order in the document', () => {
  const outer = document.body.appendChild(document.createElement('dialog'));
  const inner = add('dialog');
  stage.look();
  modal.add(outer);
  stage.look();
  expect([outer.compareDocumentPosition(inner) & 4, stage.home()]).toEqual([4, outer]);
});

it('is an element in fullscreen only where that has marks', () => {
  const video = add('video');
  stage.look();
  expect(stage.home()).toBe(document.documentElement);
  isOurs.mockReturnValue(true);
  stage.look();
  expect(stage.home()).toBe(video);
});

it.each(['toggle', 'close', 'focusin', 'focusout', 'fullscreenchange'])(
  'is looked for after %s, until the end',
  (type) => {
    const dialog = add('dialog');
    dialog.dispatchEvent(new Event(type));
    expect([stage.home(), onMoved.mock.calls.length]).toEqual([dialog, 1]);
    end.abort();
    modal.clear();
    dialog.dispatchEvent(new Event(type));
    expect(onMoved).toHaveBeenCalledTimes(1);
  },
);

it('an element holds what is in it, also in a shadow root, and nothing else', () => {
  const outer = document.body.appendChild(document.createElement('div'));
  const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
  const beside = document.body.appendChild(document.createElement('p'));
  expect([
    holds(outer, inner),
    holds(outer, outer),
    holds(outer, beside),
    holds(outer, null),
    holds(inner, outer),
  ]).toEqual([true, true, false, false, false]);
});
