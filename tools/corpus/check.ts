/** `corpus check`: everything that is wrong with the corpus, one line each; exit code 1 if any of it is an error. */
import { parseArgs } from 'node:util';
import { CORPUS, loadCorpus } from './load';
import { formatProblem } from './problem';
import { problemsOf, RULES } from './rules/all';

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: CORPUS },
      rules: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.rules) {
    for (const { name, requires } of RULES) console.log(`${name.padEnd(14)} ${requires}`);
    return 0;
  }
  const corpus = loadCorpus(values.corpus);
  const problems = problemsOf(corpus);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (values.json) {
    console.log(JSON.stringify(problems, undefined, 2));
  } else {
    for (const problem of problems) console.log(formatProblem(problem));
    const size =
      corpus.pack === undefined ? '' : ` (${corpus.pack.claims.length} claims, ${corpus.pack.sources.length} sources)`;
    const count = errors === 0 ? 'The corpus is sound' : `${errors} ${errors === 1 ? 'error' : 'errors'}`;
    console.log(`${count}, ${problems.length - errors} warnings${size}.`);
  }
  return errors === 0 ? 0 : 1;
}
