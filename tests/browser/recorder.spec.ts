/** Protects the tests that nothing is sent: the recorder must notice an extension that sends requests. */
import { join } from 'node:path';
import { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, launch, test } from '../support/test';

test('requests of a content script and of a background are seen', async ({ browserName_ }) => {
  const leaky = await launch(browserName_, { extension: join(process.cwd(), 'tests', 'support', 'leaky') });
  try {
    const page = new Page(await leaky.newTab());
    await page.goto(testPage('wire').url);
    const seen = () => leaky.requests.map(({ url }) => new URL(url).hostname);
    await expect.poll(seen).toContain('content.example.net');
    await expect.poll(seen).toContain('background.example.net');
  } finally {
    await leaky.close();
  }
});
