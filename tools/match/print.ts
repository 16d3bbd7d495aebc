/** Prints a match as JSON (format in docs/engine.md) and in readable form. */
import { type EntrySource, entriesOf } from '#src/claims/entries';
import type { Match } from '#src/engine/types';

export interface PrintedMatch {
  /** Id of the entry that the sentence states. */
  claim: string;
  /** Id of the claim that the entry is a statement of; absent if the entry is a claim. */
  of?: string;
  /** Probability, three decimals. */
  score: number;
  act: Match['act'];
  evidence: string[];
}

export interface Printer {
  json(match: Match): PrintedMatch;
  /** The sentence, then one line for each match. */
  readable(sentence: string, matches: readonly Match[]): string;
}

export function createPrinter(pack: EntrySource): Printer {
  const claimOf = new Map(entriesOf(pack).map(({ id, of }) => [id, of]));
  const json = (match: Match): PrintedMatch => {
    const of = claimOf.get(match.claim);
    return {
      claim: match.claim,
      ...(of === undefined ? {} : { of }),
      score: Math.round(match.score * 1000) / 1000,
      act: match.act,
      evidence: match.evidence.map((one) => one.text),
    };
  };
  return {
    json,
    readable: (sentence, matches) => `${[sentence, ...matches.map((one) => matchLine(one, json(one)))].join('\n')}\n`,
  };
}

function matchLine(match: Match, { claim, of, score, act, evidence }: PrintedMatch): string {
  const differences = match.differences.map((one) => `${one.found} (record: ${one.recorded})`);
  const tail = differences.length > 0 ? `  differs: ${differences.join(', ')}` : '';
  return `    ${claim}${of ? ` (of ${of})` : ''}  ${score.toFixed(2)}  ${act}  [${evidence.join(' · ')}]${tail}`;
}
