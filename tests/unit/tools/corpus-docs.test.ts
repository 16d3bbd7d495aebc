import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SourceLabel, StatementAct } from '#src/claims/schema';
import { STANDINGS } from '#src/claims/standing';
import { loadPack } from '../../../tools/corpus/load';
import { RULES } from '../../../tools/corpus/rules/all';

const policy = readFileSync('docs/corpus-policy.md', 'utf8');
const pack = loadPack();

describe('the documents on the record', () => {
  it('name every outlet that is called state media', () => {
    const listed = [...policy.matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)].map((row) => row[1]?.trim() ?? '');
    for (const { publisher, kind, id } of pack.sources) {
      if (kind !== 'state-media') continue;
      expect(
        listed.some((outlet) => publisher.includes(outlet)),
        `${id}: ${publisher}`,
      ).toBe(true);
    }
  });

  it('say what every act, label, standing and rule means', () => {
    for (const word of [...StatementAct.options, ...SourceLabel.options]) expect(policy).toContain(`| ${word} |`);
    for (const word of STANDINGS) expect(readFileSync('docs/standing.md', 'utf8')).toContain(`| \`${word}\` |`);
    const rules = readFileSync('docs/corpus.md', 'utf8');
    for (const { name } of RULES) expect(rules).toContain(`| ${name} |`);
  });

  it('give the day on which the record ends, and of its latest source', () => {
    const days = pack.sources.flatMap(({ date }) => (date?.length === 10 ? date : [])).sort();
    const inWords = (day: string) =>
      new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(day),
      );
    const flat = policy.replace(/\s+/g, ' ');
    expect(flat).toContain(`It ends on ${inWords(pack.searched ?? '')}`);
    expect(flat).toContain(`its latest source is of ${inWords(days.at(-1) ?? '')}`);
  });
});
