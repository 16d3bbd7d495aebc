/** The rules of `corpus check`, in the order in which an editor would mend what they find. */
import type { LoadedCorpus } from '../load';
import { compareProblems, fieldName, type Problem } from '../problem';
import { addresses } from './addresses';
import { addressDates, dates } from './dates';
import { duplicates } from './duplicates';
import { reach } from './reach';
import { complete, references, unused } from './references';
import { relations } from './relations';
import type { Rule } from './rule';
import { quotations, sharedRuns, wording } from './wording';

export const RULES: readonly Rule[] = [
  duplicates,
  references,
  unused,
  complete,
  dates,
  addressDates,
  relations,
  addresses,
  quotations,
  wording,
  sharedRuns,
  reach,
];

/** Everything that is wrong with a corpus, by file and line. Rules run only on a pack whose form is sound. */
export function problemsOf(corpus: LoadedCorpus, rules: readonly Rule[] = RULES): Problem[] {
  const { pack, problems, at } = corpus;
  if (pack === undefined) return [...problems].sort(compareProblems);
  const found = rules.flatMap((rule) =>
    [...rule.check(pack)].map(
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
