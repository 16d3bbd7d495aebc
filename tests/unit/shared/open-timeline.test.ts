import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTimeline } from '#src/shared/protocol/open-timeline';

it.each<[Parameters<typeof openTimeline>[0], string]>([
  [{}, '/timeline.html?'],
  [{ tab: 0 }, '/timeline.html?tab=0'],
  [{ claim: 'a/b c' }, '/timeline.html?claim=a%2Fb+c'],
  [{ tab: 7, claim: 'call' }, '/timeline.html?tab=7&claim=call'],
])('the timeline of %j opens at %s, and it is known whether it did', async (where, url) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValueOnce({} as never);
  await openTimeline(where);
  expect(create.mock.calls).toEqual([[{ url }]]);
  create.mockRejectedValueOnce(new Error('no window'));
  await expect(openTimeline(where)).rejects.toThrow('no window');
});
