/** Content script that reads the page's text and splits it into sentences, and nothing else: the least that a reader does. */

const SKIPPED = 'script, style, noscript, template, textarea, select';

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts: string[] = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const { parentElement } = node;
  if (parentElement === null || parentElement.closest(SKIPPED) !== null || !parentElement.checkVisibility()) continue;
  texts.push(node.textContent ?? '');
}
const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(texts.join(' '))];
// The result must be used, or the engine may leave the work out; the bench sees by it that the script ran.
document.documentElement.dataset.sentences = String(sentences.length);
