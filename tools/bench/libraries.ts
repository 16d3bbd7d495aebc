/** The libraries that are compared, each set up as its documentation recommends, behind one interface. */
import { Index as FlexIndex } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch, { type Options } from 'minisearch';
import { stemmer } from 'stemmer';
import winkBm25 from 'wink-bm25-text-search';
import { compilePack, type IndexablePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { isStopWord } from '#src/language/en/stop-words';

/** Answers one sentence and returns the number of results, so that skipped work is noticed. */
export type Search = (sentence: string) => number;

export interface Library {
  name: string;
  /** Builds an index of the pack's texts and returns it in the form in which it would be shipped. */
  build(pack: IndexablePack): Promise<Uint8Array>;
  /** Loads the shipped form. */
  load(shipped: Uint8Array): Promise<Search>;
}

/** Number of claims that a library is asked for. */
const WANTED = 5;

const toBytes = (text: string): Uint8Array => Buffer.from(text);
const toText = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

/** All texts of a claim: its own and its phrasings. */
const textsOf = (pack: IndexablePack): string[] => pack.claims.flatMap((claim) => [claim.text, ...claim.phrasings]);

const own: Library = {
  name: 'sourcelight',
  build: async (pack) => compilePack(pack),
  load: async (shipped) => {
    const matcher = createMatcher(shipped);
    const page = { date: null, language: matcher.index.language.tag };
    return (sentence) => matcher.match({ page, before: [], sentences: [sentence] }).length;
  },
};

interface Doc {
  id: number;
  text: string;
}

function miniSearch(name: string, options: Options<Doc>): Library {
  return {
    name,
    build: async (pack) => {
      const index = new MiniSearch(options);
      index.addAll(textsOf(pack).map((text, id) => ({ id, text })));
      return toBytes(JSON.stringify(index));
    },
    load: async (shipped) => {
      const index = MiniSearch.loadJSON(toText(shipped), options);
      return (sentence) => index.search(sentence).slice(0, WANTED).length;
    },
  };
}

const stemmed = (term: string): string | null => {
  const word = term.toLowerCase();
  return isStopWord(word) ? null : stemmer(word);
};

const flex: Library = {
  name: 'flexsearch',
  build: async (pack) => {
    const index = new FlexIndex();
    for (const [id, text] of textsOf(pack).entries()) index.add(id, text);
    const parts: Record<string, string> = {};
    await index.export((key, data) => {
      parts[key] = data;
    });
    return toBytes(JSON.stringify(parts));
  },
  load: async (shipped) => {
    const index = new FlexIndex();
    for (const [key, data] of Object.entries(JSON.parse(toText(shipped)) as Record<string, string>))
      await index.import(key, data);
    // Without `suggest` a claim would have to contain every word of the sentence.
    return (sentence) => (index.search(sentence, { limit: WANTED, suggest: true }) as unknown[]).length;
  },
};

const lunrLibrary: Library = {
  name: 'lunr',
  build: async (pack) => {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      for (const [id, text] of textsOf(pack).entries()) builder.add({ id, text });
    });
    return toBytes(JSON.stringify(index));
  },
  load: async (shipped) => {
    const index = lunr.Index.load(JSON.parse(toText(shipped)));
    // With `query`, since `search` would interpret colons and hyphens of the sentence as operators.
    return (sentence) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(sentence)) query.term(token.toString(), {});
        })
        .slice(0, WANTED).length;
  },
};

/** wink-bm25 expects prepared text: lower case, words, stop words, stems. */
const winkTasks = [
  (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  (words: string[]) => words.filter((word) => !isStopWord(word)).map((word) => stemmer(word)),
];

const wink: Library = {
  name: 'wink-bm25',
  build: async (pack) => {
    const engine = winkBm25();
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks(winkTasks);
    for (const [id, text] of textsOf(pack).entries()) engine.addDoc({ text }, id);
    engine.consolidate();
    return toBytes(engine.exportJSON());
  },
  load: async (shipped) => {
    const engine = winkBm25();
    engine.importJSON(toText(shipped));
    engine.definePrepTasks(winkTasks);
    return (sentence) => engine.search(sentence, WANTED).length;
  },
};

/** The reference that the others are compared with. */
export const YARDSTICK = 'minisearch+stem';

export const LIBRARIES: readonly Library[] = [
  own,
  miniSearch(YARDSTICK, { fields: ['text'], processTerm: stemmed }),
  miniSearch('minisearch', { fields: ['text'] }),
  flex,
  lunrLibrary,
  wink,
];
