/** Reads the corpus folder into one validated pack, with the place of each field in its file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { headerDaysAhead } from '#src/claims/days-ahead';
import { Claim, Lexicon, PACK_FORMAT, type Pack, PackHeader, Source, Speaker } from '#src/claims/schema';
import { explain, unknownKeys } from './explain';
import { addFacets, FacetsFile } from './facets';
import { fieldName, type Place, type Problem, type Severity, shortPath } from './problem';
import type { Kept } from './rules/rule';
import { readYaml, type YamlFile } from './yaml-file';

/** Folder of the bundled pack, relative to the project's folder. */
export const CORPUS = 'corpus';

/** The lists of a pack whose entries have ids. */
export type ListName = 'claims' | 'sources' | 'speakers' | 'names' | 'ids' | 'pairs';

export interface LoadedCorpus {
  /** The pack; undefined if it could not be read; `problems` then says why. */
  pack: Pack | undefined;
  problems: Problem[];
  /** The lists beside the pack: ids.txt and confusable.txt. */
  kept: Kept;
  /** Place of a field of the entry at an index of one of the pack's lists; `[]` is the entry itself. */
  at(list: ListName, index: number, path: readonly PropertyKey[]): Place;
}

interface Origin {
  file: Pick<YamlFile, 'at'>;
  /** Path of the entry in its file. */
  path: PropertyKey[];
}

/** Fields that are numbers, and the one that is a boolean; all other scalars are text. */
const NUMBERS = new Set(['minutes', 'ordinal', 'near_days', 'value']);
const FLAGS = new Set(['answers']);

/** Converts numbers and booleans. Other values of these fields stay text, and the schema reports them. */
function typed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => typed(one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typed(one, name)]));
  if (typeof value !== 'string') return value;
  if (NUMBERS.has(key) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return FLAGS.has(key) && (value === 'true' || value === 'false') ? value === 'true' : value;
}

/** Places in a file with one entry per line; the path is the index of the line. */
function plainList(file: string): Pick<YamlFile, 'at'> {
  return { at: ([index = 0]) => ({ file, line: Number(index) + 1, column: 1 }) };
}

/** Everything that was read, with the file that each entry is from. */
class Reader {
  readonly problems: Problem[] = [];
  readonly origins: Record<ListName, Origin[]> = {
    claims: [],
    sources: [],
    speakers: [],
    names: [],
    ids: [],
    pairs: [],
  };

  constructor(readonly folder: string) {}

  /** Reads and checks one file. A missing optional file gives undefined without a problem. */
  read<T>(name: string, schema: z.ZodMiniType<T>, extra: object | undefined, optional: boolean) {
    const path = join(this.folder, name);
    const shown = shortPath(path);
    if (!existsSync(path)) {
      if (!optional) {
        const remedy = 'Create it; docs/corpus.md says what belongs in it.';
        this.add({ file: shown, line: 1, column: 1 }, 'file', [], 'The file does not exist.', remedy);
      }
      return undefined;
    }
    const file = readYaml(path, shown);
    this.problems.push(...file.problems);
    if (file.problems.length > 0) return undefined;
    const value = typed(file.value);
    const given = extra === undefined ? value : Object.assign({}, value, extra);
    const result = schema.safeParse(given);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const { what, remedy } = explain(issue, given);
        this.add(file.at(issue.path), 'schema', issue.path, what, remedy);
      }
      return undefined;
    }
    for (const key of unknownKeys(given, result.data)) {
      const what = 'There is no such field.';
      this.add(
        file.atKey(key),
        'schema',
        key,
        what,
        'Correct its name or remove the line; `corpus schema` lists the fields.',
      );
    }
    return { file, value: result.data };
  }

  list<T>(name: string, list: ListName, schema: z.ZodMiniType<T[]>): T[] {
    const read = this.read(name, schema, undefined, false);
    if (read === undefined) return [];
    this.origins[list].push(...read.value.map((_, index) => ({ file: read.file, path: [index] })));
    return read.value;
  }

  /** The claims with the facets of an optional file. */
  facets(name: string, claims: Claim[]): Claim[] {
    const read = this.read(name, FacetsFile, undefined, true);
    if (read === undefined) return claims;
    const { claims: filled, faults } = addFacets(claims, read.value);
    // The claims of a file that cannot be read are missing here, which is told already.
    if (this.problems.length > 0) return filled;
    for (const { path, what, remedy } of faults) this.add(read.file.at(path), 'schema', path, what, remedy);
    return filled;
  }

  /** The words of each line of an optional text file; empty lines and those that begin with # are skipped. */
  lines(name: string, list: ListName): string[][] {
    const path = join(this.folder, name);
    if (!existsSync(path)) return [];
    const file = plainList(shortPath(path));
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '' || line.startsWith('#')) return [];
        this.origins[list].push({ file, path: [index] });
        return [line.trim().split(/\s+/)];
      });
  }

  /** The pack's header. Days that lie ahead are warnings, since the clock of the computer may be wrong. */
  header(name: string, today: string | undefined): PackHeader | undefined {
    const read = this.read(name, PackHeader, { format: PACK_FORMAT }, false);
    if (read === undefined || today === undefined) return read?.value;
    for (const { path, date } of headerDaysAhead(read.value, today)) {
      const what = `${date} lies ahead; today is ${today}.`;
      this.add(read.file.at(path), 'dates', path, what, "Correct it, or this computer's clock.", 'warning');
    }
    return read.value;
  }

  private add(
    place: Place,
    rule: string,
    path: readonly PropertyKey[],
    what: string,
    remedy: string,
    severity: Severity = 'error',
  ): void {
    this.problems.push({ ...place, severity, rule, field: fieldName(path), what, remedy });
  }
}

