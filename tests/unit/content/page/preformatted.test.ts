import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '#src/content/prose/preformatted';
import { extractProse } from '#src/content/prose/prose';
import { FILLER, pageOf } from './support';

/** Paragraphs of a text, with white space collapsed. */
function paragraphsOf(text: string, startsLine = true): string[] {
  const paragraphs = [''];
  for (const { from, to, opens } of linesOf(text, startsLine)) {
    if (opens) paragraphs.push('');
    paragraphs[paragraphs.length - 1] += text.slice(from, to);
  }
  return paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

describe('paragraphs of preformatted text', () => {
  it.each<[string, string, string[]]>([
    ['wrapped lines are one text', 'The office said\nthat they spoke.\n', ['The office said that they spoke.']],
    ['a blank line ends a paragraph', 'They spoke.\n \t\nThe call was long.', ['They spoke.', 'The call was long.']],
    ['line ends of Windows', 'They\r\nspoke.\r\n\r\nIt was long.', ['They spoke.', 'It was long.']],
    ['a rule', 'SUMMARY\n-------\nThey spoke.', ['SUMMARY', 'They spoke.']],
    ['a rule of signs and spaces', 'They spoke.\n* * *\nIt was long.', ['They spoke.', 'It was long.']],
    [
      'a heading over a paragraph',
      'READOUT OF THE CALL\nThe two presidents spoke by telephone on Wednesday\nfor an hour.',
      ['READOUT OF THE CALL', 'The two presidents spoke by telephone on Wednesday for an hour.'],
    ],
    [
      'a short line within a sentence is no heading',
      'The office of the\npresident said on Wednesday that the two men had spoken.',
      ['The office of the president said on Wednesday that the two men had spoken.'],
    ],
    [
      'a name that begins a line is no new paragraph',
      'On Wednesday afternoon the Russian president\nVladimir Putin and his guest spoke for an hour and more.',
      ['On Wednesday afternoon the Russian president Vladimir Putin and his guest spoke for an hour and more.'],
    ],
    [
      'a quoted mail',
      'A spokesman wrote:\n> They did not\n> speak.\n>\n> > Did they speak?\nThanks.',
      ['A spokesman wrote:', 'They did not speak.', 'Did they speak?', 'Thanks.'],
    ],
  ])('%s', (_name, text, expected) => expect(paragraphsOf(text)).toEqual(expected));

  it('takes a text after other nodes as the rest of their line', () => {
    expect(paragraphsOf('> 5 of them spoke.\nAll day.', false)).toEqual(['> 5 of them spoke. All day.']);
    expect(paragraphsOf('\nAll day.', false)).toEqual(['All day.']);
  });

  it('covers every letter once, in order', () => {
    const part = fc.constantFrom('word', 'Name', '\n', '\r\n', ' ', '>', '--', '.', '=', '\t');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.boolean(), (parts, startsLine) => {
        const text = parts.join('');
        const letters = (all: string) => all.replace(/[^a-z]/gi, '');
        const read = linesOf(text, startsLine);
        expect(letters(read.map(({ from, to }) => text.slice(from, to)).join(''))).toBe(letters(text));
        for (const [i, { from }] of read.entries()) expect(from).toBeGreaterThanOrEqual(read[i - 1]?.to ?? 0);
      }),
    );
  });
});

describe('a <pre>', () => {
  const SENTENCE = 'The two presidents are said to have spoken for an hour and a half on 12 February, the office said.';
  const wrapped = SENTENCE.replace('to have', 'to\nhave').replace('an hour', 'an\nhour');
  const read = (html: string) => extractProse(pageOf(`<main><h1>Leaders speak by telephone</h1>${html}</main>`));

  it.each([
    ['of a wire', `<pre>MOSCOW\n\n${wrapped}\n\n${FILLER}</pre>`],
    [
      'with links and marked words',
      `<pre>${wrapped.replace('presidents', '<a href="/x">presidents</a>')}\n\n${FILLER}</pre>`,
    ],
    ['with a <code> for every line', `<pre><code>${wrapped}</code>\n<code>\n</code><code>\n${FILLER}</code></pre>`],
    ['of a mail', `<pre>He wrote:\n&gt; ${wrapped.replaceAll('\n', '\n&gt; ')}\n\n${FILLER}</pre>`],
    ['between paragraphs', `<p>${FILLER}</p><pre>${wrapped}</pre><p>Last. ${FILLER}</p>`],
    ['after which text follows', `<pre>${wrapped}\n\n${FILLER.repeat(9)}</pre><p>A short line ends it.</p>`],
  ])('%s is read as paragraphs', (_name, html) => {
    const blocks = read(html);
    const block = blocks.find(({ text }) => text.startsWith(SENTENCE));
    const ranges = block?.mapped.rangesOf(0, SENTENCE.length).map(String) ?? [];
    expect(ranges.join('').replace(/[\s>]+/g, ' ')).toBe(SENTENCE);
    if (html.includes('ends it')) expect(blocks.map(({ text }) => text)).toContain('A short line ends it.');
  });

  it('leaves its controls out', () => {
    const html = `<pre><button>Copy this text to the clipboard now.</button>${wrapped}</pre><p>${FILLER}</p>`;
    expect(read(html).map(({ text }) => text)).toContain(SENTENCE);
  });
});
