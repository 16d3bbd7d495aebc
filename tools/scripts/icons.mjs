/**
 * Draws the icons of public/icon/: two lines of text, the second underlined, with a bright dot beside it.
 * Run `node tools/scripts/icons.mjs` after a change here; the files are committed. Shapes are distance functions, painted
 * with SAMPLES x SAMPLES samples per pixel. PNG is written with node's zlib, so that no package is needed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const OUT = new URL('../../public/icon/', import.meta.url);
/** Samples per pixel and axis: enough for smooth edges at 16 px. */
const SAMPLES = 6;
/** Width and height of the grid in which shapes are given. */
const GRID = 128;

const ON = { tile: [22, 58, 92], faint: [146, 170, 194], text: [240, 245, 250], light: [247, 190, 98] };
/** Colours when switched off: the same drawing without the bright dot. */
const OFF = { tile: [112, 119, 128], faint: [166, 172, 179], text: [226, 229, 232], light: [198, 202, 207] };

/** Distance to a bar with round ends from (x1, y) to (x2, y) of the given thickness; negative inside. */
const bar = (x1, x2, y, thick) => (px, py) =>
  Math.hypot(Math.max(x1 + thick / 2 - px, 0, px - x2 + thick / 2), py - y) - thick / 2;
const disc = (x, y, r) => (px, py) => Math.hypot(px - x, py - y) - r;
const tile = (r) => (px, py) => {
  const dx = Math.max(Math.abs(px - GRID / 2) - GRID / 2 + r, 0);
  const dy = Math.max(Math.abs(py - GRID / 2) - GRID / 2 + r, 0);
  return Math.hypot(dx, dy) - r;
};

/** Shapes from back to front. Small sizes get fewer and thicker ones: at 16 px a thin line is blurred. */
function shapes(size, { tile: ground, faint, text, light }) {
  if (size <= 32)
    return [
      [tile(26), ground, 1],
      [bar(22, 106, 36, 14), faint, 1],
      [bar(22, 72, 64, 14), text, 1],
      [bar(22, 72, 92, 14), light, 1],
      [disc(96, 72, 15), light, 1],
    ];
  return [
    [tile(28), ground, 1],
    [bar(24, 104, 38, 11), faint, 1],
    [bar(24, 72, 64, 11), text, 1],
    [bar(24, 72, 86, 8), light, 1],
    [disc(95, 73, 21), light, 0.22],
    [disc(95, 73, 12), light, 1],
  ];
}

/** RGBA bytes of one icon. */
function paint(size, colours) {
  const layers = shapes(size, colours);
  const bytes = new Uint8Array(size * size * 4);
  const step = GRID / size / SAMPLES;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const px = (x * SAMPLES + (i % SAMPLES) + 0.5) * step;
        const py = (y * SAMPLES + Math.floor(i / SAMPLES) + 0.5) * step;
        let [r, g, b, a] = [0, 0, 0, 0];
        for (const [distance, colour, strength] of layers)
          if (distance(px, py) < 0) {
            [r, g, b] = [r, g, b].map((below, c) => below * (1 - strength) + colour[c] * strength);
            a = Math.max(a, strength);
          }
        sum[0] += r * a;
        sum[1] += g * a;
        sum[2] += b * a;
        sum[3] += a;
      }
      const at = (y * size + x) * 4;
      for (let c = 0; c < 3; c++) bytes[at + c] = sum[3] ? Math.round(sum[c] / sum[3]) : 0;
      bytes[at + 3] = Math.round((sum[3] / SAMPLES ** 2) * 255);
    }
  return bytes;
}

/** CRC-32 as PNG requires it (ISO 3309). */
function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let k = 0; k < 8; k++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc(body), body.length + 4);
  return frame;
}

function png(size, rgba) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA, no interlace
  const rows = Buffer.alloc(size * (size * 4 + 1)); // each row begins with filter 0
  for (let y = 0; y < size; y++) rows.set(rgba.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(OUT, { recursive: true });
for (const size of [16, 32, 48, 128]) writeFileSync(new URL(`${size}.png`, OUT), png(size, paint(size, ON)));
for (const size of [16, 32]) writeFileSync(new URL(`off-${size}.png`, OUT), png(size, paint(size, OFF)));
