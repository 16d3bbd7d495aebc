/** The `corpus` commands: one file each, loaded when it is called. */

interface Command {
  run(args: string[]): Promise<number>;
}

interface Entry {
  usage: string;
  purpose: string;
  load: () => Promise<Command>;
}

const COMMANDS: Record<string, Entry> = {
  check: {
    usage: 'check [--rules] [--json] [--pack FILE]',
    purpose:
      'say what is wrong with the corpus, where, and what to do (--rules lists what is checked; --pack checks a pack file instead)',
    load: () => import('./check'),
  },
  stats: {
    usage: 'stats [--json]',
    purpose: 'count the entries, statements and sources of the record',
    load: () => import('./stats'),
  },
  show: {
    usage: 'show ENTRY [--on YYYY-MM-DD]',
    purpose: 'print the card of a claim or statement, as shown on a page of that day',
    load: () => import('./show'),
  },
  gaps: {
    usage: 'gaps [--json]',
    purpose: 'list what the record does not cover: months without an entry, claims without an answer, by topic',
    load: () => import('./gaps'),
  },
  ids: {
    usage: 'ids',
    purpose: 'add the ids of new entries to ids.txt; no id is ever removed',
    load: () => import('./ids'),
  },
  new: {
    usage: 'new [--id ID] [--topic TOPIC]',
    purpose: 'print a template of a claim',
    load: () => import('./new'),
  },
  changes: {
    usage: 'changes --since DATE|VERSION [--json]',
    purpose: 'list the claims that were added or changed since then',
    load: () => import('./changes'),
  },
  schema: {
    usage: 'schema [--print]',
    purpose: 'write corpus/schema.json, used by editors for completion and checks',
    load: () => import('./schema'),
  },
  export: {
    usage: 'export --claimreview FILE | --pack FILE',
    purpose: 'write the claims as schema.org ClaimReview (JSON-LD), or as one pack file',
    load: () => import('./export'),
  },
  import: {
    usage: 'import --claimreview FILE [--out FILE] [--id ID] [--name NAME] [--licence L] [--skipped FILE]',
    purpose: "make a pack of a fact-checker's feed (list, @graph, DataFeed or one JSON object per line; .gz too)",
    load: () => import('./import'),
  },
  compile: {
    usage: 'compile [--out FOLDER]',
    purpose: 'write the records and the index that ship in the extension',
    load: () => import('./compile'),
  },
};

/** Exit code for wrong use; see tools/cli.ts. */
const WRONG_USE = 2;

function help(): string {
  return [
    'usage: npm run --silent corpus -- COMMAND',
    '',
    ...Object.values(COMMANDS).flatMap(({ usage, purpose }) => [`  ${usage}`, `      ${purpose}`]),
    '',
    'Every command takes --corpus FOLDER (default: corpus) and --help.',
    'Exit codes: 0 done, 1 problems found or nothing done, 2 wrong use. More in docs/corpus.md.',
  ].join('\n');
}

/** Runs one corpus command and returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === 'help' || name === '-h') {
    console.log(help());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    console.error(`There is no command "corpus ${name}".\n\n${help()}`);
    return WRONG_USE;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`usage: npm run --silent corpus -- ${entry.usage}\n\n${entry.purpose}`);
    return 0;
  }
  try {
    return await (await entry.load()).run(rest);
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\nusage: npm run --silent corpus -- ${entry.usage}`);
      return WRONG_USE;
    }
    throw error;
  }
}
