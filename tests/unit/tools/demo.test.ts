/** Protects what `npm start` reads and shows: options, and a user's own file as a page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOptions } from '../../../tools/demo/options';
import { pageOfHtml, pageOfText } from '../../../tools/demo/own-page';

const read = (...args: string[]) => readOptions(args, { DISPLAY: ':0' }, 'linux');

test('without options: Chromium, a window, the demo site', () => {
  expect(read()).toEqual({ browser: 'chromium', page: null, date: null, headless: false });
});

test('without a display it runs headless, on Linux only', () => {
  expect(readOptions([], {}, 'linux').headless).toBe(true);
  expect(readOptions([], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux').headless).toBe(false);
  expect(readOptions([], {}, 'darwin').headless).toBe(false);
});

test.each([
  [['--browser', 'opera'], 'opera'],
  [['--page', 'a.pdf'], 'neither'],
  [['--page', 'a.txt', '--date', '10.2.2025'], '2025-02-10'],
  [['--date', '2025-02-10'], '--page'],
  [['--unknown'], 'unknown'],
])('%s is refused with a sentence', (args, words) => {
  expect(() => read(...args)).toThrow(words);
});

test('a text file becomes headline and paragraphs, with its date', () => {
  const html = pageOfText('A headline\n\nFirst line\ngoes on.\n\nSecond & <last>.\n', '2025-02-10');
  expect(html).toContain('<h1>A headline</h1>');
  expect(html).toContain('<p>First line goes on.</p>\n<p>Second &amp; &lt;last&gt;.</p>');
  expect(html).toContain('2025-02-10T12:00:00Z');
});

test('without a date the page tells none', () => {
  expect(pageOfText('A\n\nB', null)).not.toMatch(/datetime|published_time/);
  expect(pageOfHtml('<head><title>t</title>', null)).toBe('<head><title>t</title>');
});

test('a date goes into the head of an HTML file', () => {
  expect(pageOfHtml('<html><head lang="en"><title>t</title>', '2025-02-10')).toMatch(
    /<head lang="en"><meta [^>]*2025-02-10/,
  );
});

test('no text of a file becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const tags = pageOfText(`Head\n\n${text}<img src=x>`, null).match(
        /<(?!\/?(?:html|head|meta|title|link|body|p|header|a|main|article|h1|!doctype)\b)/gi,
      );
      expect(tags).toBeNull();
    }),
  );
});
