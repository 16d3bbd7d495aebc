import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packProblemText, readPackFile, writePackFile } from '#src/claims/pack-file';
import { PACK_FORMAT, type Pack } from '#src/claims/schema';
import { UPGRADES, upgrade } from '#src/claims/upgrade';
import { bare, pack } from './support/packs';

/** Values that a hostile file may put anywhere. */
const hostile = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(
    'javascript:alert(1)',
    'data:text/html,x',
    '\u202eevil',
    'x'.repeat(3000),
    -1,
    {},
    [[]],
    null,
  ),
);

/** Paths of all fields of a value. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

function replaced(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, key, replaced(Reflect.get(value as object, key), rest, put));
  return copy;
}

const problemsOf = (text: string) => {
  const result = readPackFile(text);
  return 'problems' in result ? result.problems : [];
};
const sound = fc.sample(pack, { numRuns: 1, seed: 1 })[0] as Pack;
const with_ = (change: object) => JSON.stringify({ ...sound, ...change });

describe('pack files', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(pack, (one) => {
        expect(bare(readPackFile(writePackFile(one)))).toEqual({ pack: one });
      }),
    );
  });

  it('never throw and never let an unsafe address or a prototype key through, whatever the text', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (junk) => void readPackFile(junk)));
    fc.assert(fc.property(fc.json(), (junk) => void readPackFile(junk)));
    fc.assert(
      fc.property(pack, fc.nat(), hostile, (one, where, put) => {
        const all = paths(one);
        const path = all[where % all.length] ?? [];
        let text: string | undefined;
        try {
          text = JSON.stringify(replaced(one, path, put)) ?? '';
        } catch {
          return; // a file cannot contain what JSON cannot express
        }
        const result = readPackFile(text);
        if ('problems' in result) {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const problem of result.problems) expect(packProblemText(problem)).toMatch(/\.$/);
        } else {
          for (const { url } of result.pack.sources) expect(url ?? 'https:').toMatch(/^https?:/);
          expect(JSON.stringify(result.pack)).not.toMatch(/[\u202a-\u202e]/);
        }
      }),
      { numRuns: 500 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });

  it('drop prototype keys', () => {
    const text = writePackFile(sound).replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{}},');
    const result = readPackFile(text);
    expect('pack' in result && Object.hasOwn(result.pack, '__proto__')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('say in one clear sentence that they are newer, no pack, too large or too many', () => {
    const [newer] = problemsOf(with_({ format: PACK_FORMAT + 1 }));
    expect(newer?.code).toBe('newer');
    expect(newer && packProblemText(newer)).toMatch(/newer version.*update first/);
    expect(problemsOf(with_({ format: 0 }))[0]?.code).toBe('not-a-pack');
    expect(problemsOf('[]')[0]?.code).toBe('not-a-pack');
    expect(problemsOf('{')[0]?.code).toBe('not-json');
    expect(problemsOf(' '.repeat(96_000_001))[0]?.code).toBe('too-large');
    expect(problemsOf(with_({ speakers: Array(200_001).fill(0) }))[0]?.code).toBe('too-many');
    expect(problemsOf(with_({ claims: [{ statements: Array(1_001).fill(0) }] }))[0]?.code).toBe('too-many');
  });

  it('are refused with ids twice, references to nothing, days that are none and addresses that run code', () => {
    const claim = { ...sound.claims[0], statements: [], relations: [], lookalikes: [] };
    expect(problemsOf(with_({ speakers: [...sound.speakers, sound.speakers[0]] }))[0]?.code).toBe('twice');
    const relations = [{ kind: 'updates', entry: 'nobody' }];
    expect(problemsOf(with_({ claims: [{ ...claim, relations }] }))[0]?.code).toBe('missing');
    const said = { by: 'speaker-0', act: 'asserts', says: 'x', sources: ['source-0'], on: '2025-02-30' };
    expect(problemsOf(with_({ claims: [{ ...claim, statements: [said] }] }))[0]?.code).toBe('date');
    const [bad] = problemsOf(with_({ sources: [{ ...sound.sources[0], url: 'javascript:alert(1)' }] }));
    expect(bad).toMatchObject({ code: 'form', where: 'sources[0].url' });
  });

  it('are upgraded step by step from every older format', () => {
    expect(UPGRADES.length, 'PACK_FORMAT was raised: add the step that upgrades the format before').toBe(
      PACK_FORMAT - 1,
    );
    const chain = [(old: object) => ({ ...old, a: 1 }), (old: object) => ({ ...old, b: 2 })];
    expect(upgrade({ format: 1 }, 1, chain)).toEqual({ format: 3, a: 1, b: 2 });
    expect(upgrade({ format: 2 }, 2, chain)).toEqual({ format: 3, b: 2 });
    expect(upgrade({ format: 3 }, 3, chain)).toEqual({ format: 3 });
    for (const format of [0, 4, 1.5, Number.NaN]) expect(upgrade({}, format, chain)).toBeUndefined();
  });
});
