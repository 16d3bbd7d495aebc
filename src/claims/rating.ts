/** Translates a fact-checker's rating into an act. Words take precedence over numbers, since scales differ. */
import { many, object, plainText } from './loose-data';
import type { StatementAct } from './schema';

/**
 * Rating words of large fact-checkers, in English, tested in this order: "half true" and "not true" must come before "true".
 * Ratings in other languages are read by their numbers.
 */
const WORDS: readonly [RegExp, StatementAct][] = [
  [
    /\b(unproven|unverified|unconfirmed|unsupported|unclear|no evidence|cannot be verified|research in progress)\b/i,
    'declines',
  ],
  [
    /\b(half|partly|partially|mostly true|mostly correct|mixture|mixed|misleading|(missing|lacks?|needs|out of|no) context|exaggerat\w*|distort\w*|oversimplif\w*|overstate\w*|cherry.?pick\w*|outdated|two pinocchios)\b/i,
    'partially-confirms',
  ],
  [
    /\b(false|fake|incorrect|wrong|untrue|inaccurate|not (true|correct|real|accurate)|pants on fire|hoax|fabricat\w*|altered|manipulated|doctored|deepfake|satire|scam|debunked|myth|baseless|misattributed|miscaptioned|imposter|(three|four) pinocchios|fiction)\b/i,
    'denies',
  ],
  [/\b(true|correct|accurate|right|real|confirmed|verified|legit|geppetto)\b/i, 'confirms'],
];

/** Limits of the lower and upper part of the scale; a rating between them partially confirms. */
const LOW = 0.3;
const HIGH = 0.85;

function figure(value: unknown): number | undefined {
  const [first] = many(value);
  const found =
    typeof first === 'number' ? first : typeof first === 'string' && first.trim() !== '' ? Number(first) : Number.NaN;
  return Number.isFinite(found) ? found : undefined;
}

/** The act of a rating; undefined if neither its words nor its numbers are understood. */
export function ratedAct(rating: unknown): StatementAct | undefined {
  const { alternateName, name, ratingValue, bestRating, worstRating } = object(rating);
  const words = plainText(alternateName) ?? plainText(name);
  for (const [pattern, act] of WORDS) if (words !== undefined && pattern.test(words)) return act;
  const [value, best, worst] = [figure(ratingValue), figure(bestRating), figure(worstRating)];
  // Some publishers write -1 or 0 for "no rating", so a number counts only with both ends of its scale.
  if (value === undefined || best === undefined || worst === undefined || best === worst) return undefined;
  const share = (value - worst) / (best - worst);
  if (share < 0 || share > 1) return undefined;
  return share <= LOW ? 'denies' : share >= HIGH ? 'confirms' : 'partially-confirms';
}
