/** Chooses among several events of the same people, and finds contacts that share no words with the sentence. */
import { type Frame, isContact } from '../reading/frame';
import type { Fitter } from './fit';
import { DAY_OF_PAGE, LONGEST_DAY } from './fit-days';
import type { Fit, Framed } from './fit-types';

/** Most contacts that become candidates by people, kind and day alone. */
const MOST_TOLD = 6;

/**
 * Of several fitting events of the same people, keeps the one with the most certain day (or, if only the page's date
 * decides, the latest) and makes the others clash. Changes `fits`.
 */
export function singleOut(entries: readonly Framed[], fits: Fit[]): void {
  for (const [at, { frame, from, to }] of entries.entries()) {
    const fit = fits[at] as Fit;
    // A sentence may tell of contacts over days or months and besides of one with a day.
    if (fit.clash || !tellsOf(frame, fit) || to - from > LONGEST_DAY) continue;
    for (const [other, rival] of entries.entries()) {
      const theirs = fits[other] as Fit;
      if (other === at || theirs.clash || !tellsOf(rival.frame, theirs) || rival.to === to) continue;
      if (!sameKind(rival.frame, frame) || !sharesPeople(rival.frame, frame)) continue;
      const better = theirs.day > fit.day && theirs.day >= DAY_OF_PAGE;
      const later = theirs.day === fit.day && theirs.day === DAY_OF_PAGE && rival.to > to;
      if (better || later) {
        // A new fit, since Fitter gives the same one again.
        fits[at] = { ...fit, clash: { kind: 'other-event', day: rival.to } };
        break;
      }
    }
  }
}

/** Finds claims about contacts that the sentence mentions, by people, kind and day alone. At most MOST_TOLD. */
export function contactsTold(contacts: readonly Framed[], fitter: Fitter): number[] {
  if (!fitter.tellsOfContact) return [];
  // Another day (a clash is no number) rules out most contacts, and their people need not be read.
  const entries = contacts.filter((one) => (fitter.days.fit(one) as number) >= DAY_OF_PAGE);
  const fits = entries.map((one) => fitter.fit(one));
  singleOut(entries, fits);
  return entries
    .filter(({ frame }, at) => !fits[at]?.clash && tellsOf(frame, fits[at] as Fit))
    .slice(-MOST_TOLD)
    .map(({ claim }) => claim);
}

const tellsOf = (frame: Frame, { event }: Fit): boolean => isContact(frame) && event > 0;

const sameKind = (one: Frame, other: Frame): boolean =>
  one.what === other.what || one.what === 'contact' || other.what === 'contact';

const sharesPeople = (one: Frame, other: Frame): boolean =>
  one.who.filter((name) => other.who.includes(name)).length >= Math.min(2, one.who.length, other.who.length);
