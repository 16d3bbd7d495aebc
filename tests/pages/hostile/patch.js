/**
 * Replaces, with `?patch` in the page's address, everything that a script of an extension may call, before it comes and again
 * while it runs. `touched` names each replaced function that was called with something that is not the page's: what reaches
 * it would let the page read, hold or change what is ours.
 */
if (new URLSearchParams(location.search).has('patch')) {
  const touched = new Set();
  globalThis.touched = touched;
  const { getRootNode } = Node.prototype;
  const isOurs = (value) => {
    try {
      if (value instanceof Node) {
        const root = getRootNode.call(value);
        return (root instanceof ShadowRoot && root.mode === 'closed') || (value.dataset && 'slLayer' in value.dataset);
      }
      if (typeof value === 'string') return /\bsl-|sourcelight|-extension:/i.test(value);
      return value instanceof Highlight;
    } catch {
      return true; // what a page may not even look at is not its own
    }
  };
  /** Whether the wrapper itself is calling. */
  let isLooking = false;
  const look = (name, values) => {
    if (isLooking) return;
    isLooking = true;
    if (values.some(isOurs)) touched.add(name);
    isLooking = false;
  };
  const wrap = (owner, name, key) => {
    const property = Object.getOwnPropertyDescriptor(owner, key);
    if (!property?.configurable) return;
    const replaced = (work) =>
      typeof work === 'function'
        ? function (...args) {
            look(`${name}.${String(key)}`, [this, ...args]);
            return new.target ? Reflect.construct(work, args, new.target) : Reflect.apply(work, this, args);
          }
        : work;
    const { get, set, value } = property;
    if (get) Object.defineProperty(owner, key, { ...property, get: replaced(get), set: replaced(set) });
    else if (typeof value === 'function') {
      const put = replaced(value);
      if (value.prototype) put.prototype = value.prototype;
      Object.defineProperty(owner, key, { ...property, value: put });
    }
  };
  const patch = () => {
    const owners = [
      ...[
        'EventTarget',
        'Node',
        'Element',
        'HTMLElement',
        'HTMLDivElement',
        'Document',
        'ShadowRoot',
        'DocumentFragment',
      ],
      ...[
        'Range',
        'Selection',
        'Highlight',
        'HighlightRegistry',
        'CSSStyleSheet',
        'CSSStyleDeclaration',
        'Event',
        'Text',
      ],
      ...['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'CustomElementRegistry', 'DOMTokenList'],
    ];
    for (const name of owners) {
      const owner = globalThis[name]?.prototype;
      if (!owner) continue;
      // The driver of the tests reads `shadowRoot` of every element; of ours it is null.
      for (const key of Reflect.ownKeys(owner))
        if (key !== 'constructor' && key !== 'shadowRoot') wrap(owner, name, key);
    }
    for (const key of ['getComputedStyle', 'requestAnimationFrame', 'setTimeout', 'matchMedia', ...owners.slice(8)])
      wrap(globalThis, 'window', key);
  };
  patch();
  addEventListener('patch-again', patch);
}
