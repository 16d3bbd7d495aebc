/** Checks that a claim's text is a plain proposition: who said or denied it belongs in its statements. */
import type { Claim } from '#src/claims/schema';
import type { Finding, Rule } from './rule';

/** Longest text of a claim, in characters: two lines of the card. */
export const MAX_HEADING = 90;

/**
 * Verbs of saying, denying and refusing to say. A text with one of them says that somebody made a statement, and its
 * standing would be that of the act of speaking. "Promised", "offered" and the like are positions and have their own
 * form ("Trump: ...").
 */
const SAYING =
  /\b(said|says|say|saying|told|tells|announce[sd]?|denie[sd]|deny|denying|confirm(s|ed)?|declin(es|ed)|refus(es|ed) to (say|comment|confirm|answer)|(would|will) not (say|comment|confirm)|report(s|ed)|claim(s|ed)|stat(es|ed)|according to|ask(s|ed) (if|whether|about)|insist(s|ed)|reject(s|ed) (the |a )?(report|account|claim)s?|call(s|ed) (it|the report|reports|the account))\b/iu;

export const headings: Rule = {
  name: 'headings',
  requires: `a heading is a proposition of at most ${MAX_HEADING} characters, without a verb of saying and without a full stop; that of a position begins with its holder and a colon`,
  *check(pack) {
    for (const [index, claim] of pack.claims.entries()) {
      for (const { what, remedy } of faults(claim))
        yield { list: 'claims', index, path: ['text'], what, remedy } satisfies Finding;
    }
  },
};

function* faults({ text, kind }: Claim): Iterable<{ what: string; remedy: string }> {
  if (text.length > MAX_HEADING) {
    const what = `The heading has ${text.length} characters.`;
    yield { what, remedy: `Keep to ${MAX_HEADING}; details belong to statements or to the note.` };
  }
  // Titles of laws and the like may contain such a word in quotation marks.
  const word = SAYING.exec(text.replace(/[“"][^”"]*[”"]/gu, ''))?.[0];
  if (word !== undefined) {
    const what = `The heading says that somebody "${word}".`;
    yield { what, remedy: 'Write what was said as the heading, and who said it as a statement with its act.' };
  }
  if (text.endsWith('.')) yield { what: 'The heading ends with a full stop.', remedy: 'Remove it.' };
  if (kind === 'position' && !/^[^:]{1,60}: \S/u.test(text)) {
    const what = 'The heading of a position does not begin with its holder.';
    yield { what, remedy: 'Write it as "Putin: no NATO membership for Ukraine".' };
  }
}
