/** Protects the contract of `npm run match`: other programs read these lines, offsets and exit codes. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../../tools/cli';

// The record is read and compiled once for all tests of this file; each run of the command does it for itself.
vi.mock('../../../tools/corpus/load', async (original) => {
  const real = await original<typeof import('../../../tools/corpus/load')>();
  let pack: ReturnType<typeof real.loadPack> | undefined;
  return { ...real, loadPack: () => (pack ??= real.loadPack()) };
});
vi.mock('#src/engine/index/compile', async (original) => {
  const real = await original<typeof import('#src/engine/index/compile')>();
  let bytes: Uint8Array | undefined;
  return { ...real, compilePack: (pack: Parameters<typeof real.compilePack>[0]) => (bytes ??= real.compilePack(pack)) };
});

const CALL = 'The phone call between Trump and Putin on February 12, 2025 lasted an hour and a half.';
const BOOK =
  'Bob Woodward writes in his book “War” that Trump has called Putin as many as seven times since he left office.';
const WEATHER = 'The weather in Paris stayed mild.';
/** A paragraph that no page reader takes for a label. */
const LONG = Array(5).fill(WEATHER).join(' ');
/** Reading and compiling the record, or the command line itself, takes its time on a machine with other work. */
const SLOW = 120_000;
vi.setConfig({ testTimeout: SLOW });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
  await match(['--json', file('warm-up.txt', '')]);
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Line {
  sentence: string;
  start: number;
  matches: { claim: string; of?: string; score: number; act: string; evidence: string[] }[];
}

/** Runs the command as the command line does; standard input is what `input` says. */
async function match(args: string[], input?: string) {
  const out: string[] = [];
  const errors: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((...words) => void out.push(words.join(' ')));
  vi.spyOn(console, 'error').mockImplementation((...words) => void errors.push(words.join(' ')));
  const listeners = process.stdout.listeners('error');
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') as PropertyDescriptor;
  if (input !== undefined)
    Object.defineProperty(process, 'stdin', { value: Readable.from([input]), configurable: true });
  try {
    const code = await main(['match', ...args]);
    return { code, out: out.join('\n'), errors: errors.join('\n') };
  } finally {
    Object.defineProperty(process, 'stdin', stdin);
    vi.restoreAllMocks();
    for (const one of process.stdout.listeners('error'))
      if (!listeners.includes(one)) process.stdout.removeListener('error', one as () => void);
  }
}
const lines = (out: string) => (out === '' ? [] : out.split('\n').map((line) => JSON.parse(line) as Line));

