/** A small pack on another subject, so that tests of the index do not depend on the bundled record. */

import type { Claim, Lexicon } from '#src/claims/schema';
import type { IndexablePack } from '#src/engine/index/compile';
import type { ClaimIndex } from '#src/engine/index/open';

export function claim(id: string, text: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    text,
    topic: 'harbour',
    added: '2026-01-01',
    changed: '2026-01-01',
    statements: [],
    relations: [],
    phrasings: [],
    lookalikes: [],
    ...more,
  };
}

export const lexicon: Lexicon = {
  names: [
    { id: 'ada-quay', kind: 'woman', aliases: [{ text: 'Ada Quay' }, { text: 'Quay' }], speaks_for: ['port-office'] },
    {
      id: 'old-mayor',
      kind: 'man',
      aliases: [{ text: 'Otto Weir' }, { text: 'Weir' }, { text: 'the mayor', until: '2025-01-20' }],
    },
    {
      id: 'new-mayor',
      kind: 'man',
      aliases: [
        { text: 'Nils Ford' },
        { text: 'Ford' },
        { text: 'the mayor', from: '2025-01-20', until: '2029-01-20' },
        { text: 'US president', from: '2025-01-20' },
      ],
    },
    { id: 'port-office', kind: 'institution', aliases: [{ text: 'Port Office' }] },
  ],
  senses: [{ id: 'talk', words: ['phone call', 'call', 'speak', 'conversation'] }],
};

export const pack: IndexablePack = {
  language: 'en',
  lexicon,
  claims: [
    claim('ford-called-quay', 'Nils Ford called Ada Quay about the harbour.', {
      time: '2025-03-04',
      phrasings: ['Ford spoke with Quay for an hour and a half on 4 March 2025.', 'The mayor phoned Ada Quay.'],
      lookalikes: [{ text: 'Ford spoke with the pilots of the harbour.' }],
    }),
    claim('port-denies-call', 'The Port Office denied that Ford had called Quay.', { time: '2025-03' }),
    claim('bridge-cost', 'The bridge cost 350 billion crowns.', { time: '1994/1996' }),
    claim('no-time', 'The lighthouse will not be sold.'),
  ],
};

/** Document kinds, by their place within a claim: its text, then phrasings, then lookalikes. */
export const DocKind = { Text: 0, Phrasing: 1, Lookalike: 2 } as const;

/** The kind of each document of an index. */
export function kindsOf({ docClaim, claimStart, lookalikeStart }: ClaimIndex): number[] {
  return [...docClaim].map((claim, doc) => {
    if (doc === claimStart[claim]) return DocKind.Text;
    return doc < (lookalikeStart[claim] as number) ? DocKind.Phrasing : DocKind.Lookalike;
  });
}
