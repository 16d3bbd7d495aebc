/** Explains in the user's language why a pack is refused. */

import { t, type WordKey } from '../ui/words';
import type { PackProblem } from './pack-file';

const WORDS: Record<PackProblem['code'], WordKey> = {
  'too-large': 'pack_too_large',
  'not-json': 'pack_not_json',
  'not-a-pack': 'pack_not_a_pack',
  newer: 'pack_newer',
  'bundled-id': 'pack_bundled_id',
  language: 'pack_language',
  'too-many': 'pack_over_limit',
  twice: 'pack_twice',
  field: 'pack_field',
  form: 'pack_form',
  absent: 'pack_absent',
  type: 'pack_type',
  value: 'pack_value',
  long: 'pack_long',
  short: 'pack_short',
  missing: 'pack_missing',
  hidden: 'pack_hidden',
  stacked: 'pack_stacked',
  date: 'pack_date',
  ahead: 'pack_ahead',
  address: 'pack_address',
  'bundled-name': 'pack_bundled_name',
  'broad-alias': 'pack_broad_alias',
  'broad-phrasing': 'pack_broad_phrasing',
  'kept-large': 'pack_kept_large',
  'compared-large': 'pack_compared_large',
  'empty-feed': 'pack_empty_feed',
  encoding: 'pack_encoding',
};

/** One million characters: the unit in which sizes are shown. */
const MILLION = 1_000_000;

const IN_MILLIONS: ReadonlySet<PackProblem['code']> = new Set(['too-large', 'kept-large', 'compared-large']);

/** Describes a problem in the user's language, without its location, which the caller shows. */
export function packProblemWords({ code, detail }: PackProblem): string {
  return t(WORDS[code], IN_MILLIONS.has(code) ? String(Number(detail) / MILLION) : detail);
}
