/** The rules of `corpus check`, in the order in which an editor would correct what they find. */
import type { LoadedCorpus } from '../load';
import { compareProblems, fieldName, type Problem } from '../problem';
import { addresses } from './addresses';
import { addressDates, dates } from './dates';
import { duplicates } from './duplicates';
import { headings } from './headings';
import { confusable, keptIds } from './kept';
import { acts, entryIds, holders, kinds, quoteSources, roles, sourceOrder } from './model';
import { reach } from './reach';
import { complete, references, unused } from './references';
import { relations } from './relations';
import type { Rule } from './rule';
import { quotations, sharedRuns, wording } from './wording';

export const RULES: readonly Rule[] = [
  duplicates,
  keptIds,
  references,
  kinds,
  headings,
  holders,
  acts,
  entryIds,
  roles,
  unused,
  complete,
  dates,
  addressDates,
  relations,
  addresses,
  quotations,
  quoteSources,
  sourceOrder,
  wording,
  sharedRuns,
  confusable,
  reach,
];

/** All problems of a corpus, by file and line. Rules run only on a pack that fits the schema. */
export function problemsOf(corpus: LoadedCorpus, rules: readonly Rule[] = RULES): Problem[] {
  const { pack, problems, kept, at } = corpus;
  if (pack === undefined) return [...problems].sort(compareProblems);
  const found = rules.flatMap((rule) =>
    [...rule.check(pack, kept)].map(
      ({ list, index, path, what, remedy, severity = 'error' }): Problem => ({
        ...at(list, index, path),
        severity,
        rule: rule.name,
        field: fieldName(path),
        what,
        remedy,
      }),
    ),
  );
  return [...problems, ...found].sort(compareProblems);
}
