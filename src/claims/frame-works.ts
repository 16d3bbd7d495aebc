/**
 * Converts the frame of a claim to schema.org data and back without loss. schema.org has no type for a call, a round of talks
 * or a position, so each field becomes a PropertyValue of the thing that the claim is about.
 */
import type { PropertyValue, Thing } from 'schema-dts';
import { ClaimKind, EventFrame, FigureFrame, type Frame, PositionFrame } from './frame';
import { many, object, objects } from './loose-data';
import type { Claim } from './schema';

/** Separates kind and field in a property's id: `event.minutes`. */
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

/** Writes a frame: an Event with its days, or a Thing with the fields of a position or figure. */
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

/** Reads a frame that `frameWork` wrote; undefined if `about` contains none. */
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
