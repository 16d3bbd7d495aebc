/** Formats numbers for explanations. */

const MINUTES_AN_HOUR = 60;
const LAST_TWO_DIGITS = 100;
const LAST_DIGIT = 10;

/** Formats an ordinal: "1st", "12th", "23rd". */
export function writeOrdinal(value: number): string {
  const teens = value % LAST_TWO_DIGITS;
  const ending = teens > 10 && teens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % LAST_DIGIT] ?? 'th');
  return `${value}${ending}`;
}

/** Formats a length of time: "50 min", "2 h", "1 h 30 min". */
export function writeMinutes(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_AN_HOUR);
  const rest = Math.round(minutes % MINUTES_AN_HOUR);
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
