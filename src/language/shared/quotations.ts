/** Finds the speaker of a quotation of several sentences, who is named only in its first sentence or before it. */

const MARK = /["\u201C\u201D\u201E\u00AB\u00BB]/g;
const OPENING = /[\u201C\u201E\u00AB]/;
const LETTER = /\p{L}/u;
/** A straight quotation mark opens if a word begins after it and none ends before it. */
const BEFORE_OPENING = /[\s([\u2014\u2013:-]/;

interface Reading {
  /** Whether a quotation is open at the end of the sentence. */
  open: boolean;
  /** Whether it has words outside quotations, which may name the speaker. */
  own: boolean;
  /** Whether it has a quotation, or is inside one. */
  quoted: boolean;
}

/** @param open whether a quotation is open at the start of the sentence. */
function read(text: string, open: boolean): Reading {
  const reading: Reading = { open, own: false, quoted: open };
  let from = 0;
  const outside = (to: number) => {
    if (!reading.open && LETTER.test(text.slice(from, to))) reading.own = true;
  };
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const at = match.index;
    const before = text[at - 1];
    const opens =
      match[0] === '"'
        ? !reading.open && (before === undefined || BEFORE_OPENING.test(before))
        : OPENING.test(match[0]);
    // A closing mark without an opening one: the quotation began before the known text.
    if (opens || reading.open) outside(at);
    reading.open = opens;
    reading.quoted = true;
    from = at + 1;
  }
  outside(text.length);
  return reading;
}

/**
 * Finds the sentence that names the speaker of a sentence which is entirely quotation. Linear in the texts.
 * @param earlier sentences before it, oldest first
 * @returns its index in `earlier`; undefined if the sentence has words outside quotations, or no speaker is named
 */
export function speakerOf(earlier: readonly string[], sentence: string): number | undefined {
  let open = false;
  let speaker: number | undefined;
  for (const [at, text] of earlier.entries()) {
    const reading = read(text, open);
    if (reading.own) speaker = reading.quoted ? at : undefined;
    open = reading.open;
  }
  const { own, quoted } = read(sentence, open);
  return quoted && !own ? speaker : undefined;
}
