/** axe in either browser: its source is run in the tab, and looks into open shadow roots by itself. */
import { createRequire } from 'node:module';
import type { Page } from './page';

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const { source } = require('axe-core') as { source: string };

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/**
 * What axe finds, as one line a finding; [] when there is nothing.
 * @param within selector of the part that is looked at; the whole document without it
 */
export async function axeFindings(page: Page, within: string | null = null): Promise<string[]> {
  // The source as a function's text: a page's policy forbids scripts of strings, not what the debugger runs.
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
