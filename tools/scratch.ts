import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { Profiles } from '#src/engine/match/profile';
import { TermKind } from '#src/engine/reading/analyse';
import { NEGATED } from '#src/language/language';
import { loadPack } from './corpus/load';
import { exchange } from './eval/exchange';
import { exchangeRecord } from './eval/exchange-record';
import { readLabelled } from './eval/labelled';
import { labelledOf, readPages } from './eval/pages';
const matcher = createMatcher(compilePack(loadPack()));
const { index } = matcher;
const known = new Set(Array.from({ length: index.claims }, (_, c) => index.claimId(c)));
const own = ['tune', 'test'].flatMap((split) => readLabelled(`tests/quality/${split}`));
const real = labelledOf(readPages('/work/shared/real/pages.jsonl'), known);
const profiles = new Profiles(index);
const claimAt = new Map(Array.from({ length: index.claims }, (_, c) => [index.claimId(c), c]));
const out: string[] = [];
function look(kind: string, s: any) {
  const page = { date: s.date, language: 'en', ...(s.title === undefined ? {} : { title: s.title }) };
  const { query, judged } = matcher.judge(s.text, s.before, page);
  const one = judged.find((j) => s.must.includes(j.claim));
  if (!one) return;
  const p = profiles.of(claimAt.get(one.claim) as number);
  let max = 0, word = '', sum = 0, neg = 0;
  let expect = 0; for (let i = 0; i < p.terms.length; i++) expect = Math.max(expect, (p.share[i] as number) * (p.negated[i] as number));
  const toks = query.analysis.tokens;
  const scope = new Uint8Array(toks.length);
  for (let i = 0; i < toks.length; i++) {
    const w = toks[i]!.word, prev = toks[i-1]?.word ?? '', next = toks[i+1]?.word ?? '';
    if (w !== 'not' && w !== 'never' && !(w==='no' && next==='longer')) continue;
    if (/^(only|just|merely|yet|the|a|least|because|even|all|least)$/.test(next)) continue;
    const aux = /^(is|are|was|were|be|will|would|did|does|do|has|have|had|can|could|should|may|might|ca|wo)$/;
    if (!aux.test(prev) && !(w === 'never') && !aux.test(next) && w!=='no') continue;
    let neg2 = false; let since = false; for (let j = i+1; j < toks.length && j < i+14; j++) if (toks[j]!.word === 'since' || /^(until|unless)$/.test(toks[j]!.word)) since = true; if (since) continue; if (process.env.BACK) for (let j = i-1; j >= 0 && j >= i-14; j--) { if (/^(but|although|though|while|because|which|who|whereas|that|said|says|when|after|before|and)$/.test(toks[j]!.word)) break; scope[j] = 1; if (toks[j]!.breakBefore) break; }
    for (let j = i+1; j < toks.length && j <= i+12; j++) {
      if (toks[j]!.breakBefore || /^(but|although|though|while|because|which|who|whereas|unless|until|since|once|when|before|after)$/.test(toks[j]!.word)) break;
      if (j <= i+3 && /^(refus|rul|turn|reject|den|exclud|object|oppos|mind|lack|forget|declin|abandon|stop|avoid)/.test(toks[j]!.word)) { neg2 = true; break; }
      scope[j] = 1;
    }
    if (neg2) for (let j = i+1; j <= i+4 && j < toks.length; j++) scope[j] = 0;
  }
  let inScope = 0;
  for (const { term, weight } of query.terms) {
    const id = index.lookup(term.hash);
    const at = id < 0 ? -1 : p.terms.indexOf(id);
    if (at < 0 || (term.kind !== TermKind.Word && term.kind !== TermKind.Sense)) continue;
    const share = p.share[at] as number;
    const w = weight * share;
    if (scope[term.first] && share >= 0.1 && (p.negated[at] as number) < 0.3) inScope += w;
    sum += w;
    const n = (term.flags & NEGATED) ? 1 - (p.negated[at] as number) : 0;
    neg += w * n;
    if (n * share > max) { max = n * share; word = s.text.slice(query.analysis.tokens[term.first]!.start, query.analysis.tokens[term.last - 1]!.end); }
  }
  out.push([kind, s.id, one.claim, one.score.toFixed(2), one.values.negationGap.toFixed(2), max.toFixed(2), (sum ? neg / sum : 0).toFixed(2), (sum ? inScope / sum : 0).toFixed(2), expect.toFixed(2), index.frames[claimAt.get(one.claim) as number]!.kind, index.frames[claimAt.get(one.claim) as number]!.act, word, (p.denies+p.declines).toFixed(1), s.text].join('\t'));
}
for (const [name, set] of [['own', own], ['real', real]] as const) {
  for (const s of set) if (s.must.length) look(`${name}+`, s);
  for (const s of exchange(set, exchangeRecord(index)).made) if (s.exchange === 'polarity') look(`${name}-`, s);
}
console.log(out.join('\n'));
