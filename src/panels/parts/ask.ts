/** Requests of the panels to the background. Answers are validated, since a panel may be newer than the background. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { ClaimRecord } from '#src/claims/record';
import {
  AboutAnswer,
  Applied,
  MatchAnswer,
  RecordsAnswer,
  SearchAnswer,
  TimelineAnswer,
  type ToBackground,
} from '#src/shared/protocol/messages';

async function ask<T>(message: ToBackground, schema: z.ZodMiniType<T>): Promise<T | null> {
  const answer = z.safeParse(schema, await browser.runtime.sendMessage(message).catch(() => undefined));
  return answer.success ? answer.data : null;
}

/** The record of a claim; null if it is unknown or cannot be read. */
export async function askRecord(claim: string): Promise<ClaimRecord | null> {
  return (await ask({ type: 'records', ids: [claim] }, RecordsAnswer))?.records[0] ?? null;
}

/** Records of several claims; unknown ones are left out. */
export async function askRecords(claims: string[]): Promise<ClaimRecord[]> {
  return (await ask({ type: 'records', ids: claims }, RecordsAnswer))?.records ?? [];
}

export function askSearch(query: string): Promise<SearchAnswer | null> {
  return ask({ type: 'search', query }, SearchAnswer);
}

/** Matches of sentences of the first-run page; null if the record cannot be read. */
export function askMatch(sentences: string[], date: string): Promise<MatchAnswer | null> {
  return ask({ type: 'match', page: { date, language: 'en' }, before: [], sentences, overlay: true }, MatchAnswer);
}

/** The whole record as points in time; null if it cannot be read. */
export function askTimeline(): Promise<TimelineAnswer | null> {
  return ask({ type: 'timeline' }, TimelineAnswer);
}

/** Most attempts until the background confirms that it applied a change, since it may be killed at any moment. */
const APPLY_TRIES = 4;

/** Makes the background apply the stored settings. Repeats until it answers, at most APPLY_TRIES times. */
export async function askToApply(): Promise<void> {
  for (let tries = 0; tries < APPLY_TRIES; tries++) if (await ask({ type: 'apply' }, Applied)) return;
}

export function askAbout(): Promise<AboutAnswer | null> {
  return ask({ type: 'about' }, AboutAnswer);
}
