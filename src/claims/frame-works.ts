/**
 * The frame of a claim as schema.org data and back. schema.org has no event type for a call or a round of talks, and
 * none for a position, so each field is a PropertyValue of the thing that the claim is about: nothing is lost.
 */
import type { PropertyValue, Thing } from 'schema-dts';
import { ClaimKind, EventFrame, FigureFrame, type Frame, PositionFrame } from './frame';
import { many, object, objects } from './loose-data';
import type { Claim } from './schema';

/** Separates the kind from the field in a property's id: `event.minutes`. */
const SEPARATOR = '.';

function properties({ kind, ...fields }: Frame): PropertyValue[] {
  return Object.entries(fields).flatMap(([field, value]: [string, unknown]) =>
    many(value).map(
      (one): PropertyValue => ({
        '@type': 'PropertyValue',
        propertyID: `${kind}${SEPARATOR}${field}`,
        value: one as string | number,
      }),
    ),
  );
}

/** What a claim is about: an Event with its days, or a thing with the fields of a position or figure. */
export function frameWork(frame: Frame): Thing {
  const identifier = properties(frame);
  if (frame.kind !== 'event') return { '@type': 'Thing', identifier } as Thing;
  const [startDate, endDate] = frame.on.split('/');
  return { '@type': 'Event', identifier, startDate, endDate };
}

const SCHEMAS = { event: EventFrame, position: PositionFrame, figure: FigureFrame };
/** Fields of frames that are lists. */
const LISTS: Record<ClaimKind, readonly string[]> = {
  event: ['who', 'about'],
  position: ['of', 'on'],
  figure: ['of', 'on'],
};

/** The frame that a claim of ours is about; undefined if no thing in `about` is a frame as we write them. */
export function readFrame(about: unknown): Pick<Claim, 'kind' | 'event' | 'position' | 'figure'> | undefined {
  for (const thing of objects(about)) {
    const fields = new Map<string, unknown[]>();
    for (const one of objects(thing.identifier)) {
      if (typeof one.propertyID === 'string')
        fields.set(one.propertyID, [...(fields.get(one.propertyID) ?? []), one.value]);
    }
    const kind = ClaimKind.options.find((one) =>
      [...fields.keys()].some((key) => key.startsWith(`${one}${SEPARATOR}`)),
    );
    if (kind === undefined) continue;
    const raw = Object.fromEntries(
      [...fields].map(([key, values]) => {
        const field = key.slice(kind.length + SEPARATOR.length);
        return [field, LISTS[kind].includes(field) ? values : values[0]];
      }),
    );
    const parsed = SCHEMAS[kind].safeParse(object(raw));
    if (parsed.success) return { kind, [kind]: parsed.data };
  }
  return undefined;
}
