/// <reference types="vite/client" />
/** Entry of the command line: passes the arguments to tools/<command>/main.ts and returns its exit code. */

interface Command {
  run(args: string[]): Promise<number>;
}

/** Commands with their purpose. */
const COMMANDS: Record<string, string> = {
  match: 'match the sentences of a file against the record',
  corpus: 'check, show, exchange and compile the record',
  eval: 'measure the engine on the labelled sentences',
  train: "fit the engine's weights on the labelled sentences",
  bench: 'compare the engine with others',
  mutants: 'put faults into a copy of the code and check whether the tests find them',
  fuzz: 'try random pages, texts, packs, messages and indexes for a given time',
};

/** Exit code for wrong use: 2, as in most Unix commands. 1 means that the command ran and found problems. */
const WRONG_USE = 2;

const modules = import.meta.glob<Command>('./*/main.ts');

/** Whether an error is from node's `parseArgs`: an option that is unknown or lacks its value. */
function isWrongOption(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Runs one command and returns its exit code. Errors are printed as one sentence on standard error. */
export async function main(args: string[]): Promise<number> {
  // A program such as `head` may close the pipe early, which is not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const [name = '', ...rest] = args;
  const load = name in COMMANDS ? modules[`./${name}/main.ts`] : undefined;
  if (load === undefined) {
    const known = Object.entries(COMMANDS).map(([word, purpose]) => `  ${word.padEnd(8)} ${purpose}`);
    console.error(
      `${name === '' ? 'Which command?' : `There is no command "${name}".`} Known are:\n${known.join('\n')}`,
    );
    return WRONG_USE;
  }
  try {
    return await (await load()).run(rest);
  } catch (error) {
    if (isWrongOption(error)) {
      console.error(`${name}: ${error.message}\nusage: npm run --silent ${name} -- --help`);
      return WRONG_USE;
    }
    if (process.env.SOURCELIGHT_TRACE) throw error;
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
