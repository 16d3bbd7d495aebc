/** Questions of the panels to the background. Answers are checked: a panel may be newer than a background. */
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

/** The record of a claim; null when it is unknown or cannot be read. */
export async function askRecord(claim: string): Promise<ClaimRecord | null> {
  return (await ask({ type: 'records', ids: [claim] }, RecordsAnswer))?.records[0] ?? null;
}

/** Records of several claims, as far as they are known. */
export async function askRecords(claims: string[]): Promise<ClaimRecord[]> {
  return (await ask({ type: 'records', ids: claims }, RecordsAnswer))?.records ?? [];
}

export function askSearch(query: string): Promise<SearchAnswer | null> {
  return ask({ type: 'search', query }, SearchAnswer);
}

/** Matches of sentences of a page of ours; null when the record cannot be read. */
export function askMatch(sentences: string[], date: string): Promise<MatchAnswer | null> {
  return ask({ type: 'match', page: { date, language: 'en' }, before: [], sentences, overlay: true }, MatchAnswer);
}

/** The whole record as points in time; null when it cannot be read. */
export function askTimeline(): Promise<TimelineAnswer | null> {
  return ask({ type: 'timeline' }, TimelineAnswer);
}

/** Attempts until the background says that it has applied a change: it may be ended at any moment. */
const APPLY_TRIES = 4;

/** Has the background apply what is stored. The first attempt that is answered is the last. */
export async function askToApply(): Promise<void> {
  for (let tries = 0; tries < APPLY_TRIES; tries++) if (await ask({ type: 'apply' }, Applied)) return;
}

export function askAbout(): Promise<AboutAnswer | null> {
  return ask({ type: 'about' }, AboutAnswer);
}
