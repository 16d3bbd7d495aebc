/** What the user has put away, as applied to a page: muted claims, and matches reported as wrong. No DOM, no browser. */
import type { PutAway } from '#src/shared/protocol/messages';
import { hashSentence } from '#src/shared/storage/sentence-hash';
import type { FoundSentence } from '../bridge';

type Change = (putAway: PutAway) => PutAway;

export class PutAwayList {
  private current: PutAway = { muted: [], wrong: [] };
  /** Changes made in this page, by subject; kept if the background stores nothing. */
  private readonly ownChanges = new Map<string, Change>();

  /** Mutes a claim, or restores it. */
  mute(claim: string, on: boolean): void {
    this.change(claim, (now) => {
      const others = now.muted.filter((one) => one !== claim);
      return { ...now, muted: on ? [...others, claim] : others };
    });
  }

  /** Marks a match as wrong, or restores it. @param hash of its sentence. */
  setWrong(claim: string, hash: string, on: boolean): void {
    this.change(`${claim} ${hash}`, (now) => {
      const others = now.wrong.filter((one) => one.claim !== claim || one.sentence !== hash);
      return { ...now, wrong: on ? [...others, { claim, sentence: hash }] : others };
    });
  }

  /** Adds what the user has put away of claims that have just matched. */
  add({ muted, wrong }: PutAway): void {
    const { current } = this;
    this.current = this.withOwnChanges({
      muted: [...new Set([...current.muted, ...muted])],
      wrong: [...current.wrong, ...wrong],
    });
  }

  /** Replaces the state by what is stored. @param isPrivate whether the background stores nothing of this page, whose changes then stay. */
  replace(stored: PutAway, isPrivate: boolean): void {
    this.current = isPrivate ? this.withOwnChanges(stored) : stored;
  }

  /** Which of these claims are muted. */
  mutedOf(claims: ReadonlySet<string>): string[] {
    return this.current.muted.filter((claim) => claims.has(claim));
  }

  /** The sentences without put-away matches; sentences without any other match are dropped. Linear. */
  filter(found: readonly FoundSentence[]): FoundSentence[] {
    const { current } = this;
    if (current.muted.length === 0 && current.wrong.length === 0) return [...found];
    const muted = new Set(current.muted);
    const wrong = new Set(current.wrong.map(({ claim, sentence }) => `${sentence} ${claim}`));
    return found.flatMap((sentence) => {
      const hash = wrong.size > 0 ? hashSentence(sentence.text) : '';
      const matches = sentence.matches.filter(({ claim }) => !muted.has(claim) && !wrong.has(`${hash} ${claim}`));
      return matches.length > 0 ? [{ ...sentence, matches }] : [];
    });
  }

  private change(subject: string, change: Change): void {
    this.ownChanges.set(subject, change);
    this.current = change(this.current);
  }

  private withOwnChanges(now: PutAway): PutAway {
    return [...this.ownChanges.values()].reduce((all, change) => change(all), now);
  }
}
