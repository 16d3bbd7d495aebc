/**
 * Wires the browser's events to src/extension. All listeners are added synchronously, since the browser wakes a
 * background that it has killed only for those that were there at once.
 */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '#src/extension/answers';
import { runCommand } from '#src/extension/command-runner';
import { forgetLibrary } from '#src/extension/library-cache';
import { onPacksChange } from '#src/extension/pack-store';
import { onPrivateExceptions } from '#src/extension/private-session';
import { onStoreChange } from '#src/extension/settings-store';
import { refreshAll, tellTabs } from '#src/extension/updates';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    // Answered by sendResponse, not by a promise: the one way that every browser and test double knows. Messages
    // without an answer get an empty one, so that no sender waits.
    void Promise.resolve(answer(message, sender)).then(sendResponse, () => sendResponse(undefined));
    return true;
  });
  browser.commands.onCommand.addListener((name, tab) => runCommand(name, tab));

  onStoreChange(({ settings }) => void (settings ? refreshAll() : tellTabs()));
  onPrivateExceptions(() => void tellTabs());
  onPacksChange(forgetLibrary);

  browser.runtime.onInstalled.addListener(() => void refreshAll());
  browser.runtime.onStartup.addListener(() => void refreshAll());
  browser.permissions.onAdded.addListener(() => void refreshAll());
  browser.permissions.onRemoved.addListener(() => void refreshAll());
});
