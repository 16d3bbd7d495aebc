/**
 * An invented language of about twenty words, to test that another language needs no change of the engine or the reader.
 * It differs from English in what code may take for granted: accents distinguish words ("tel" is to call, "tél" is a
 * field), ordinals are written with a full stop ("12. lumar"), plurals and tenses end in "-en", and a negation follows
 * its verb. Its tag is one of those that ISO 639-2 reserves for private use.
 */
import { type Language, NEGATED } from '#src/language/language';
import { daySpan } from '#src/language/shared/calendar';
import { foldCase } from '#src/language/shared/fold';
import { speakerOf } from '#src/language/shared/quotations';
import { createSplitter } from '#src/language/shared/sentences';
import { createTokenizer } from '#src/language/shared/tokens';

const ARTICLES = ['lo', 'la', 'an', 'et', 'di', 'su', 'va'];
const MONTHS = ['prumar', 'lumar'];
const ENDING = /(?<=.{3})en$/;

const tokenize = createTokenizer({
  fold: foldCase,
  ordinalEndings: [],
  percent: 'sentu',
  isShortened: (word) => word === 'rk' || /^\d{1,2}$/.test(word),
  wordsOf: (word) => word,
});

export const MADE_UP: Language = {
  tag: 'qaa',
  commonWords: new Set(ARTICLES),
  commonShare: 0.2,
  splitSentences: createSplitter({
    endsAfter: (before, next) => before !== 'Rk' && !(/^\d/.test(before) && MONTHS.includes(next.toLowerCase())),
    opensSentences: (word) => ARTICLES.includes(word),
    attributionAt: () => false,
  }),
  monthOf: (name) => MONTHS.indexOf(name.toLowerCase()) + 1 || undefined,
  joiningWords: new Set(),
  dateline: { published: /^publ/i, updated: /^nov/i, words: /(?!)/ },
  furniture: { lead: /^plu an/i, ownHeading: /(?!)/, heading: /^plu/i, noticeWord: /subskrib/i, notice: /\bsubskrib/i },
  tokenize,
  stem: (word) => word.replace(ENDING, ''),
  isStopWord: (word) => ARTICLES.includes(word),
  lightStems: new Set(['dom']),
  senses: [{ id: 'converse', words: ['tel', 'parol'] }],
  findNumbers: () => [],
  findDates(tokens) {
    return tokens.flatMap(({ word }, at) => {
      const month = MONTHS.indexOf(word) + 1;
      const day = Number(tokens[at - 1]?.word);
      const year = Number(tokens[at + 1]?.word);
      if (month === 0 || !(day > 0) || !(year > 0)) return [];
      const span = daySpan(year, month, day);
      return [{ span, yearStated: true, month, day, lastDay: undefined, relative: false, first: at - 1, last: at + 2 }];
    });
  },
  readCues(tokens) {
    const words = tokens.flatMap(({ word }, at) => (word === 'ne' ? [at] : []));
    const flags = Uint8Array.from(tokens, (_, at) => (tokens[at + 1]?.word === 'ne' ? NEGATED : 0));
    const verbNegated = new Uint8Array(tokens.length);
    return { flags, denies: words.length > 0, declines: false, asks: false, verbNegated, words };
  },
  speakerOf,
  pointsBack: (tokens) => tokens.some(({ word }) => word === 'il'),
  names: {
    isTitleWord: (word) => word === 'rikon',
    isDeterminer: (word) => word === 'lo',
    isAnd: (word) => word === 'et',
    isOffice: () => false,
    isOfficeAlone: () => false,
    isHeldByOther: () => false,
    isNationality: () => false,
    isCounterpart: () => false,
    isRulersAlias: () => false,
    sharedTitleAt: () => undefined,
  },
  writeOrdinal: (value) => `${value}.`,
  readTold: () => ({
    occurrences: [],
    nameless: [],
    speakers: [],
    actors: [],
    strangers: [],
    titleCase: false,
    places: [],
    affirms: false,
    pointsToPerson: false,
  }),
  clausesOf: (tokens) => tokens.map(() => 0),
  pronounsOf: () => 0,
  officesAlone: () => 0,
  isPlainOpener: () => false,
  isFragment: () => false,
  datelineLength: () => 0,
  labelLength: () => 0,
  isOccasion: () => false,
  isCompany: () => false,
  isDateOfOther: () => false,
  writeMinutes: (minutes) => `${minutes} mi`,
};
