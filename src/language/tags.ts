/** BCP 47 tags (RFC 5646). Only the primary subtag is compared, so "en-GB" is read as "en". */
import type { Tagged } from './language';

/** The primary subtag in lower case: "en" of "en-GB" and of "EN_us". */
export function primarySubtag(tag: string): string {
  return (/^[a-z]*/i.exec(tag)?.[0] ?? '').toLowerCase();
}

/** The first language for this tag, or undefined. */
export function languageFor<L extends Tagged>(languages: readonly L[], tag: string): L | undefined {
  const wanted = primarySubtag(tag);
  return languages.find((language) => language.tag === wanted);
}
