/** Packs and queries: the bundled corpus with its labelled sentences, or a made-up pack of any size. */

import type { Claim } from '#src/claims/schema';
import type { IndexablePack } from '#src/engine/index/compile';
import { inOrder } from '../corpus/compile';
import { loadPack } from '../corpus/load';
import { readLabelled } from '../eval/labelled';
import { seededRandom } from '../train/random';
import { type Language, makeLanguage, type Random } from './words';

/** A pack and the sentences to search it with. Plain data: it is handed to the child processes as a file. */
export interface Trial {
  pack: IndexablePack;
  queries: string[];
}

const SEED = 20_261_122;
/** More than any library answers in its time, so that none is asked the same sentence twice in a round. */
const QUERIES = 12_000;
/** Shares of a claim's words that are dropped and replaced to make a sentence about it. */
const DROPPED = 0.25;
const REPLACED = 0.15;
/** Range of words per sentence: 25 on average. */
const SHORTEST = 15;
const LONGEST = 35;
/** Share of claims that state a number, about as in our corpus. */
const NUMBERED = 1 / 3;

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

function sentence(words: readonly string[]): string {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function numberWord(random: Random): string {
  const value = Math.floor(random() * 60);
  return random() < 0.5 ? String(1985 + Math.floor(value * 0.7)) : String(2 + value * (random() < 0.2 ? 100 : 1));
}

function madeClaim(id: number, language: Language, random: Random): Claim {
  const words = Array.from({ length: language.length(random) }, () => language.word(random));
  if (random() < NUMBERED) words[Math.floor(random() * words.length)] = numberWord(random);
  return {
    id: `claim-${id + 1}`,
    text: sentence(words),
    topic: 'made',
    added: '2026',
    changed: '2026',
    statements: [],
    relations: [],
    phrasings: [],
    lookalikes: [],
  };
}

/** Half of the sentences paraphrase a claim and add other words; half state no claim. */
function madeSentence(claims: readonly Claim[], language: Language, random: Random): string {
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
  const words: string[] = [];
  if (random() < 0.5) {
    const { text } = claims[Math.floor(random() * claims.length)] as Claim;
    for (const word of wordsOf(text.slice(0, -1).toLowerCase())) {
      const lot = random();
      if (lot >= DROPPED) words.push(lot < DROPPED + REPLACED ? language.word(random) : word);
    }
  }
  while (words.length < length) {
    if (random() < 0.5) words.push(language.word(random));
    else words.unshift(language.word(random));
  }
  return sentence(words);
}

/** The bundled corpus: claims with all phrasings, queried with the labelled sentences of the tune half. */
export function bundledTrial(): Trial {
  const { claims, speakers, lexicon, language } = inOrder(loadPack());
  return {
    pack: { claims, speakers, lexicon, language },
    queries: readLabelled('tests/quality/tune').map((one) => one.text),
  };
}

/** A made-up pack: one text per claim, no phrasings, no lexicon. The same size gives the same pack on every machine. */
export function madeTrial(size: number): Trial {
  const { claims: ours, language: tag } = inOrder(loadPack());
  const random = seededRandom(SEED);
  const texts = ours.flatMap((claim) => [claim.text, ...claim.phrasings]);
  const language = makeLanguage(
    texts,
    ours.map((claim) => wordsOf(claim.text).length),
    random,
  );
  const claims = Array.from({ length: size }, (_, id) => madeClaim(id, language, random));
  const queries = Array.from({ length: QUERIES }, () => madeSentence(claims, language, random));
  return { pack: { claims, lexicon: { names: [], senses: [] }, language: tag }, queries };
}
