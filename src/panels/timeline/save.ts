/** Saves the timeline as files: SVG and PNG of the picture, CSV of the table. Nothing leaves the device. */
import type { TimelinePoint } from '#src/claims/timeline';
import { LIGHT } from '#src/shared/ui/palette';
import { t } from '#src/shared/ui/words';
import { saveFile } from '../parts/save-file';
import { csvOf } from './csv';
import { cellText } from './words';

const NAME = 'sourcelight-timeline';
/** Pixels of the PNG per CSS pixel, so that prints are sharp. */
const DENSITY = 2;
/** Longest side of a canvas in both browsers, in px. */
const MAX_SIDE = 16_000;

/** Styles that the page's style sheet gives the picture, which a file must contain itself. Light, since files are for print. */
const LOOKS: Record<string, Record<string, string>> = {
  'tl-lane': { fill: LIGHT.raised },
  'tl-month': { stroke: LIGHT.line },
  'tl-text': { fill: LIGHT.quiet, font: '12px sans-serif' },
  'tl-count': { fill: LIGHT.text, font: '600 11px sans-serif' },
  'tl-hit': { fill: 'none' },
  'tl-day': { stroke: LIGHT.accent, 'stroke-dasharray': '4 3' },
  'tl-thread': { stroke: LIGHT.accent, 'stroke-width': '1.5' },
  'tl-ring': { stroke: LIGHT.accent, 'stroke-width': '2', fill: 'none' },
  filled: { fill: LIGHT.text },
  outline: { fill: LIGHT.surface, stroke: LIGHT.text, 'stroke-width': '2' },
};

/** A copy of the picture with all styles as attributes, independent of style sheets. */
export function standalone(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const name of ['tabindex', 'aria-activedescendant', 'aria-describedby', 'class']) copy.removeAttribute(name);
  for (const element of copy.querySelectorAll('[class]')) {
    for (const [name, value] of Object.entries(LOOKS[element.getAttribute('class') ?? ''] ?? {}))
      element.setAttribute(name, value);
    element.removeAttribute('class');
  }
  return copy;
}

export function saveSvg(picture: SVGSVGElement): void {
  const text = new XMLSerializer().serializeToString(standalone(picture));
  saveFile(`${NAME}.svg`, new Blob([text], { type: 'image/svg+xml' }));
}

/** Saves the picture as PNG, drawn shape by shape: the policy of our pages does not allow an SVG file in an <img>. */
export async function savePng(picture: SVGSVGElement): Promise<void> {
  const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name))) as [number, number];
  const scale = Math.min(DENSITY, MAX_SIDE / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
  });
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(scale, scale);
  pen.fillStyle = LIGHT.surface;
  pen.fillRect(0, 0, width, height);
  for (const element of standalone(picture).querySelectorAll('path,rect,circle,text')) draw(pen, element);
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
    pen.font = value('font') ?? '12px sans-serif';
    pen.textAlign = value('text-anchor') === 'middle' ? 'center' : 'start';
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

function tableOf(points: readonly TimelinePoint[]): string[][] {
  const head = [
    t('column_day'),
    t('column_side'),
    t('column_who'),
    t('column_did'),
    t('column_did'),
    t('column_about'),
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
      point.source?.publisher ?? '',
      point.source?.url ?? '',
    ]),
  ];
}
