/** The engine interface of English. */
import type { EngineLanguage } from '../language';
import { speakerOf } from '../shared/quotations';
import { clausesOf, isCompany, isDateOfOther, isOccasion, officesAlone, pronounsOf } from './clauses';
import { readTold } from './contacts';
import { readCues } from './cues';
import { findDates } from './dates';
import { datelineLength, isFragment, labelLength, pointsBack } from './discourse';
import { writeMinutes, writeOrdinal } from './figures';
import { LIGHT_STEMS } from './light-words';
import { NAME_GRAMMAR } from './names';
import { findNumbers } from './numbers';
import { isPlainOpener } from './openers';
import { GENERAL_SENSES } from './senses';
import { stem } from './stems';
import { isStopWord } from './stop-words';
import { tokenize } from './tokens';

export const ENGLISH_ENGINE: EngineLanguage = {
  tag: 'en',
  tokenize,
  stem,
  isStopWord,
  lightStems: LIGHT_STEMS,
  senses: GENERAL_SENSES,
  findNumbers,
  findDates,
  readCues,
  speakerOf,
  readTold,
  clausesOf,
  pronounsOf,
  officesAlone,
  isPlainOpener,
  isDateOfOther,
  isOccasion,
  isCompany,
  pointsBack,
  isFragment,
  datelineLength,
  labelLength,
  names: NAME_GRAMMAR,
  writeOrdinal,
  writeMinutes,
};
