/**
 * Splits prose into sentences. `Intl.Segmenter` breaks after "Mr.", "Gen.", "The U.S." and "J.D." and is not linear
 * on long strings (shared measurements in docs/engine.md), so this is our own: one pass over the full stops.
 */

export interface Span {
  start: number;
  end: number;
}

/** Abbreviations after which a name or number goes on: a full stop here never ends a sentence. */
const TITLES = new Set(
  (
    'mr mrs ms mx dr prof gen lt col maj capt cmdr sgt adm brig sen rep gov pres hon rev fr st mt ft no nos vs ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri approx ca cf eg ie pp ' +
    'amb sec dept min supt insp messrs mme mlle sr jr'
  ).split(' '),
);
/** Abbreviations that may end a sentence: they do when the next word is one that opens sentences. */
const MAYBE = new Set('inc ltd co corp llc plc bros etc jr sr am pm est edt gmt utc ave blvd dept univ'.split(' '));
/** Words that open a sentence far more often than they continue a name after an abbreviation. */
const OPENERS = new Set(
  (
    'the a an he she it they we i you this that these those there but and so yet or if when while after before since in on ' +
    'at by for from with as although however meanwhile earlier later still now then his her their its our my what who why ' +
    'how not no some many most both all asked speaking according'
  ).split(' '),
);
/** No look-ahead: a long run of full stops must not be tried again from each of its characters. */
const TERMINATOR = /[.!?\u2026]+["'\u2019\u201D\u00BB)\]]*|\n+/g;
const SPACE = /\s/;
const NEXT = /^\s+["'\u2018\u201C\u00AB([]*([\p{L}\p{N}]*)/u;
const NEXT_WINDOW = 60;
const LAST_WORD = /([\p{L}][\p{L}.]*)$/u;
const LAST_WINDOW = 24;

function endsHere(text: string, stop: number, after: number): boolean {
  const mark = text[stop];
  const next = NEXT.exec(text.slice(after, after + NEXT_WINDOW));
  if (!next) return true;
  const word = next[1] ?? '';
  const opensQuote = /["'\u2018\u201C\u00AB([]/.test(next[0]);
  const first = word[0] ?? '';
  const lowerCase = first !== '' && first === first.toLowerCase() && first !== first.toUpperCase();
  // “We talked!” he said: the sentence goes on in lower case.
  if (lowerCase) return false;
  if (mark !== '.') return true;
  if (word === '' && !opensQuote && !/\S/.test(text.slice(after))) return true;
  const before = LAST_WORD.exec(text.slice(Math.max(0, stop - LAST_WINDOW), stop))?.[1] ?? '';
  if (text[stop + 1] === '.' || before === '') return true;
  const plain = before.replaceAll('.', '').toLowerCase();
  const opener = OPENERS.has(word.toLowerCase());
  if (TITLES.has(plain) && !before.includes('.')) return plain === 'no' ? !/^\d/.test(word) : false;
  // Initials and dotted abbreviations: "J.D. Vance", "U.S. President", "p.m. Moscow time".
  if (before.includes('.') || /^\p{L}$/u.test(before)) return opener;
  if (MAYBE.has(plain)) return opener;
  return true;
}

/**
 * Sentences of a text, in order, trimmed of surrounding white space. A line break always ends one, so headings and
 * list items stand alone. Survives "Mr.", "Gen.", "U.S. President", "J.D. Vance", "p.m. Moscow time", decimals,
 * quotations and ellipses. Linear in the length of the text.
 *
 * @returns UTF-16 offsets in `text`; slices are never empty and never overlap.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] as string)) start++;
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    if (end > start) spans.push({ start, end });
    from = to;
  };
  TERMINATOR.lastIndex = 0;
  for (let match = TERMINATOR.exec(text); match !== null; match = TERMINATOR.exec(text)) {
    const after = match.index + match[0].length;
    if (match[0][0] === '\n') push(after);
    else if (after < text.length && SPACE.test(text[after] as string) && endsHere(text, match.index, after))
      push(after);
  }
  push(text.length);
  return spans;
}
