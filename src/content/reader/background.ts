/** Messages from a page's reader to the background. */
import type { AnswerTo, ToBackground } from '#src/shared/protocol/messages';

/** The background as the reader reaches it: an interface that tests can replace. */
export interface Background {
  /** Null if no answer comes. */
  ask<T extends keyof AnswerTo>(message: Extract<ToBackground, { type: T }>): Promise<AnswerTo[T] | null>;
  tell(message: Exclude<ToBackground, { type: keyof AnswerTo }>): void;
}

/** What the user did with a claim or a sentence. */
type Action = Omit<Extract<ToBackground, { type: 'remember' }>, 'type'>;

/** Attempts at sending something to be remembered until the background confirms it. */
const REMEMBER_TRIES = 3;

/**
 * Has the background store an action. Tries again without an answer: a background may be killed before it has written.
 * @param isPrivate the background stores nothing of this page, by intention
 * @returns false if it was not saved
 */
export async function remember(background: Background, action: Action, isPrivate: boolean): Promise<boolean> {
  for (let tries = 0; tries < REMEMBER_TRIES; tries++) {
    const answer = await background.ask({ type: 'remember', ...action });
    if (answer) return answer.kept || isPrivate;
  }
  return false;
}
