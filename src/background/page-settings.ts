/** Makes the settings sent to content scripts: only what they need, and nothing about other sites. */
import browser from 'webextension-polyfill';
import { sidePanelKey } from '#src/shared/protocol/command-keys';
import type { PageSettings } from '#src/shared/protocol/messages';
import { opensFromPage } from '#src/shared/protocol/side-panel';
import { runsOn } from '#src/shared/sites/reader-sites';
import { coversAny, hostOf } from '#src/shared/sites/sites';
import type { Memory } from '#src/shared/storage/memory';
import { packsStamp } from '#src/shared/storage/pack-store';
import { privateExceptions } from '#src/shared/storage/private-session';
import type { Settings } from '#src/shared/storage/settings';
import { loadMemory, loadSettings } from '#src/shared/storage/settings-store';
import { languageFor } from '#src/shared/ui/languages';

/** Everything pageSettings needs, read once for all tabs. */
export interface Ground {
  settings: Settings;
  memory: Memory;
  privateExceptions: string[];
  sidePanelKey: string;
  packs: number;
}

export async function readGround(): Promise<Ground> {
  const [settings, memory, off, key, packs] = await Promise.all([
    loadSettings(),
    loadMemory(),
    privateExceptions(),
    sidePanelKey(),
    packsStamp(),
  ]);
  return { settings, memory, privateExceptions: off, sidePanelKey: key, packs };
}

/**
 * The settings for one page.
 * @param address of the page; undefined if the browser hides it, as for a page started by a click, which runs while the
 *   extension is on.
 */
export function pageSettings(ground: Ground, address: string | undefined, isPrivate: boolean): PageSettings {
  const { settings, memory } = ground;
  const host = hostOf(address);
  const run = host === null ? settings.on : runsOn(settings, host);
  const offInPrivate = isPrivate && host !== null && coversAny(ground.privateExceptions, host);
  return {
    run: run && !offInPrivate,
    marks: settings.marks,
    hoverPreview: settings.hoverPreview,
    fadeRead: settings.fadeRead,
    hasRead: memory.read.length > 0,
    sidePanel: { opens: opensFromPage(), shortcut: ground.sidePanelKey },
    isPrivate,
    language: languageFor(settings.language, browser.i18n.getUILanguage()),
    packs: ground.packs,
  };
}
