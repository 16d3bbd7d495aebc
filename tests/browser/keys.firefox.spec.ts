/** Changed shortcuts. Only in Firefox can an extension change them; Chromium has its own page for it. */
import { test } from '../support/test';

test('a command that was bound to another key shows that key', async ({ own, openOwn }) => {
  const bind = (shortcut: string | null) =>
    own.evaluate(async (key) => {
      type Commands = { update(what: object): Promise<void>; reset(name: string): Promise<void> };
      const { commands } = (globalThis as unknown as { browser: { commands: Commands } }).browser;
      await (key ? commands.update({ name: 'list', shortcut: key }) : commands.reset('list'));
    }, shortcut);
  await bind('Alt+Shift+Y');
  const options = await openOwn('options.html');
  await options.until('the new key', async () => (await options.textOf('.keys')).includes('Alt+Shift+Y'));
  await bind(null);
});
