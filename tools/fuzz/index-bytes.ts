/** Fuzzes index files: changed bytes in any section, with a correct checksum. */
import * as fc from 'fast-check';
import { checksum } from '#src/engine/hash';
import { HEADER_BYTES, IndexFormatError } from '#src/engine/index/format';
import { createMatcher } from '#src/engine/matcher';
import { law, target } from './target';

/** Varints of one to five bytes, as bytes. */
const NUMBERS = [[0], [127], [255, 127], [255, 255, 3], [255, 255, 255, 255, 7], [255, 255, 255, 255, 15]];

const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 8 }),
  put: fc.oneof(fc.constantFrom(...NUMBERS), fc.array(fc.nat({ max: 255 }), { maxLength: 12 })),
});

function withChecksum(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(8, checksum(bytes, HEADER_BYTES), true);
  return bytes;
}

/** Draws a place behind the header, each section with the same probability, whatever its length. */
function changed(sound: Uint8Array, changes: readonly { at: number; remove: number; put: number[] }[]): Uint8Array {
  let bytes = [...sound];
  for (const { at, remove, put } of changes)
    bytes = bytes.toSpliced(HEADER_BYTES + (at % Math.max(1, bytes.length - HEADER_BYTES)), remove, ...put);
  return withChecksum(Uint8Array.from(bytes));
}

/** @param sound a valid, small index */
export function indexTarget(sound: Uint8Array) {
  const open = (bytes: Uint8Array) => {
    try {
      createMatcher(bytes).match({
        page: { date: '2025-03-05', language: 'en' },
        before: [],
        sentences: ['The harbour was closed.'],
      });
    } catch (error) {
      law(error instanceof IndexFormatError, `only IndexFormatError is thrown, not ${error}`);
    }
  };
  return target({
    name: 'index',
    arbitrary: fc.array(change, { minLength: 1, maxLength: 4 }),
    check: (changes) => open(changed(sound, changes)),
    growth: [
      {
        // Whether it is accepted or not, the time must be linear in the size.
        name: 'index with a section of any bytes',
        size: 100_000,
        make: (piece, size) => {
          const filler = [...new TextEncoder().encode(piece)];
          const body = Uint8Array.from({ length: size }, (_, at) => filler[at % Math.max(1, filler.length)] ?? 0);
          const head = sound.subarray(0, HEADER_BYTES + 3);
          return withChecksum(Uint8Array.from([...head, ...body]));
        },
        use: (bytes) => open(bytes as Uint8Array),
      },
    ],
  });
}
