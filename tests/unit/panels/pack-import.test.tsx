// @vitest-environment happy-dom
/** Protects the import of a pack: what each state shows, and that nothing is stored or shown after a cancellation. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type * as work from '#src/panels/options/pack-work';
import { workOn } from '#src/panels/options/pack-work';
import { type PackImport, usePackImport } from '#src/panels/options/use-pack-import';
import type * as store from '#src/shared/storage/pack-store';
import { savePack } from '#src/shared/storage/pack-store';

vi.mock('#src/panels/options/pack-work', async (original) => ({ ...(await original<typeof work>()), workOn: vi.fn() }));
vi.mock('#src/shared/storage/pack-store', async (original) => ({
  ...(await original<typeof store>()),
  savePack: vi.fn(),
}));

const FILE = new File(['{}'], 'a.json');
const PREVIEW: work.PackPreview = {
  id: 'a',
  name: 'A',
  version: '1',
  licence: 'x',
  date: '2025-01-01',
  claims: 1,
  first: ['b'],
};
const KEPT = { file: '{}' } as store.KeptPack;
const compile = vi.fn<work.PackWork['compile']>();
const OFFERED: work.PackWork = { offer: { preview: PREVIEW }, compile };
const IS_OFFERED = { is: 'offered', preview: PREVIEW };

let shown: PackImport;
let renders: number;
let root: HTMLElement;
function Probe() {
  shown = usePackImport();
  renders++;
  return null;
}
/** The signal, and the function that hears of progress, of the work begun last. */
const begun = () => {
  const [, hear, signal] = vi.mocked(workOn).mock.lastCall ?? [];
  return { hear: hear as (progress: work.PackProgress) => void, signal: signal as AbortSignal };
};
/** Does something and waits for all that follows from it. */
const then = (what: () => unknown) =>
  act(async () => {
    what();
    await new Promise((resolve) => setTimeout(resolve));
  });
const read = () => then(() => shown.read(FILE));
const add = () => then(() => shown.add());
const cancel = () => then(() => shown.cancel());

beforeEach(() => {
  renders = 0;
  root = document.createElement('div');
  act(() => render(<Probe />, root));
  vi.mocked(workOn).mockResolvedValue(OFFERED);
  compile.mockResolvedValue(KEPT);
});

it('reads, offers, compiles and stores, and then ends the worker', async () => {
  let answer: (made: work.PackWork) => void = () => undefined;
  vi.mocked(workOn).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await add();
  expect(shown.state).toEqual({ is: 'idle' });
  await read();
  expect(shown.state).toEqual({ is: 'busy', progress: { step: 'reading', share: 0 } });
  expect(workOn).toHaveBeenCalledWith(FILE, expect.any(Function), expect.any(AbortSignal));
  await then(() => begun().hear({ step: 'checking' }));
  expect(shown.state).toEqual({ is: 'busy', progress: { step: 'checking' } });
  await add(); // before there is an offer
  expect(shown.state.is).toBe('busy');
  expect(compile).not.toHaveBeenCalled();
  await then(() => answer(OFFERED));
  expect(shown.state).toEqual(IS_OFFERED);
  expect(begun().signal.aborted).toBe(false);
  let made: (kept: store.KeptPack) => void = () => undefined;
  let stored: (why: undefined) => void = () => undefined;
  compile.mockReturnValue(new Promise((resolve) => (made = resolve)));
  vi.mocked(savePack).mockReturnValue(new Promise((resolve) => (stored = resolve)));
  await add();
  expect(shown.state).toEqual({ is: 'busy', progress: { step: 'compiling' } });
  await then(() => made(KEPT));
  expect(shown.state).toEqual({ is: 'busy', progress: { step: 'keeping' } });
  expect(savePack).toHaveBeenCalledWith(KEPT, begun().signal);
  expect(begun().signal.aborted).toBe(false);
  await then(() => stored(undefined));
  expect(shown.state).toEqual({ is: 'idle' });
  expect(begun().signal.aborted).toBe(true);
});

it.each<[string, () => void, object]>([
  [
    'is refused',
    () => vi.mocked(workOn).mockResolvedValue({ ...OFFERED, offer: { problems: [] } }),
    { is: 'refused', problems: [] },
  ],
  ['fails', () => vi.mocked(workOn).mockRejectedValue(new Error('memory')), { is: 'ended', why: 'failed' }],
])('a file that %s ends the work', async (_, arrange, state) => {
  arrange();
  await read();
  expect(shown.state).toEqual(state);
  expect(begun().signal.aborted).toBe(true);
});

it.each<[string, () => void, object]>([
  [
    'is refused',
    () => compile.mockResolvedValue({ problem: { code: 'slow', where: '' } as never }),
    { is: 'refused', problems: [{ code: 'slow', where: '' }] },
  ],
  ['fails', () => compile.mockRejectedValue(new Error('memory')), { is: 'ended', why: 'failed' }],
  ['finds no room', () => vi.mocked(savePack).mockResolvedValue('no-room'), { is: 'ended', why: 'no-room' }],
])('an offer that %s ends the work', async (_, arrange, state) => {
  arrange();
  await read();
  await add();
  expect(shown.state).toEqual(state);
  expect(begun().signal.aborted).toBe(true);
});

it('shows nothing of a file after its cancellation', async () => {
  let answer: (made: work.PackWork) => void = () => undefined;
  vi.mocked(workOn).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await read();
  await cancel();
  expect(begun().signal.aborted).toBe(true);
  expect(shown.state).toEqual({ is: 'ended', why: 'cancelled' });
  await then(() => begun().hear({ step: 'checking' }));
  await then(() => answer(OFFERED));
  expect(shown.state).toEqual({ is: 'ended', why: 'cancelled' });
});

it('takes an offer back without a word, and leaves the end of a cancelled compilation unsaid', async () => {
  await read();
  await cancel();
  expect(begun().signal.aborted).toBe(true);
  expect(shown.state).toEqual({ is: 'idle' });

  let made: (kept: store.KeptPack) => void = () => undefined;
  compile.mockReturnValue(new Promise((resolve) => (made = resolve)));
  vi.mocked(savePack).mockResolvedValue('cancelled');
  await read();
  await add();
  await cancel();
  renders = 0;
  await then(() => made(KEPT));
  expect(renders).toBe(0);
  expect(shown.state).toEqual({ is: 'ended', why: 'cancelled' });
});

it('says nothing of a cancellation that came after the pack was stored', async () => {
  let stored: (why: undefined) => void = () => undefined;
  vi.mocked(savePack).mockReturnValue(new Promise((resolve) => (stored = resolve)));
  await read();
  await add();
  await cancel();
  await then(() => stored(undefined));
  expect(shown.state).toEqual({ is: 'idle' });
});

it('ends the work on an earlier file, and on the last one when the page goes', async () => {
  await read();
  const earlier = begun();
  await read();
  expect(earlier.signal.aborted).toBe(true);
  expect(shown.state).toEqual(IS_OFFERED);
  await then(() => earlier.hear({ step: 'checking' }));
  expect(shown.state).toEqual(IS_OFFERED);
  act(() => render(null, root));
  expect(begun().signal.aborted).toBe(true);
});
