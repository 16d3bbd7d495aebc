/** Checks of the record's model that a schema cannot express: what a kind needs, and which acts a speaker may perform. */
import { isEntry } from '#src/claims/entries';
import { roleOn } from '#src/claims/roles';
import type { Claim, Pack, Statement, StatementAct } from '#src/claims/schema';
import { sourceRank } from '#src/claims/source-order';
import { partiesOf } from '#src/claims/standing';
import type { Finding, Rule } from './rule';

/** Every statement of a pack with its place. */
function* statementsOf(pack: Pack): Iterable<{ index: number; at: PropertyKey[]; claim: Claim; statement: Statement }> {
  for (const [index, claim] of pack.claims.entries()) {
    for (const [number, statement] of claim.statements.entries())
      yield { index, at: ['statements', number], claim, statement };
  }
}

/** Checks that a claim has a kind and the fields of that kind. */
export const kinds: Rule = {
  name: 'kinds',
  requires:
    'a claim says of which kind it is, and has what that kind needs: an event what, who and when, a position its holder',
  *check(pack) {
    for (const [index, { kind, event, time }] of pack.claims.entries()) {
      if (kind === undefined) {
        const remedy = 'Add `kind` (event, position or figure) and the field of that name.';
        yield { list: 'claims', index, path: ['id'], what: 'The claim has no kind.', remedy };
      }
      if (event !== undefined && time !== undefined) {
        const what = 'An event has its days in `event.on`.';
        yield { list: 'claims', index, path: ['time'], what, remedy: 'Remove `time`.' };
      }
    }
  },
};

/** Checks that the holder of a position has a row on the card, which has one row per party. */
export const holders: Rule = {
  name: 'holders',
  requires: 'the side of whoever states a position that he holds is among the parties of the claim',
  *check(pack) {
    const sides = new Map(pack.speakers.map(({ id, side }) => [id, side]));
    for (const [index, claim] of pack.claims.entries()) {
      const holding = claim.position?.of ?? [];
      const parties = partiesOf(claim, pack);
      const stated = claim.statements.filter(({ by, act }) => act === 'asserts' && holding.includes(by));
      for (const side of new Set(stated.flatMap(({ by }) => sides.get(by) ?? []))) {
        if (side === 'media' || side === 'other' || parties.includes(side)) continue;
        const what = `The position is stated for the side "${side}", which is no party of the claim.`;
        yield { list: 'claims', index, path: ['id'], what, remedy: `Add \`parties\` with "${side}".` };
      }
    }
  },
};

/** Acts of outlets and authors: they report, and do not confirm or deny. */
const MEDIA_ACTS: readonly StatementAct[] = ['reports', 'silent'];

export const acts: Rule = {
  name: 'acts',
  requires:
    'outlets and authors only report; who speaks for a state asserts, confirms, denies; `says` reads on after the name: no capital, no full stop',
  *check(pack) {
    const speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
    for (const { index, at, statement } of statementsOf(pack)) {
      const { by, act, says } = statement;
      const side = speakers.get(by)?.side;
      if (side === 'media' && !MEDIA_ACTS.includes(act)) {
        const what = `An outlet or author ${act}.`;
        const remedy = 'Write `reports`; commentary such as "allegedly" is a note or nothing.';
        yield { list: 'claims', index, path: [...at, 'act'], what, remedy };
      }
      if (act === 'reports' && speakers.get(by)?.kind === 'person' && side !== 'media' && side !== 'other') {
        const what = 'Somebody who speaks for a state reports.';
        yield { list: 'claims', index, path: [...at, 'act'], what, remedy: 'Write what was done: asserts, confirms.' };
      }
      if (says.endsWith('.') || /^\p{Lu}\p{Ll}+ed\b|^(Said|Told|Would|Called|Did|Was)\b/u.test(says)) {
        const what = 'It is a sentence of its own.';
        const remedy = 'Write it to follow the speaker\'s name: "called the reports untrue".';
        yield { list: 'claims', index, path: [...at, 'says'], what, remedy };
      }
    }
  },
};

