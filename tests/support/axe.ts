/** Runs axe in either browser: its source is evaluated in the tab; it looks into open shadow roots. */
import { createRequire } from 'node:module';
import type { Page } from './page';

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const { source } = require('axe-core') as { source: string };

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/**
 * The findings of axe, one line each; [] if there are none.
 * @param within selector of the part that is checked; without it the whole document
 */
export async function axeFindings(page: Page, within: string | null = null): Promise<string[]> {
  // Evaluated through the debugger: the page's content security policy forbids scripts from strings.
  const install = { toString: () => `() => { ${source}; }` } as unknown as () => void;
  await page.evaluate(install);
  const violations = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: object | Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const where = selector ? { include: [selector] } : document;
    // Our host sets `all: initial !important` on itself, which the rule takes for fixed letter spacing. It has no text;
    // what is in its shadow root still follows a reader's own style sheet.
    const rules = { 'avoid-inline-spacing': { enabled: false } };
    return (await axe.run(where, { rules })).violations;
  }, within);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`);
}
