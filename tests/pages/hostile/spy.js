/**
 * Looks for a way into a closed shadow root that is not this page's own: `reached` names every way that led into one.
 * Runs from the first moment when the page's address has `?spy`.
 */
if (new URLSearchParams(location.search).has('spy')) {
  const reached = new Set();
  globalThis.reached = reached;
  const roots = new Set();
  globalThis.reachedRoots = roots;
  const isForeign = (root) => root instanceof ShadowRoot && root.mode === 'closed';
  /** Notes a way that leads to a node in a foreign root, or to the root itself. */
  const look = (way, get) => {
    let node = null;
    try {
      node = get();
    } catch {
      return; // the way is shut
    }
    if (!(node instanceof Node)) return;
    const root = node.getRootNode();
    if (!isForeign(root)) return;
    reached.add(way);
    roots.add(root);
  };

  // Names that an extension may give its elements, defined before it comes.
  for (const name of ['sl-layer', 'sl-mark', 'sourcelight-layer', 'sl-host']) {
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          const internals = this.attachInternals();
          setInterval(() => look(`internals of <${name}>`, () => internals.shadowRoot), 50);
        }
      },
    );
  }
  for (const tag of ['div', 'span', 'section', 'aside', 'p']) {
    const made = class extends document.createElement(tag).constructor {};
    customElements.define(`page-${tag}`, made, { extends: tag });
  }

  // The page's own copies of what makes and opens roots.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, { ...options, mode: 'open' });
    look('attachShadow', () => root);
    return root;
  };
  const tryElement = (element) => {
    look('attachInternals', () => HTMLElement.prototype.attachInternals.call(element).shadowRoot);
    look('openOrClosedShadowRoot', () => element.openOrClosedShadowRoot);
    look('shadowRoot', () => element.shadowRoot);
    // Only on what is empty: a root on the page's own elements would hide its text.
    if (!element.hasChildNodes() && element.parentElement === document.documentElement) {
      look('attachShadow again', () => attachShadow.call(element, { mode: 'closed' }));
    }
    look('clone', () => element.cloneNode(true).shadowRoot);
    look('upgraded', () => {
      element.setAttribute('is', `page-${element.localName}`);
      customElements.upgrade(element);
      return element.attachInternals().shadowRoot;
    });
    element.removeAttribute('is');
    look('getHTML', () => (/known claim/i.test(element.getHTML({ serializableShadowRoots: true })) ? element : null));
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLElement) tryElement(node);
    }
  }).observe(document, { subtree: true, childList: true });

  // Events give away where they come from in more ways than one.
  const types = [
    ...Object.keys(Window.prototype).concat(Object.keys(window), Object.keys(HTMLElement.prototype)),
  ].filter((name) => name.startsWith('on'));
  const fromEvent = [
    'target',
    'srcElement',
    'relatedTarget',
    'originalTarget',
    'explicitOriginalTarget',
    'currentTarget',
    'rangeParent',
    'fromElement',
    'toElement',
    'source',
    'submitter',
    'composedTarget',
  ];
  const seen = new Set();
  globalThis.seenEvents = seen;
  const listen = (type) =>
    addEventListener(
      type,
      (event) => {
        seen.add(type);
        for (const name of fromEvent) look(`event.${name} of ${type}`, () => event[name]);
        for (const node of event.composedPath()) look(`composedPath of ${type}`, () => node);
        for (const touch of event.changedTouches ?? []) look(`touch.target of ${type}`, () => touch.target);
        for (const one of event.getCoalescedEvents?.() ?? []) look(`coalesced of ${type}`, () => one.target);
        if (event.clientX !== undefined) lookAt(event.clientX, event.clientY);
        lookAround();
      },
      true,
    );
  for (const type of new Set(types)) listen(type.slice(2));
  for (const type of ['focusin', 'focusout', 'DOMActivate', 'beforetoggle', 'transitionrun']) listen(type);

  function lookAt(x, y) {
    look('elementFromPoint', () => document.elementFromPoint(x, y));
    for (const one of document.elementsFromPoint(x, y)) look('elementsFromPoint', () => one);
    for (const type of ['mousemove', 'pointerout', 'click']) {
      const own = new PointerEvent(type, { clientX: x, clientY: y, screenX: x, screenY: y });
      new EventTarget().dispatchEvent(own);
      look('rangeParent of an own event', () => own.rangeParent);
    }
    look('caretPositionFromPoint', () => document.caretPositionFromPoint(x, y).offsetNode);
    look('caretRangeFromPoint', () => document.caretRangeFromPoint(x, y).startContainer);
  }
  function lookAround() {
    look('activeElement', () => document.activeElement);
    const selection = getSelection();
    for (const name of ['anchorNode', 'focusNode', 'baseNode', 'extentNode'])
      look(`selection.${name}`, () => selection[name]);
    for (let i = 0; i < selection.rangeCount; i++) {
      look('selection.getRangeAt', () => selection.getRangeAt(i).startContainer);
      look('selection.getRangeAt', () => selection.getRangeAt(i).endContainer);
      look('selection.commonAncestor', () => selection.getRangeAt(i).commonAncestorContainer);
    }
    look('composed ranges', () => selection.getComposedRanges({ shadowRoots: [] })[0].startContainer);
    for (const one of document.getAnimations()) look('getAnimations', () => one.effect.target);
    for (const sheet of document.styleSheets) look('styleSheets', () => sheet.ownerNode);
    for (const [, highlight] of CSS.highlights) {
      for (const range of highlight) look('highlights', () => range.startContainer);
    }
  }
  setInterval(lookAround, 100);

  // What measures the page may name elements.
  const kinds = [
    'event',
    'first-input',
    'largest-contentful-paint',
    'layout-shift',
    'element',
    'interaction',
    'container',
  ];
  for (const type of kinds.filter((kind) => PerformanceObserver.supportedEntryTypes.includes(kind))) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        look(`performance ${type}`, () => entry.target ?? entry.element);
        for (const one of entry.sources ?? []) look(`performance ${type}`, () => one.node);
      }
    }).observe({ type, buffered: true, durationThreshold: 16 });
  }
}

const asked = new URLSearchParams(location.search);
/** Ends every click before anybody who listens later, as click guards do. */
if (asked.has('guard')) {
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click']) {
    addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        event.stopPropagation();
      },
      true,
    );
  }
}
/** Elements whose names stand in the place of globals and of the document's own properties. */
if (asked.has('names')) {
  addEventListener('DOMContentLoaded', () => {
    for (const name of ['__sourcelight', 'browser', 'chrome', 'prerendering', 'documentElement', 'readyState']) {
      const form = document.createElement('form');
      form.name = name;
      form.id = name;
      // A form has its inputs as properties: this one looks like the browser's interface.
      form.append(Object.assign(document.createElement('input'), { name: 'runtime', type: 'hidden' }));
      document.body.append(form);
    }
  });
}