/** Checks that a speaker has a role on the day of each statement: the card shows the role of that day. */
export const roles: Rule = {
  name: 'roles',
  requires: 'whoever speaks has exactly one role on the day of the statement',
  *check(pack) {
    const speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
    for (const { index, at, statement } of statementsOf(pack)) {
      const speaker = speakers.get(statement.by);
      if (speaker === undefined || statement.on === undefined) continue;
      if (roleOn(speaker.roles, statement.on) !== undefined) continue;
      const what = `No role of "${statement.by}" is on record for ${statement.on}.`;
      const remedy = 'Add the role of that day in speakers.yaml, or the day as precisely as it is known.';
      yield { list: 'claims', index, path: [...at, 'by'], what, remedy };
    }
    for (const [index, { roles: held }] of pack.speakers.entries()) {
      for (const [number, one] of held.entries()) {
        const other = held.slice(0, number).find((two) => overlap(one, two));
        if (other === undefined) continue;
        const what = `"${one.text}" and "${other.text}" hold on the same days.`;
        yield { list: 'speakers', index, path: ['roles', number], what, remedy: 'Give them `from` and `until`.' };
      }
    }
  },
};

type Bounded = { from?: string | undefined; until?: string | undefined };

const overlap = (a: Bounded, b: Bounded): boolean =>
  (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999');

export const quoteSources: Rule = {
  name: 'quote-sources',
  requires: 'a quotation says which of the sources of its statement has the words',
  *check(pack) {
    for (const { index, at, statement } of statementsOf(pack)) {
      const { quote, quote_source, sources } = statement;
      if (quote === undefined) continue;
      if (quote_source === undefined) {
        const remedy = 'Add `quote_source`: the source that has these words.';
        yield {
          list: 'claims',
          index,
          path: [...at, 'quote'],
          what: 'Nothing says which source has the words.',
          remedy,
        };
      } else if (!sources.includes(quote_source)) {
        const what = `"${quote_source}" is no source of this statement.`;
        const remedy = 'Add it to `sources`, or name the one that has the words.';
        yield { list: 'claims', index, path: [...at, 'quote_source'], what, remedy };
      }
    }
  },
};

export const sourceOrder: Rule = {
  name: 'source-order',
  requires:
    'sources of a statement stand best first: official text, wire, original, pages not seen, copies; without address last',
  *check(pack) {
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    for (const { index, at, statement } of statementsOf(pack)) {
      const ranks = statement.sources.map((id) => sources.get(id)).map((one) => (one ? sourceRank(one) : 0));
      const worse = ranks.findIndex((rank, which) => which > 0 && rank < (ranks[which - 1] ?? 0));
      if (worse < 0) continue;
      const what = `"${statement.sources[worse]}" is nearer to the original than "${statement.sources[worse - 1]}".`;
      yield { list: 'claims', index, path: [...at, 'sources', worse], what, remedy: 'Put the better source first.' };
    }
  },
};

/** Entries that sentences state by themselves. */
export const entryIds: Rule = {
  name: 'entry-ids',
  requires: 'a statement with phrasings has an id; `contradicts` says why',
  *check(pack) {
    for (const { index, at, statement } of statementsOf(pack)) {
      if ((statement.phrasings?.length ?? 0) === 0 || isEntry(statement)) continue;
      const remedy = 'Add `id`, a slug that keeps its meaning for ever.';
      yield { list: 'claims', index, path: at, what: 'It has phrasings and no id.', remedy } satisfies Finding;
    }
    for (const [index, { relations }] of pack.claims.entries()) {
      for (const [number, { kind, entry, why }] of relations.entries()) {
        if (kind !== 'contradicts' || why !== undefined) continue;
        const what = `It does not say why it contradicts "${entry}".`;
        const remedy = 'Add `why` in one line: what cannot be true of both.';
        yield { list: 'claims', index, path: ['relations', number], what, remedy };
      }
    }
  },
};
