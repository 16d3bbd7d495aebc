/**
 * Cues: negation and modality with their scope, and the act of the sentence (denies, declines, asks). Read apart from
 * topic words, since sentences that differ only by a cue state opposite things (Dispute Finder's negation parity).
 */
import { stem } from './stems';
import type { Token } from './tokens';

/** Bits on a token. */
export const NEGATED = 1;
/** Will, would, ready to, plans to: not said to have happened. */
export const UNREAL = 2;

export interface Cues {
  /** For each token: NEGATED and UNREAL bits. */
  flags: Uint8Array;
  denies: boolean;
  declines: boolean;
  asks: boolean;
  /** Token indexes of the cue words themselves. */
  words: number[];
}

const NEGATIONS = new Set(
  'not no never nothing nobody none nor neither without cannot nowhere hardly hasnt didnt unable'.split(' '),
);
/** Verbs whose object did not happen: "failed to", "refrained from". "Ruled out" is two words: see RULE. */
const NEGATING_STEMS = new Set([
  'fail',
  'lack',
  'refrain',
  'avoid',
  'absenc',
  'refus',
  'refuse',
  'decline',
  'withhold',
  'yet',
]);
const RULE = stem('rule');
const MODALS = new Set('will would could may might should shall'.split(' '));
/** Heads of families that put what follows in the future or in the mind. */
const UNREAL_STEMS = new Set(
  'plan expect hope intend want ready propose offer prepare promise vow seek arrange demand urge ask agree invite consider'
    .split(' ')
    .map((word) => stem(word)),
);
const UNREAL_WORDS = new Set(
  'if whether possible possibly potential likely probably perhaps soon next upcoming willing open eager set poised due about to'.split(
    ' ',
  ),
);
const DENY = new Set([
  'deny',
  'dismiss',
  'reject',
  'refute',
  'false',
  'fiction',
  'rebuff',
  'debunk',
  'disput',
  'fabric',
  'invention',
  'invent',
  'bogus',
]);
const DECLINE = new Set([
  'decline',
  'refus',
  'refuse',
  'withhold',
  'refrain',
  'sidestep',
  'dodg',
  'evad',
  'demur',
  'unwil',
  'balk',
  'noncommitt',
  'tightlip',
  'coy',
]);
/** What one declines to do, for it to be a declining answer. */
const ANSWERING = new Set(
  'comment say confirm deny answer disclose reveal specify elaborate discuss detail describe clarify give provide share offer tell explain go get talk'
    .split(' ')
    .map((word) => stem(word)),
);
/** Of these, the ones that a plain "would not" makes an answer only before "into" or with details: not "would not give up". */
const VAGUE = new Set('give provide share offer go get talk'.split(' ').map((word) => stem(word)));
const DETAIL = new Set('detail answer comment information specific into'.split(' ').map((word) => stem(word)));
/** How far behind such a verb its details may stand: "would not provide any further details". */
const DETAIL_REACH = 3;
/** How far a negation or a modal reaches, in tokens, unless a clause ends first. */
const REACH = 7;
/** How far a declining verb may stand from what it declines to do. */
const DECLINE_REACH = 5;
const CLAUSE_END = new Set('but although though while because whereas however which who'.split(' '));

/** Reads the cues of one sentence. Linear. @param text the sentence itself, for its question mark. @param stems of the tokens. */
export function readCues(
  tokens: readonly Token[],
  text: string,
  stems: readonly string[] = tokens.map((token) => stem(token.word)),
): Cues {
  const flags = new Uint8Array(tokens.length);
  const words: number[] = [];
  const word = (index: number) => tokens[index]?.word ?? '';
  let denies = false;
  let declines = false;
  const spread = (from: number, bit: number) => {
    for (let index = from; index < tokens.length && index < from + REACH; index++) {
      if (index > from && (tokens[index]?.breakBefore || CLAUSE_END.has(word(index)))) break;
      flags[index] = (flags[index] as number) | bit;
    }
  };
  for (let index = 0; index < tokens.length; index++) {
    const current = word(index);
    const root = stems[index] as string;
    const notOnly = current === 'not' && word(index + 1) === 'only';
    if ((NEGATIONS.has(current) && !notOnly) || NEGATING_STEMS.has(root)) {
      if (current !== 'yet' || word(index + 1) === 'to' || word(index - 1) === 'not') {
        spread(index + 1, NEGATED);
        words.push(index);
      }
    }
    if (root === RULE && word(index + 1) === 'out') {
      if ((flags[index] as number) & NEGATED) {
        // "Refused to rule out a call": what is not ruled out is not negated either.
        for (let ahead = index; ahead < tokens.length && (flags[ahead] as number) & NEGATED; ahead++)
          flags[ahead] = (flags[ahead] as number) & ~NEGATED;
      } else {
        spread(index + 2, NEGATED);
        words.push(index);
      }
    }
    if (
      MODALS.has(current) ||
      UNREAL_STEMS.has(root) ||
      (UNREAL_WORDS.has(current) && current !== 'to' && current !== 'about')
    ) {
      spread(index + 1, UNREAL);
      if (MODALS.has(current)) words.push(index);
    }
    if (DENY.has(root)) {
      denies = true;
      words.push(index);
      spread(index + 1, NEGATED);
    }
    if (current === 'neither' || current === 'nor') {
      const near = stems.slice(index, index + REACH);
      if (near.includes('confirm') || near.includes('deny')) declines = true;
    }
    const refusing =
      DECLINE.has(root) ||
      ((current === 'not' || current === 'no') && index > 0) ||
      current === 'without' ||
      (current === 'better' && word(index + 1) === 'not');
    if (refusing) {
      for (let ahead = index + 1; ahead <= index + DECLINE_REACH && ahead < tokens.length; ahead++) {
        if (tokens[ahead]?.breakBefore) break;
        if (ANSWERING.has(stems[ahead] as string)) {
          const vague = VAGUE.has(stems[ahead] as string) && !DECLINE.has(root);
          if (vague && !stems.slice(ahead + 1, ahead + 1 + DETAIL_REACH).some((one) => DETAIL.has(one))) break;
          const strong =
            DECLINE.has(root) ||
            /^(?:would|could|better|did|do|does|will|can)$/.test(word(index - 1)) ||
            current === 'better' ||
            current === 'no' ||
            current === 'without';
          if (strong) {
            declines = true;
            words.push(index);
          }
          break;
        }
      }
    }
  }
  // "Could not confirm or deny": the verb of denial is itself what is withheld.
  if (declines && stems.includes('confirm') && stems.includes('deny')) denies = false;
  const asks = /\?["'\u2019\u201D)\s]*$/.test(text) && tokens.length > 0;
  return { flags, denies, declines, asks, words };
}
