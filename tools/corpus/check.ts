/** `corpus check`: lists all problems of the corpus, one line each; exit code 1 if one of them is an error. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packProblemText, readPackFile } from '#src/claims/pack-file';
import { CORPUS, loadCorpus } from './load';
import { formatProblem } from './problem';
import { problemsOf, RULES } from './rules/all';

/** Whether the extension would load a pack file. */
function checkPack(path: string): number {
  const result = readPackFile(readFileSync(path, 'utf8'));
  if ('pack' in result) {
    const { id, version, claims, sources } = result.pack;
    console.log(`${path}: a sound pack, ${id} ${version} (${claims.length} claims, ${sources.length} sources).`);
    return 0;
  }
  for (const problem of result.problems) console.log(`${path}: error (${problem.code}) ${packProblemText(problem)}`);
  return 1;
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
  const corpus = loadCorpus(values.corpus);
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
