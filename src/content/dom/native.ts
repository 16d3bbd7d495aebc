/**
 * Reads native properties of elements. A form's named inputs shadow its properties: `<input name="childNodes">` makes
 * `form.childNodes` an input. Forms are therefore read through their prototype, other elements directly: a walk asks
 * each element of a page dozens of times.
 */

/** Only forms have named inputs; with an input "localName" the property is not a string. */
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
 * An element whose properties and methods are the browser's own, whatever its inputs are called. To be asked, not to
 * be kept or compared: for a form it is not the node itself.
 */
export const nativeOf = <E extends Element>(element: E): E =>
  isForm(element) ? (new Proxy<Element>(element, throughPrototype) as E) : element;

export const nameOf = (element: Element): string => {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : nativeOf(element).localName;
};

export const attributeOf = (element: Element, name: string): string | null => nativeOf(element).getAttribute(name);

/** Whether an element has any attribute; without one none needs to be asked for. */
export const hasAttributes = (element: Element): boolean => nativeOf(element).hasAttributes();

/** The first element inside that fits a selector. */
export const findIn = (element: Element, selector: string): Element | null => nativeOf(element).querySelector(selector);
