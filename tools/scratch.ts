import { compilePack } from '#src/engine/index/compile';
import { openIndex } from '#src/engine/index/open';
import { readText } from '#src/engine/reading/frame';
import { loadPack } from './corpus/load';
import { readFileSync } from 'node:fs';
const index = openIndex(compilePack(loadPack()));
const ids = new Map(Array.from({ length: index.claims }, (_, c) => [index.claimId(c), c]));
const n = (x: number) => x >= 0 ? index.lexicon.names[x]!.id : x === -2 ? 'SOMEBODY' : x === -3 ? 'HE' : 'THEY';
for (const line of readFileSync('/work/tmp/read/sents.txt', 'utf8').split('\n').filter(Boolean)) {
  const [claim, text] = line.split('\t') as [string, string];
  const { told, analysis } = readText(text, index, undefined);
  const f = index.frames[ids.get(claim)!];
  console.log(text.slice(0, 120), '\n  actors', told.actors.map((a) => `${text.slice(analysis.tokens[a.first]!.start, analysis.tokens[a.last-1]!.end)}=${n(a.name)}/${a.role}${a.opening?'/opening':''}/${index.lookup(analysis.terms.find(t=>t.first===a.first)?.hash ?? 0)}`).join(' | '),
   '\n  occ', told.occurrences.map((o) => `${o.kind} ${o.noun} [${o.subject.map(s=>n(s.name))}] [${o.others.map(s=>n(s.name))}] neg ${o.negated} unreal ${o.unreal}`).join(' | '),
   '\n  frame', claim, f && `${f.kind} ${f.what} held ${f.held} ${f.act} who ${f.who.map(n)} needed ${f.needed} holder ${n(f.holder)}`);
}
