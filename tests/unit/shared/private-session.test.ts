/** Protects what lasts until the browser closes: each message to the side panel is taken once, and only this area is heard. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  leavePanelClaim,
  leaveSelection,
  onPanelClaim,
  onPrivateExceptions,
  onSelection,
  privateExceptions,
  setPrivateException,
  takePanelClaim,
  takeSelection,
} from '#src/shared/storage/private-session';

beforeEach(() => fakeBrowser.reset());

it('gives a claim and a selection to the side panel once', async () => {
  await leavePanelClaim('call');
  expect([await takePanelClaim(), await takePanelClaim()]).toEqual(['call', null]);
  const answer = { claims: ['call'], failed: false };
  await leaveSelection(answer);
  expect([await takeSelection(), await takeSelection()]).toEqual([answer, null]);
});

it('calls back for its own area and key only, until it is told to stop', async () => {
  const heard = { sites: vi.fn(), claim: vi.fn() };
  const ends = [onPrivateExceptions(heard.sites), onPanelClaim(heard.claim)];
  await fakeBrowser.storage.local.set({ 'private-exceptions': ['a.example'], 'panel-claim': 'call' });
  await fakeBrowser.storage.session.set({ other: 1 });
  expect([heard.sites.mock.calls.length, heard.claim.mock.calls.length]).toEqual([0, 0]);
  await setPrivateException('a.example', true);
  await leavePanelClaim('call');
  expect([heard.sites.mock.calls.length, heard.claim.mock.calls.length]).toEqual([1, 1]);
  for (const end of ends) end();
  await setPrivateException('b.example', true);
  expect(heard.sites).toHaveBeenCalledTimes(1);
});

it.each([
  ['panel-claim', onPanelClaim],
  ['selection', onSelection],
])('calls back when something is left as %s, not when it is taken', async (key, listen) => {
  const hear = vi.fn();
  const end = listen(hear);
  await fakeBrowser.storage.onChanged.trigger({ [key]: { newValue: 'a' } }, 'session');
  await fakeBrowser.storage.onChanged.trigger({ [key]: { oldValue: 'a' } }, 'session');
  expect(hear).toHaveBeenCalledTimes(1);
  end();
});

it('lists a site once, and only valid ones', async () => {
  await setPrivateException('a.example', true);
  await setPrivateException('a.example', true);
  expect(await privateExceptions()).toEqual(['a.example']);
  await setPrivateException('a.example', false);
  expect(await privateExceptions()).toEqual([]);
  await fakeBrowser.storage.session.set({ 'private-exceptions': ['not a site'] });
  expect(await privateExceptions()).toEqual([]);
});
