/**
 * Reads native properties of elements. Named inputs shadow the properties of their form: `<input name="childNodes">` makes
 * `form.childNodes` an input. So forms are read through their prototype; other elements directly, for speed, since a walk
 * reads dozens of properties per element.
 */

/** Whether an element is a form. A `localName` that is no string is an input of a form with that name. */
function isForm(element: Element): boolean {
  const name: unknown = element.localName;
  return name === 'form' || typeof name !== 'string';
}

const throughPrototype: ProxyHandler<Element> = {
  get(element, key) {
    const value: unknown = Reflect.get(Object.getPrototypeOf(element) as object, key, element);
    return typeof value === 'function' ? value.bind(element) : value;
  },
};

/**
 * An object with the native properties and methods of an element, whatever its inputs are called. Only for access: for a
 * form it is not the node itself, so it must not be stored or compared.
 */
export const nativeOf = <E extends Element>(element: E): E =>
  isForm(element) ? (new Proxy<Element>(element, throughPrototype) as E) : element;

export const nameOf = (element: Element): string => {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : nativeOf(element).localName;
};

export const attributeOf = (element: Element, name: string): string | null => nativeOf(element).getAttribute(name);

/** Whether an element has any attribute. */
export const hasAttributes = (element: Element): boolean => nativeOf(element).hasAttributes();

/** The first descendant that matches a selector, or null. */
export const findIn = (element: Element, selector: string): Element | null => nativeOf(element).querySelector(selector);
