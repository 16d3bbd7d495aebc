/**
 * What an element is and does by itself. A form gives its inputs under their names before its own properties, so that
 * `<input name="childNodes">` makes `form.childNodes` an input; of forms everything is therefore read through the
 * prototype. Other elements are asked directly, which is faster.
 */

/** Only forms have inputs under their names; one with an input "localName" has no string there. */
function isForm(element: Element): boolean {
  const name: unknown = element.localName;
  return name === 'form' || typeof name !== 'string';
}

/** A property of an element, whatever its inputs are called. Methods are not bound: see `callOn`. */
export function ownOf<E extends Element, K extends keyof E>(element: E, key: K): E[K] {
  return isForm(element) ? (Reflect.get(Object.getPrototypeOf(element) as object, key, element) as E[K]) : element[key];
}

/** Calls a method of an element by its name, whatever its inputs are called. */
export function callOn<K extends 'getAttribute' | 'querySelector' | 'checkVisibility' | 'getBoundingClientRect'>(
  element: Element,
  method: K,
  ...args: Parameters<Element[K]>
): ReturnType<Element[K]> {
  return (ownOf(element, method) as (...all: unknown[]) => ReturnType<Element[K]>).apply(element, args);
}

export const nameOf = (element: Element): string => ownOf(element, 'localName');

export const attributeOf = (element: Element, name: string): string | null => callOn(element, 'getAttribute', name);

/** The first element inside that fits a selector. */
export const findIn = (element: Element, selector: string): Element | null =>
  callOn(element, 'querySelector', selector) as Element | null;
