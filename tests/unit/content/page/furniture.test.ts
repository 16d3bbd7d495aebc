/** Protects which elements and lines are taken for furniture, by their names, roles and words, and how long these may be. */
import { describe, expect, it } from 'vitest';
import {
  isBoilerplate,
  isHiddenByMarkup,
  isNoiseElement,
  isRelatedHeading,
  isWordElement,
  suspicionOfElement,
  suspicionOfNames,
} from '#src/content/prose/furniture';
import type { Suspicion } from '#src/content/prose/furniture-words';
import { elementOf, pageOf } from './support';

describe('suspicion', () => {
  it.each<[string, Suspicion | null]>([
    ['', null],
    ['story', null],
    ['ad', 'wrap'],
    ['ADS', 'wrap'],
    ['sidebar', 'box'],
    ['comments', 'foreign'],
    ['RelatedLinks__wrap', 'box'],
    ['c-related_items', 'box'],
    ['read-more', 'wrap'],
    ['more-read', null],
    ['most-read', 'box'],
    ['comment-list', 'foreign'],
    ['comment-link', null],
    // The strictest word counts, in any order and in any of several names.
    ['sidebar-ad', 'box'],
    ['ad-sidebar', 'box'],
    ['ad comments sidebar', 'foreign'],
    ['comments sidebar ad', 'foreign'],
    ['story sidebar', 'box'],
    // About something elsewhere, a state, a subject, a layout.
    ['has-sidebar', null],
    ['sidebar-has', 'box'],
    ['comments-enabled', null],
    ['enabled-comments', 'foreign'],
    ['tag-newsletters', null],
    ['newsletters-tag', 'box'],
    ['tag_newsletters', 'box'],
    ['tag-list', 'box'],
    ['tag-newsletter-box', 'box'],
    ['tag-newsletter-list', 'box'],
    ['tag-newsletter-wrap', 'box'],
    ...['has', 'have', 'no', 'not', 'with', 'without', 'is', 'can', 'hide', 'hides', 'non', 'show', 'shows'].map(
      (word): [string, null] => [`${word}-sidebar`, null],
    ),
    ...['tag', 'category', 'section', 'topic', 'type', 'format', 'status'].map((word): [string, null] => [
      `${word}-newsletters`,
      null,
    ]),
    ['sidebar-grid', null],
    ['grid-sidebar', 'box'],
    [`${'x'.repeat(397)} ad`, 'wrap'],
    [`${'x'.repeat(398)} ad`, null],
  ])('of the name "%s" is %s', (name, suspicion) => {
    expect([suspicionOfNames(name), suspicionOfNames(name)]).toEqual([suspicion, suspicion]);
  });

  it.each<[string, Suspicion | null]>([
    ['<div>', null],
    ['<nav>', 'foreign'],
    ['<aside>', 'foreign'],
    ['<footer>', 'foreign'],
    ['<dialog>', 'box'],
    ['<form>', 'box'],
    ['<nav class="ad">', 'foreign'],
    ['<form class="comments">', 'foreign'],
    ['<div role="contentinfo">', 'foreign'],
    ['<div role="complementary">', 'box'],
    ['<div role="form">', 'box'],
    ['<div role="alert">', 'box'],
    ['<div role="dialog">', 'box'],
    ['<div role="alertdialog">', 'box'],
    ['<div role="status">', 'wrap'],
    ['<div role="tablist">', 'wrap'],
    ['<div role="main">', null],
    ['<div aria-modal="true">', 'box'],
    ['<div aria-modal="false">', null],
    ['<div aria-hidden="true">', 'wrap'],
    ['<div aria-hidden="false">', null],
    ['<div inert>', 'wrap'],
    ['<div aria-modal="true" inert>', 'box'],
    ['<div id="sidebar">', 'box'],
    ['<div data-testid="sidebar">', 'box'],
    ['<div data-component="sidebar">', 'box'],
    ['<div data-module="sidebar">', 'box'],
    ['<div data-other="sidebar">', null],
    ['<div class="ad" id="comments">', 'foreign'],
    ['<div class="comments" id="ad">', 'foreign'],
    ['<div aria-label="Related articles">', 'box'],
    [`<div aria-label="${'x'.repeat(396)} ad">`, 'wrap'],
    [`<div aria-label="${'x'.repeat(397)} ad">`, null],
  ])('of the element %s is %s', (html, suspicion) => expect(suspicionOfElement(elementOf(html))).toBe(suspicion));
});

