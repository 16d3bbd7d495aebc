/**
 * Reads native properties of elements. A form's named inputs shadow its properties: `<input name="childNodes">` makes
 * `form.childNodes` an input. Forms are therefore read through the prototype, other elements directly, which is faster.
 */

/** Only forms have named inputs; with an input "localName" the property is not a string. */
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
