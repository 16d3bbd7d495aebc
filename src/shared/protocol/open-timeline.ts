/** Opens the timeline in a separate tab. */
import browser from 'webextension-polyfill';

/** The page of the build, as WXT names it after its entrypoint. */
const TIMELINE = '/timeline.html';

/** Opens the timeline, with the day and claims of a tab's page, or for one claim. */
export async function openTimeline({ tab, claim }: { tab?: number | undefined; claim?: string }): Promise<void> {
  const query = new URLSearchParams({
    ...(tab === undefined ? {} : { tab: String(tab) }),
    ...(claim === undefined ? {} : { claim }),
  });
  await browser.tabs.create({ url: `${TIMELINE}?${query}` });
}
