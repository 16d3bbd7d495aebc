/**
 * Reads titles that several people share: "the US and Russian presidents", "the Russian, American and Ukrainian leaders", "the
 * presidents of Russia and the United States".
 */
import type { SharedTitle } from '../language';
import type { Token } from '../shared/tokens';

/** Plural titles, mapped to their singular. */
const PLURALS = new Map(
  'president leader counterpart envoy negotiator spokesman chief head director'
    .split(' ')
    .map((title) => [title === 'spokesman' ? 'spokesmen' : `${title}s`, [title]]),
);
/** Plural titles of two words, by their second word. */
const LONG_PLURALS = new Map(
  ['minister', 'diplomat', 'chief', 'envoy', 'negotiator'].map((title) => [`${title}s`, title]),
);
/** Prepositions between a title and its holders: "presidents of", "his counterparts in". */
const BEFORE_HOLDERS = new Set(['of', 'in', 'from']);
const HEADS_OF_STATE = ['heads', 'of', 'state'];
const HEAD_OF_STATE = ['head', 'of', 'state'];
/** Most people that share one title. */
const MOST = 4;

/** Reads the shared title that begins at a token; undefined if none does. Looks a few tokens ahead. @param first token at which the holders, or the title before them, begin. */
export function sharedTitleAt(tokens: readonly Token[], first: number): SharedTitle | undefined {
  return titleBehindHolders(tokens, first) ?? titleBeforeHolders(tokens, first);
}

function titleBehindHolders(tokens: readonly Token[], first: number): SharedTitle | undefined {
  // Positions of "US", "Russian", "Ukrainian" in "US, Russian and Ukrainian presidents".
  const members = [first];
  let at = first + 1;
  while (members.length < MOST && at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.word === 'and' && !token.breakBefore && members[members.length - 1] === at - 1) {
      members.push(at + 1);
      at += 2;
      break;
    }
    if (!token.breakBefore || !token.capital) return undefined;
    members.push(at);
    at += 1;
  }
  if (members.length < 2 || members[members.length - 1] !== at - 1 || tokens[at]?.breakBefore) return undefined;
  const title = singularAt(tokens, at);
  return title && { kind: 'holders-first', members, title, end: at + title.length };
}

/** The singular of the plural title that stands at the token. */
function singularAt(tokens: readonly Token[], at: number): readonly string[] | undefined {
  const word = tokens[at]?.word ?? '';
  if (HEADS_OF_STATE.every((one, place) => tokens[at + place]?.word === one)) return HEAD_OF_STATE;
  const short = PLURALS.get(word);
  if (short) return short;
  const long = LONG_PLURALS.get(tokens[at + 1]?.word ?? '');
  return long === undefined ? undefined : [word, long];
}

function titleBeforeHolders(tokens: readonly Token[], first: number): SharedTitle | undefined {
  const title = singularAt(tokens, first);
  const from = first + (title?.length ?? 0);
  const preposition = tokens[from]?.word ?? '';
  if (title === undefined || !BEFORE_HOLDERS.has(preposition)) return undefined;
  return { kind: 'title-first', title: [...title, preposition], from: from + 1 };
}
