/** Checks the wording of the record: short quotations, neutral words, no phrasing that two claims share. */
import { bare } from './duplicates';
import { type Finding, placedEntries, type Rule } from './rule';

/** Words from which on a quotation is too long: it shows the tone and must not be a passage of another's text. */
export const MAX_QUOTE_WORDS = 11;
/**
 * A phrasing must not share this many consecutive words with a phrasing of another claim. Ordinary formulas ("a phone
 * conversation between Donald Trump and Vladimir Putin") are shorter.
 */
export const SHARED_RUN = 10;

/**
 * Words that judge or take sides, with neutral replacements. Allowed in quotations only. Whole words, lower case.
 */
export const LOADED: Readonly<Record<string, string>> = {
  admitted: 'said',
  admits: 'says',
  allegedly: 'name who says so',
  bombshell: 'leave it out',
  boasted: 'said',
  brazen: 'leave it out',
  claimed: 'said',
  cynical: 'quote whose word it is',
  debunked: 'name who denies it',
  dictator: 'quote whose word it is',
  disgraceful: 'quote whose word it is',
  exposed: 'reported',
  falsely: 'name who denies it',
  finally: 'leave it out',
  illegitimate: 'quote whose word it is',
  infamous: 'leave it out',
  insisted: 'said',
  junta: 'government',
  liar: 'quote whose word it is',
  lied: 'name who denies it',
  lies: 'name who denies it',
  notorious: 'leave it out',
  obviously: 'leave it out',
  propaganda: 'name who calls it so',
  puppet: 'quote whose word it is',
  refuted: 'denied',
  refutes: 'denies',
  regime: 'government',
  revealed: 'reported',
  shocking: 'leave it out',
  slammed: 'criticised',
  stooge: 'quote whose word it is',
  thug: 'quote whose word it is',
  unprovoked: 'quote whose word it is',
};

const words = (text: string) => bare(text).split(' ');

/** The text without its quotations. Apostrophes are not quotation marks. */
function ownVoice(text: string): string {
  return text.replace(/[“"«][^”"»]*[”"»]/gu, ' ').replace(/(?<![\p{L}\p{N}])['‘][^'’]*['’](?![\p{L}\p{N}])/gu, ' ');
}

function* loaded(
  list: Finding['list'],
  index: number,
  path: PropertyKey[],
  text: string | undefined,
): Iterable<Finding> {
  for (const word of new Set(words(ownVoice(text ?? '')))) {
    const instead = Object.hasOwn(LOADED, word) ? LOADED[word] : undefined;
    if (instead === undefined) continue;
    yield {
      list,
      index,
      path,
      what: `"${word}" takes sides.`,
      remedy: `Instead: ${instead}. If it is somebody's word, put it in quotation marks and name whose.`,
    };
  }
}

export const quotations: Rule = {
  name: 'quotations',
  requires: `a quotation has at most ${MAX_QUOTE_WORDS} words`,
  *check(pack) {
    for (const [index, claim] of pack.claims.entries()) {
      for (const [number, { quote }] of claim.statements.entries()) {
        const length = quote === undefined ? 0 : words(quote).length;
        if (length <= MAX_QUOTE_WORDS) continue;
        yield {
          list: 'claims',
          index,
          path: ['statements', number, 'quote'],
          what: `The quotation has ${length} words.`,
          remedy: `Cut it to ${MAX_QUOTE_WORDS}, or say it in our own words beside it.`,
        };
      }
    }
  },
};

export const wording: Rule = {
  name: 'wording',
  requires: 'no word in our own voice takes sides (phrasings follow the newsrooms and are free)',
  *check(pack) {
    for (const [index, claim] of pack.claims.entries()) {
      yield* loaded('claims', index, ['text'], claim.text);
      yield* loaded('claims', index, ['caution'], claim.caution);
      for (const [number, { says, caution }] of claim.statements.entries()) {
        yield* loaded('claims', index, ['statements', number, 'says'], says);
        yield* loaded('claims', index, ['statements', number, 'caution'], caution);
      }
      for (const [number, { why }] of claim.relations.entries()) {
        yield* loaded('claims', index, ['relations', number, 'why'], why);
      }
    }
    for (const [index, { roles }] of pack.speakers.entries()) {
      for (const [number, { text }] of roles.entries())
        yield* loaded('speakers', index, ['roles', number, 'text'], text);
    }
    for (const [index, { about, note }] of pack.sources.entries()) {
      yield* loaded('sources', index, ['about'], about);
      yield* loaded('sources', index, ['note'], note);
    }
  },
};

export const sharedRuns: Rule = {
  name: 'shared-words',
  requires: `no phrasing shares a run of ${SHARED_RUN} words with a phrasing of another entry`,
  *check(pack) {
    const owners = new Map<string, string>();
    for (const { id, index, path, phrasings } of placedEntries(pack)) {
      for (const [number, phrasing] of phrasings.entries()) {
        const all = words(phrasing);
        let other: string | undefined;
        let shared = '';
        for (let start = 0; start + SHARED_RUN <= all.length; start += 1) {
          const run = all.slice(start, start + SHARED_RUN).join(' ');
          const owner = owners.get(run);
          if (owner === undefined) owners.set(run, id);
          else if (owner !== id) [other, shared] = [owner, run];
        }
        if (other === undefined) continue;
        yield {
          list: 'claims',
          index,
          path: [...path, 'phrasings', number],
          what: `"${shared}" also stands in a phrasing of "${other}".`,
          remedy: 'Reword one of the two.',
        };
      }
    }
  },
};
