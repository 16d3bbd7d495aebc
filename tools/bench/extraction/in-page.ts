/** Runs in a page: reads it as the reader script does, with layout. */
import { createSight } from '#src/content/dom/visible';
import { readFacts } from '#src/content/facts/facts';
import { extractProse } from '#src/content/prose/prose';
import { type ReadResult, resultOf } from './score';

/** Some pages hide themselves as a whole until their scripts run, as they do for everybody else. */
function showWhole(): void {
  for (const { style } of [document.documentElement, document.body]) {
    style.setProperty('display', 'block', 'important');
    style.setProperty('visibility', 'visible', 'important');
  }
}

export function readHere(): ReadResult {
  showWhole();
  const facts = readFacts(document);
  const blocks = extractProse(document, { sight: createSight(), title: facts.title });
  return resultOf(blocks, facts.date);
}
