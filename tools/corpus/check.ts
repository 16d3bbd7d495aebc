/** `corpus check`: lists all problems of the corpus, one line each; exit code 1 if one of them is an error. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { placeText } from '#src/claims/pack-file';
import type { Pack } from '#src/claims/schema';
import { fileText } from '#src/shared/storage/file-text';
import { NO_TEXT, type PackProblem, packToKeep, readPack } from '#src/shared/storage/pack-file';
import { packProblemWords } from '#src/shared/storage/pack-problems';
import { today } from '#src/shared/storage/today';
import { setWords } from '#src/shared/ui/words';
import { englishWords } from '../english-words';
import { CORPUS, loadCorpus } from './load';
import { formatProblem } from './problem';
import { problemsOf, RULES } from './rules/all';

/** Prints whether the extension would take a pack file, by the extension's own checks and in its words. */
function checkPack(path: string): number {
  const text = fileText(readFileSync(path));
  const read = text === undefined ? { problems: [NO_TEXT] } : readPack(text);
  const problems = 'pack' in read ? problemsOfKeeping(read.pack) : read.problems;
  if ('pack' in read && problems.length === 0) {
    const { id, version, claims, sources } = read.pack;
    console.log(`${path}: a sound pack, ${id} ${version} (${claims.length} claims, ${sources.length} sources).`);
    return 0;
  }
  setWords(englishWords());
  for (const problem of problems) {
    const { code } = problem;
    const place = placeText(problem);
    console.log(`${path}: error (${code}) ${packProblemWords(problem)} ${place}`.trimEnd());
  }
  return 1;
}

function problemsOfKeeping(pack: Pack): PackProblem[] {
  const kept = packToKeep(pack);
  return 'problem' in kept ? [kept.problem] : [];
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: CORPUS },
      rules: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      pack: { type: 'string' },
    },
  });
  if (values.rules) {
    for (const { name, requires } of RULES) console.log(`${name.padEnd(14)} ${requires}`);
    return 0;
  }
  if (values.pack !== undefined) return checkPack(values.pack);
  const corpus = loadCorpus(values.corpus, today());
  const problems = problemsOf(corpus);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (values.json) {
    console.log(JSON.stringify(problems, undefined, 2));
  } else {
    // Errors last, so that they are not scrolled away by warnings.
    const of = (severity: string) => problems.filter((problem) => problem.severity === severity);
    for (const problem of [...of('warning'), ...of('error')]) console.log(formatProblem(problem));
    const size =
      corpus.pack === undefined ? '' : ` (${corpus.pack.claims.length} claims, ${corpus.pack.sources.length} sources)`;
    const count = errors === 0 ? 'The corpus is sound' : `${errors} ${errors === 1 ? 'error' : 'errors'}`;
    console.log(`${count}, ${problems.length - errors} warnings${size}.`);
  }
  return errors === 0 ? 0 : 1;
}
