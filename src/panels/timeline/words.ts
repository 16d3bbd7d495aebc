/** What the timeline says of a point: in the picture to screen readers, in the table, in files. */
import type { Lane, TimelinePoint } from '#src/claims/timeline';
import { sayDate, saySpan } from '#src/shared/ui/dates';
import { sayNumber, t, tn, type WordKey } from '#src/shared/ui/words';
import type { Column } from './filter';
import type { PlacedMark } from './layout';
import { SHAPES, shapeOf } from './shapes';

const LANE_WORDS: Record<Lane, WordKey> = {
  us: 'side_us',
  contacts: 'lane_contacts',
  russia: 'side_russia',
  ukraine: 'side_ukraine',
  other: 'side_other',
  media: 'side_media',
};

export const laneWord = (lane: Lane): string => t(LANE_WORDS[lane]);

/** A topic in the words of its id, which is the pack's own: `summit-plans` is "Summit plans". */
export function topicWords(topic: string): string {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Day or days of a point in words. */
export function dayWords({ date, first, last, event, isPublication }: TimelinePoint): string {
  if (date === null) return t('date_unknown');
  if (event !== null && first !== last && date.length === 10) return saySpan(`${first}/${last}`);
  return isPublication ? t('date_published', sayDate(date)) : sayDate(date);
}

/** What was done, with the length of a call where it is known. */
export function didWords(point: TimelinePoint): string {
  const word =
    point.act === null ? t(SHAPES[shapeOf(point)].word) : t(`did_${point.act.replaceAll('-', '_')}` as WordKey);
  return point.minutes === null ? word : `${word} · ${t('timeline_minutes', sayNumber(point.minutes))}`;
}

/** Whose point it is: a side, or the lane of calls and meetings. */
export const sideWords = ({ side, lane }: TimelinePoint): string => (side ? t(`side_${side}`) : laneWord(lane));

/** The text of a cell, and what a column is sorted by; days sort as they are written in the record. */
export function cellText(point: TimelinePoint, column: Column): string {
  switch (column) {
    case 'day':
      return point.first;
    case 'side':
      return sideWords(point);
    case 'who':
      return point.speaker;
    case 'did':
      return didWords(point);
    case 'about':
      return point.claimText;
  }
}

/** What a screen reader says of a mark. */
export function markLabel({ points, lane }: PlacedMark): string {
  const [one] = points;
  if (!one) return '';
  if (points.length > 1)
    return t('timeline_cluster', laneWord(lane), dayWords(one), tn('timeline_shown', points.length));
  const who = one.speaker === '' ? laneWord(lane) : one.speaker;
  return t('timeline_point', dayWords(one), who, didWords(one), one.claimText);
}
