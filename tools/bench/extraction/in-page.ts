/** Runs in a page: reads it as the reader script does, with layout. */
import { createSight } from '#src/content/dom/visible';
import { readFacts } from '#src/content/facts/facts';
import { extractProse } from '#src/content/prose/prose';
import { type ReadResult, resultOf } from './score';

export function readHere(): ReadResult {
  const facts = readFacts(document);
  const blocks = extractProse(document, { sight: createSight(), title: facts.title });
  return resultOf(blocks, facts.date);
}
