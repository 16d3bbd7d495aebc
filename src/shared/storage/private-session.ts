/**
 * State that lasts until the browser closes, in memory only: sites switched off in private windows, what the side panel
 * should show, and the settings that the background applied last.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { ClaimKey } from '../protocol/messages';
import { withLock } from './lock';
import { SitePattern } from './settings';

const EXCEPTIONS_KEY = 'private-exceptions';
const PANEL_KEY = 'panel-claim';
const SELECTION_KEY = 'selection';
const APPLIED_KEY = 'applied';

async function read<T>(key: string, schema: z.ZodMiniType<T>, otherwise: T): Promise<T> {
  const value = z.safeParse(schema, (await browser.storage.session.get(key))[key]);
  return value.success ? value.data : otherwise;
}

/** Sites that are off in private windows, until the browser closes. */
export function privateExceptions(): Promise<string[]> {
  return read(EXCEPTIONS_KEY, z.array(SitePattern), []);
}

export function setPrivateException(site: string, off: boolean): Promise<void> {
  return withLock(EXCEPTIONS_KEY, async () => {
    const others = (await privateExceptions()).filter((other) => other !== site);
    await browser.storage.session.set({ [EXCEPTIONS_KEY]: off ? [...others, site] : others });
  });
}

/** The serialised settings and permissions that the background applied last; '' after a browser start. */
export function appliedState(): Promise<string> {
  return read(APPLIED_KEY, z.string(), '');
}

export async function setAppliedState(state: string): Promise<void> {
  await browser.storage.session.set({ [APPLIED_KEY]: state });
}

/** Takes the claim that a card asked the side panel to show; null if there is none or it was taken before. */
export async function takePanelClaim(): Promise<string | null> {
  const claim = await read(PANEL_KEY, z.nullable(ClaimKey), null);
  if (claim !== null) await browser.storage.session.remove(PANEL_KEY);
  return claim;
}

export async function leavePanelClaim(claim: string): Promise<void> {
  await browser.storage.session.set({ [PANEL_KEY]: claim });
}

/** The claims that a selection states, without its text, or whether the record could not be read. */
export const SelectionAnswer = z.object({ claims: z.array(ClaimKey), failed: z.boolean() });
export type SelectionAnswer = z.infer<typeof SelectionAnswer>;

/** Takes the answer to "Find claims in the selection"; null if there is none or it was taken before. */
export async function takeSelection(): Promise<SelectionAnswer | null> {
  const answer = await read(SELECTION_KEY, z.nullable(SelectionAnswer), null);
  if (answer !== null) await browser.storage.session.remove(SELECTION_KEY);
  return answer;
}

export async function leaveSelection(answer: SelectionAnswer): Promise<void> {
  await browser.storage.session.set({ [SELECTION_KEY]: answer });
}

/** Calls back when an answer is left for the side panel. */
export function onSelection(hear: () => void): () => void {
  return onSessionChange(SELECTION_KEY, (value) => value !== undefined && hear());
}

/** Calls back when a claim is left for the side panel. */
export function onPanelClaim(hear: () => void): () => void {
  return onSessionChange(PANEL_KEY, (value) => value !== undefined && hear());
}

/** Calls back when a site is switched off or on from a private window. */
export function onPrivateExceptions(hear: () => void): () => void {
  return onSessionChange(EXCEPTIONS_KEY, hear);
}

function onSessionChange(key: string, hear: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && key in changes) hear(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
