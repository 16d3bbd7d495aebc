// @vitest-environment happy-dom
/** Protects our style sheet: it is in every root that has marks, as we made it, and gone from all of them at the end. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createSheets, type Sheets } from '#src/content/marks/sheets';

const RULES = 'p { color: red; }';
let shadow: ShadowRoot;
let theirs: CSSStyleSheet;

beforeEach(() => {
  document.body.replaceChildren();
  shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  theirs = new CSSStyleSheet();
  document.adoptedStyleSheets = [theirs];
  shadow.adoptedStyleSheets = [];
});
const make = (isInherited: boolean): Sheets => {
  const sheets = createSheets(isInherited);
  sheets.setRules(RULES);
  return sheets;
};
const ours = (root: Document | ShadowRoot) => root.adoptedStyleSheets.filter((sheet) => sheet !== theirs);
const rules = (root: Document | ShadowRoot) =>
  ours(root).map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));

describe('our sheet', () => {
  it.each([
    ['of the document alone where shadow roots inherit it', true, [1, 0]],
    ['of each root where they do not', false, [0, 1]],
  ])('is %s, once', (_what, isInherited, counts) => {
    const sheets = make(isInherited);
    for (let times = 0; times < 2; times += 1) sheets.ensure(shadow);
    expect([ours(document).length, ours(shadow).length]).toEqual(counts);
  });

  it('stays beside those of the page, with the latest rules, and leaves them at the end', () => {
    const sheets = make(false);
    sheets.ensure(document);
    sheets.ensure(shadow);
    sheets.setRules('q { color: blue; }');
    expect(rules(document)).toEqual([['q { color: blue; }']]);
    expect(ours(shadow)).toEqual(ours(document));
    expect(document.adoptedStyleSheets[0]).toBe(theirs);
    sheets.clear();
    expect([document.adoptedStyleSheets, shadow.adoptedStyleSheets]).toEqual([[theirs], []]);
  });

  it('is none in a document without a window', () => {
    const other = { ownerDocument: null, defaultView: null, adoptedStyleSheets: [] } as unknown as Document;
    make(false).ensure(other);
    expect(other.adoptedStyleSheets).toHaveLength(0);
  });

  it.each<[string, (sheet: CSSStyleSheet) => void]>([
    ['emptied', (sheet) => sheet.replaceSync('')],
    ['changed', (sheet) => sheet.insertRule('p { display: none; }')],
    ['disabled', (sheet) => Object.defineProperty(sheet, 'disabled', { value: true })],
    ['limited to a medium', (sheet) => Object.defineProperty(sheet, 'media', { value: { length: 1 } })],
  ])('is replaced in every root when the page has %s it', (_what, harm) => {
    const sheets = make(false);
    sheets.ensure(document);
    sheets.ensure(shadow);
    const [before] = ours(document) as [CSSStyleSheet];
    sheets.repair();
    expect(ours(document)).toEqual([before]);
    harm(before);
    sheets.repair();
    expect([rules(document), rules(shadow)]).toEqual([[[RULES]], [[RULES]]]);
    expect(ours(document)).not.toContain(before);
    sheets.clear();
    expect([ours(document), ours(shadow)]).toEqual([[], []]);
  });
});