/**
 * Reads `pack.yaml`, `speakers.yaml`, `sources.yaml`, `lexicon.yaml` and `facets.yaml` (both optional) and every
 * `claims/*.yaml`, these in the order of their names. Checks the form only; `rules/` checks the content. Does not throw at errors in the files:
 * `problems` lists all of them.
 * @param today `YYYY-MM-DD`; if given, later days in the header are warnings
 */
export function loadCorpus(folder: string = CORPUS, today?: string): LoadedCorpus {
  const reader = new Reader(folder);
  const header = reader.header('pack.yaml', today);
  const speakers = reader.list('speakers.yaml', 'speakers', z.array(Speaker));
  const sources = reader.list('sources.yaml', 'sources', z.array(Source));
  const words = reader.read('lexicon.yaml', Lexicon, undefined, true);
  const lexicon = words?.value ?? { names: [], senses: [] };
  if (words !== undefined) {
    reader.origins.names.push(...lexicon.names.map((_, index) => ({ file: words.file, path: ['names', index] })));
  }
  const claimsFolder = join(folder, 'claims');
  const names = existsSync(claimsFolder) ? readdirSync(claimsFolder).filter((name) => name.endsWith('.yaml')) : [];
  const written = names.sort().flatMap((name) => reader.list(join('claims', name), 'claims', z.array(Claim)));
  const claims = reader.facets('facets.yaml', written);
  const broken = reader.problems.some(({ rule }) => rule === 'yaml' || rule === 'file' || rule === 'schema');
  return {
    pack: header === undefined || broken ? undefined : { ...header, speakers, sources, lexicon, claims },
    problems: reader.problems,
    kept: {
      ids: reader.lines('ids.txt', 'ids').map(([id = '']) => id),
      pairs: reader.lines('confusable.txt', 'pairs').map(([one = '', other = '']) => [one, other] as const),
    },
    at(list, index, path) {
      const origin = reader.origins[list][index];
      if (origin === undefined) return { file: shortPath(folder), line: 1, column: 1 };
      return origin.file.at([...origin.path, ...path]);
    },
  };
}

/** The pack, for commands that need a valid corpus. @throws {Error} listing the first problems */
export function loadPack(folder: string = CORPUS): Pack {
  const { pack, problems } = loadCorpus(folder);
  if (pack !== undefined) return pack;
  const first = problems.slice(0, 5).map((one) => `  ${one.file}:${one.line}:${one.column}: ${one.field} ${one.what}`);
  throw new Error(
    `the corpus cannot be read (\`corpus check\` lists all ${problems.length} of its problems)\n${first.join('\n')}`,
  );
}