describe('--json', () => {
  it('names the claim of an entry that is a statement, and of a claim only itself', async () => {
    const declined = 'Dmitry Peskov could neither confirm nor deny that Putin and Trump had spoken by phone.';
    const { out } = await match(['--json', '--date', '2025-02-10', file('of.txt', `${declined} ${BOOK}`)]);
    const [statement, claim] = lines(out).map((one) => one.matches[0]);
    expect(statement).toMatchObject({
      claim: 'kremlin-neither-confirms-nor-denies-feb-9',
      of: 'trump-says-spoke-with-putin-feb-2025',
    });
    expect(claim?.claim).toBe('woodward-seven-calls');
    expect(Object.keys(claim ?? {})).toEqual(['claim', 'score', 'act', 'evidence']);
  });

  it('prints one line for each sentence that has a match, in order, with exactly the agreed keys', async () => {
    const path = file('two.txt', `${WEATHER} ${BOOK}\n\n${WEATHER}\n${CALL}\n`);
    const { code, out, errors } = await match(['--json', '--date', '2025-02-13', path]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const found = lines(out);
    expect(found.map((one) => one.sentence)).toEqual([BOOK, CALL]);
    expect(found.map((one) => one.matches[0]?.claim)).toEqual(['woodward-seven-calls', 'confirmed-call-feb-12-2025']);
    for (const line of found) {
      expect(Object.keys(line)).toEqual(['sentence', 'start', 'matches']);
      for (const one of line.matches) {
        expect(Object.keys(one)).toEqual(['claim', 'score', 'act', 'evidence']);
        expect(one.score).toBeLessThanOrEqual(1);
        expect(['asserts', 'denies', 'declines', 'asks']).toContain(one.act);
        for (const words of one.evidence) expect(line.sentence).toContain(words);
      }
    }
  });

  it('counts offsets in UTF-16 units of the file, whatever stands before', async () => {
    const content = `\uFEFF😀 “Ünïcode”\u00a0first.\r\n\r\n\t ${CALL}  ${BOOK}\r\n`;
    const { out } = await match(['--json', '--date', '2025-02-13', file('wide.txt', content)]);
    const found = lines(out);
    expect(found).toHaveLength(2);
    for (const { sentence, start } of found) expect(content.slice(start, start + sentence.length)).toBe(sentence);
  });

  it('gives the offsets of a page in its prose, block by block on lines of their own', async () => {
    const page = `<!doctype html><html lang="en"><head><title>On the call</title>
      <meta property="article:published_time" content="2025-02-13T08:00:00Z"></head><body>
      <nav><a href="/">${BOOK}</a></nav>
      <article><h1>On the call</h1><p>${LONG}</p><p>The phone call between <a href="/t">Trump</a> and
      <b>Putin</b> on February&nbsp;12, 2025 lasted an hour and a half.</p></article>
      <script>document.title = ${JSON.stringify(CALL)}</script></body></html>`;
    const { code, out } = await match(['--json', file('page.html', page)]);
    expect(code).toBe(0);
    const found = lines(out);
    expect(found.map((one) => one.matches[0]?.claim)).toEqual(['confirmed-call-feb-12-2025']);
    const [{ sentence, start }] = found as [Line];
    expect(sentence.replace(/\s+/g, ' ')).toBe(CALL);
    expect(start).toBe(`On the call\n${LONG}\n`.length);
  });

  it('takes a page’s own date, and --date before it', async () => {
    const dated = 'The US president spoke with Putin by phone on Wednesday for an hour and a half.';
    const page = (date: string) =>
      `<html><head><meta property="article:published_time" content="${date}"></head><body><article><h1>News</h1><p>${WEATHER}</p><p>${dated}</p></article></body></html>`;
    const own = await match(['--json', file('own.html', page('2025-02-13'))]);
    const said = await match(['--json', '--date', '2025-02-13', file('other.html', page('2019-01-01'))]);
    expect(own.out).not.toBe('');
    expect(said.out).toBe(own.out);
    expect((await match(['--json', file('old.html', page('2019-01-01'))])).out).not.toBe(own.out);
  });

  it('prints nothing where nothing is known', async () => {
    expect(await match(['--json', file('weather.txt', WEATHER)])).toEqual({ code: 0, out: '', errors: '' });
    expect(await match(['--json', file('empty.txt', '')])).toEqual({ code: 0, out: '', errors: '' });
  });
});

describe('for people', () => {
  it('prints sentence, claim, score, act and evidence, and counts; over several files each under its name', async () => {
    const [one, two] = [file('a.txt', `${CALL} ${WEATHER}`), file('b.txt', WEATHER)];
    const { code, out } = await match(['--date', '2025-02-13', one, two]);
    expect(code).toBe(0);
    expect(out).toContain(`== ${one}`);
    expect(out).toContain(CALL);
    expect(out).toMatch(/confirmed-call-feb-12-2025 {2}[01]\.\d\d {2}asserts {2}\[.*an hour and a half.*\]/);
    expect(out).toContain('1 of 2 sentences');
    expect(out).toContain('0 of 1 sentences');
  });

  it('--explain shows the way of every sentence, also of one that states nothing', async () => {
    const { code, out } = await match(['--explain', '--date', '2025-02-13', file('explain.txt', `${CALL} ${WEATHER}`)]);
    expect(code).toBe(0);
    for (const words of [CALL, WEATHER, 'terms', 'minutes 90', '2025-02-12/2025-02-12', 'candidates', 'confirmed-call'])
      expect(out).toContain(words);
  });
});

describe('--batch', () => {
  it('answers each line in its order, [] where nothing matches, ids as they came', async () => {
    const requests = [
      { id: 'weather', text: WEATHER, date: '2025-02-13' },
      { id: 7, text: CALL, date: '2025-02-13', context: null },
      { id: 'book', text: BOOK, date: null },
    ];
    const { code, out, errors } = await match(
      ['--batch'],
      `${requests.map((one) => JSON.stringify(one)).join('\n')}\n\n`,
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const answers = out.split('\n').map((line) => JSON.parse(line) as Line & { id: string | number });
    expect(answers.map((one) => one.id)).toEqual(['weather', 7, 'book']);
    expect(answers[0]).toEqual({ id: 'weather', matches: [] });
    expect(answers[1]?.matches[0]?.claim).toBe('confirmed-call-feb-12-2025');
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['id', 'matches']);
  });

  it('reads the context, and gives the answer that the whole text would get', async () => {
    const context = `${WEATHER} Trump and Putin held their first confirmed call of the year on Wednesday.`;
    const text = 'The two leaders spoke by phone for an hour and a half.';
    const request = file('batch.jsonl', JSON.stringify({ id: 1, text, context, date: '2025-02-12' }));
    const { out } = await match(['--batch', request]);
    const whole = await match(['--json', '--date', '2025-02-12', file('whole.txt', `${context} ${text}`)]);
    const expected = lines(whole.out).find((one) => one.sentence === text)?.matches;
    expect(expected?.[0]?.claim).toBe('confirmed-call-feb-12-2025');
    expect((JSON.parse(out) as Line).matches).toEqual(expected);
  });

  it('names a line that is no request, answers the others, and exits 1', async () => {
    const input = [
      '{',
      '[]',
      '{"id":1}',
      '{"id":2,"text":"x","date":"yesterday"}',
      '{"id":9,"text":"x","date":"2025-02-30"}',
      `{"id":3,"text":"${WEATHER}"}`,
    ];
    const { code, out, errors } = await match(['--batch'], input.join('\n'));
    expect(code).toBe(1);
    expect(out).toBe('{"id":3,"matches":[]}');
    expect(errors.split('\n').map((line) => line.slice(0, 7))).toEqual([
      'line 1:',
      'line 2:',
      'line 3:',
      'line 4:',
      'line 5:',
    ]);
  });

  it('survives hostile lines', async () => {
    const texts = ['', '\u0000', '\ud800', '__proto__', '.'.repeat(10_000), '\u202e'.repeat(100)];
    const input = texts.map((text, id) => JSON.stringify({ id, text, context: text.repeat(2) })).join('\n');
    const { code, out } = await match(['--batch'], input);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(texts.map((_, id) => id));
  });
});

describe('wrong use', () => {
  it('without a file: the help, and 2; with --help: 0', async () => {
    const without = await match([]);
    expect(without.code).toBe(2);
    expect(without.out).toContain('--batch');
    expect((await match(['--help'])).code).toBe(0);
  });

  it.each(['10.2.2025', '2025-2-1', '2025-13-45', '2025-02-30', 'today', ''])(
    '--date %j is refused in a sentence',
    async (date) => {
      const { code, out, errors } = await match(['--date', date, file('any.txt', CALL)]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(errors).toContain('YYYY-MM-DD');
    },
  );

  it('a file that is not there is named, without a stack trace', async () => {
    const { code, errors } = await match(['--json', join(folder, 'no-such.txt')]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^match: Cannot read .*no-such\.txt/);
    expect(errors).not.toContain('\n    at ');
  });

  it('an unknown option is named, in every command', async () => {
    const { code, errors } = await match(['--jsno', file('any.txt', CALL)]);
    expect(code).toBe(2);
    expect(errors).toContain('--jsno');
    expect(errors).not.toContain('\n    at ');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const command of ['eval', 'train', 'bench', 'corpus'])
      expect([command, await main([command, ...(command === 'corpus' ? ['stats'] : []), '--jsno'])]).toEqual([
        command,
        2,
      ]);
    vi.restoreAllMocks();
  });
});

describe('standard input, by the command as it is called', () => {
  const piped = (args: string[], input: string) =>
    new Promise<{ code: unknown; out: string }>((resolve) => {
      const child = execFile(process.execPath, ['tools/scripts/cli.mjs', 'match', ...args], (error, stdout) =>
        resolve({ code: error?.code ?? 0, out: stdout.trimEnd() }),
      );
      child.stdin?.end(input);
    });

  it('- reads a text, or a page where it begins like one', async () => {
    const text = await piped(['--json', '--date', '2025-02-13', '-'], `${WEATHER} ${CALL}`);
    expect(text.code).toBe(0);
    expect(lines(text.out)).toMatchObject([{ sentence: CALL, start: WEATHER.length + 1 }]);
    const page = await piped(
      ['--json', '--date', '2025-02-13', '-'],
      `<!doctype html><html><body><article><h1>News</h1><p>${WEATHER}</p><p>${CALL}</p></article></body></html>`,
    );
    expect(lines(page.out).map((one) => one.sentence)).toEqual([CALL]);
  });
});
