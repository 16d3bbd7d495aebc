/**
 * Wires the browser's events to src/background. All listeners are added synchronously, since the browser wakes a
 * background that it has killed only for those that were there at once.
 */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { runCommand } from '#src/background/command-runner';
import { welcome } from '#src/background/first-run';
import { forgetLibrary } from '#src/background/library-cache';
import { answer } from '#src/background/message-handler';
import { onMenu } from '#src/background/selection';
import { catchUp, matchTabsAgain, refreshAll, tellTabs } from '#src/background/updates';
import { onPacksChange } from '#src/shared/storage/pack-store';
import { onPrivateExceptions } from '#src/shared/storage/private-session';
import { keepFromPages, onStoreChange } from '#src/shared/storage/settings-store';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    // Answered by sendResponse, not by a promise: the one way that every browser and test double knows. Messages
    // without an answer get an empty one, so that no sender waits.
    void Promise.resolve(answer(message, sender)).then(sendResponse, () => sendResponse(undefined));
    return true;
  });
  browser.commands.onCommand.addListener((name, tab) => runCommand(name, tab));

  onStoreChange(({ settings }) => void (settings ? refreshAll() : tellTabs()));
  onPrivateExceptions(() => void refreshAll());
  onPacksChange(() => {
    forgetLibrary();
    void matchTabsAgain();
  });

  browser.runtime.onInstalled.addListener((details) => {
    void refreshAll();
    void welcome(details).catch(() => undefined);
  });
  // Firefox for Android has no context menus.
  browser.contextMenus?.onClicked.addListener(onMenu);
  browser.runtime.onStartup.addListener(() => void refreshAll());
  browser.permissions.onAdded.addListener(() => void refreshAll());
  browser.permissions.onRemoved.addListener(() => void refreshAll());
  browser.alarms.onAlarm.addListener(() => void catchUp());

  void keepFromPages();
  void catchUp();
});
