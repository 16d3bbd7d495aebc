/** A Chromium tab, by Playwright's `Page`. */
import type { Page } from '@playwright/test';
import type { Modifier, TabDriver } from '../driver';
import { leave } from '../leave';

export function chromiumTab(page: Page): TabDriver {
  const held = async (modifiers: Modifier[] | undefined, work: () => Promise<void>) => {
    for (const key of modifiers ?? []) await page.keyboard.down(key);
    await work();
    for (const key of modifiers ?? []) await page.keyboard.up(key);
  };
  const evaluate: TabDriver['evaluate'] = async (work, ...args) => {
    const text = await page.evaluate(`(async () => JSON.stringify(await (${work})(...${JSON.stringify(args)})))()`);
    return text === undefined ? undefined : JSON.parse(text as string);
  };
  return {
    evaluate,
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    // Playwright's goBack does not notice a page that comes from the back/forward cache.
    back: () => leave(evaluate, () => evaluate(() => void setTimeout(() => history.back()))),
    move: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }, modifiers) => held(modifiers, () => page.mouse.click(x, y)),
    tap: async (point) => {
      // Playwright's touchscreen requires the whole browser context to emulate touch.
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key, modifiers) => held(modifiers, () => page.keyboard.press(key === ' ' ? 'Space' : key)),
    screenshot: () => page.screenshot(),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    setScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    setForcedColors: (on) => page.emulateMedia({ forcedColors: on ? 'active' : 'none' }),
    setReducedMotion: (on) => page.emulateMedia({ reducedMotion: on ? 'reduce' : 'no-preference' }),
    setPrint: (on) => page.emulateMedia({ media: on ? 'print' : null }),
    pdf: () => page.pdf({ printBackground: true }),
    activate: () => page.bringToFront(),
    metrics: async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      await session.detach();
      const metricOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      return { nodes: metricOf('Nodes'), listeners: metricOf('JSEventListeners'), heap: metricOf('JSHeapUsedSize') };
    },
    close: () => page.close(),
  };
}
