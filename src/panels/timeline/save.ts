/** Saves the timeline as files: SVG and PNG of the picture, CSV of the table. Nothing leaves the device. */
import type { TimelinePoint } from '#src/claims/timeline';
import { LIGHT } from '#src/shared/ui/palette';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import { saveFile } from '../parts/save-file';
import { csvOf } from './csv';
import { type Frame, standalone } from './standalone';
import { cellText, topicWords } from './words';

const NAME = 'sourcelight-timeline';
/** Pixels of the PNG per CSS pixel, so that prints are sharp. */
const DENSITY = 2;
/** Longest side of a canvas in both browsers, in px. */
const MAX_SIDE = 16_000;

export function saveSvg(picture: SVGSVGElement, frame: Frame): void {
  const text = new XMLSerializer().serializeToString(standalone(picture, frame));
  saveFile(`${NAME}.svg`, new Blob([text], { type: 'image/svg+xml' }));
}

/** Saves the picture as PNG, drawn shape by shape: the policy of our pages does not allow an SVG file in an <img>. */
export async function savePng(picture: SVGSVGElement, frame: Frame): Promise<void> {
  const whole = standalone(picture, frame);
  const [x, y, width, height] = (whole.getAttribute('viewBox') ?? '').split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const scale = Math.min(DENSITY, MAX_SIDE / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
  });
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(scale, scale);
  pen.translate(-x, -y);
  pen.fillStyle = LIGHT.surface;
  pen.fillRect(x, y, width, height);
  for (const element of whole.querySelectorAll('path,rect,circle,text')) draw(pen, element);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) saveFile(`${NAME}.png`, blob);
}

function draw(pen: CanvasRenderingContext2D, element: Element): void {
  const value = (name: string) => element.getAttribute(name);
  const number = (name: string) => Number(value(name) ?? 0);
  const moved = /translate\((\S+) (\S+)\)/.exec(element.closest('[transform]')?.getAttribute('transform') ?? '');
  pen.save();
  pen.translate(Number(moved?.[1] ?? 0), Number(moved?.[2] ?? 0));
  const [fill, stroke] = [value('fill'), value('stroke')];
  if (element.localName === 'text') {
    pen.fillStyle = fill ?? LIGHT.text;
    pen.font = `${value('font-weight')} ${value('font-size')} ${value('font-family')}`;
    const anchor = value('text-anchor');
    pen.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
    pen.fillText(element.textContent ?? '', number('x'), number('y'));
  } else {
    const path = new Path2D(value('d') ?? '');
    if (element.localName === 'rect') path.rect(number('x'), number('y'), number('width'), number('height'));
    if (element.localName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
    pen.lineWidth = number('stroke-width') || 1;
    pen.setLineDash((value('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number));
    if (fill && fill !== 'none') {
      pen.fillStyle = fill;
      pen.fill(path);
    }
    if (stroke) {
      pen.strokeStyle = stroke;
      pen.stroke(path);
    }
  }
  pen.restore();
}

/** All points of the table, with the statement's words and the address of the source. */
export function saveCsv(points: readonly TimelinePoint[]): void {
  saveFile(`${NAME}.csv`, new Blob([csvOf(tableOf(points))], { type: 'text/csv' }));
}

/** One row a point under a row of headings, each of which is there once. */
export function tableOf(points: readonly TimelinePoint[]): string[][] {
  const head = [
    t('column_day'),
    t('column_side'),
    t('column_who'),
    t('column_did'),
    t('column_words'),
    t('column_about'),
    t('filter_standing'),
    t('column_topic'),
    t('column_source'),
    'URL',
  ];
  return [
    head,
    ...points.map((point) => [
      point.date ?? '',
      cellText(point, 'side'),
      point.speaker,
      cellText(point, 'did'),
      point.act === null ? '' : point.says,
      point.claimText,
      t(STANDING_LOOKS[point.standing].word),
      topicWords(point.topic),
      point.source?.publisher ?? '',
      point.source?.url ?? '',
    ]),
  ];
}