it.each([
  ['<select>', true],
  ['<del>', true],
  ['<p>', false],
  ['<p role="note">', false],
  ...'navigation search menu menubar menuitem toolbar tab listbox option tooltip textbox switch checkbox slider combobox'
    .split(' ')
    .map((role): [string, true] => [`<div role="${role}">`, true]),
  ['<div contenteditable>', true],
  ['<div contenteditable="true">', true],
  ['<div contenteditable="false">', false],
])('%s is certainly furniture: %s', (html, isNoise) => expect(isNoiseElement(elementOf(html))).toBe(isNoise));

it.each(
  (
    'script style noscript template input textarea select option svg math canvas video audio object embed menu datalist ' +
    'meter progress head title link meta map del s amp-ad amp-embed amp-sidebar amp-analytics amp-social-share'
  ).split(' '),
)('%s is certainly furniture', (tag) => expect(isNoiseElement(pageOf('').createElement(tag))).toBe(true));

it.each([
  ...['button', 'label', 'code', 'kbd', 'samp', 'output', 'address'].map((tag): [string, true] => [`<${tag}>`, true]),
  ['<span>', false],
  ['<span role="button">', true],
  ['<span role="link">', false],
])('%s may be a word of a sentence: %s', (html, isWord) => expect(isWordElement(elementOf(html))).toBe(isWord));

it.each([
  ['<p>', false],
  ['<p hidden>', true],
  ['<p style="color: red; DISPLAY : none">', true],
  ['<p style="visibility:hidden">', true],
  ['<p style="display: block">', false],
  ['<p class="lead sr-only">', true],
  ['<p class="Visually-Hidden">', true],
  ['<p class="screenreader-text">', true],
  ['<p class="visuallyhiddenness">', false],
  ['<p class="onoffscreen">', false],
  ...['sr-only', 'screen-reader', 'offscreen', 'a11y-hidden', 'element-invisible'].map((name): [string, true] => [
    `<p class="x_${name}-y">`,
    true,
  ]),
])('%s is hidden by its markup: %s', (html, isHidden) => expect(isHiddenByMarkup(elementOf(html))).toBe(isHidden));

const long = (text: string, length: number) => text.padEnd(length, 'x');

it.each([
  ['a short line that leads elsewhere', long('Read more: ', 39), 0, true],
  ['a longer one without a link', long('Read more: ', 40), 0.3, false],
  ['a longer one with a link', long('Read more: ', 40), 0.31, true],
  ['a line that leads elsewhere only in its middle', 'He will read more: ', 1, false],
  ['a short notice', long('Please sign up for it ', 219), 0, true],
  ['a longer one', long('Please sign up for it ', 220), 0, false],
  ['a line with a word of a notice', 'He could not access his account', 1, false],
  ['a notice to subscribers', 'Subscribe now', 1, true],
  ['a newsletter', 'Our weekly newsletter', 1, true],
  ['what is sent', 'Delivered to your inbox', 1, true],
  ['an app', 'Read it in our app', 1, true],
  ['a copyright', 'All rights reserved', 1, true],
  ['a policy', 'See our privacy policy', 1, true],
  ['terms', 'See the terms of use', 1, true],
  ['an offer', 'Unlimited digital access', 1, true],
  ['an account', 'Create an account', 1, true],
  ['one who has an account', 'Sign in to continue', 1, true],
  ['a request for money', 'Support independent journalism', 1, true],
  ['cookies', 'This site uses cookies', 1, true],
])('%s', (_name, text, linkShare, isOne) => expect(isBoilerplate(text, linkShare)).toBe(isOne));

it.each([
  ['Read more', true],
  ['Related stories', true],
  ['More from our own paper', true],
  ['More from all our own papers', false],
  ['Read more?', false],
  ['Read more? ', false],
  ['Comments on the harbour', false],
  [`Trending${' '.repeat(51)}`, true],
  [`Trending${' '.repeat(52)}`, false],
  ['The harbour', false],
])('"%s" is the heading of other stories: %s', (text, isOne) => expect(isRelatedHeading(text)).toBe(isOne));
