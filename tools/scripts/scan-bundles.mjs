/**
 * Searches every script and page of the built extensions for what could send data, or make code or HTML from data.
 * The manifest's CSP does not apply to content scripts; for them, this scan and the browser tests that record all
 * requests show that no data is sent. ALLOWED lists the exceptions with their reasons.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS } from './lib/build-steps.mjs';
import { root } from './lib/run.mjs';

/** What is searched for. A word inside a longer name (prefetch, myeval) does not count. */
export const FORBIDDEN = [
  ['fetch', /(?<![\w$])fetch\s*\(/g],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/g],
  ['WebSocket', /\bWebSocket\b/g],
  ['WebTransport', /\bWebTransport\b/g],
  ['EventSource', /\bEventSource\b/g],
  ['RTCPeerConnection', /\bRTCPeerConnection\b/g],
  ['sendBeacon', /\bsendBeacon\b/g],
  ['Image', /\bnew\s+Image\b/g],
  ['eval', /(?<![\w$.])eval\s*\(/g],
  ['Function', /\bnew\s+Function\b|(?<![\w$.])Function\s*\(/g],
  ['innerHTML', /\b(?:inner|outer)HTML\b/g],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/g],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\b/g],
  ['import of an address', /\bimport\s*\(\s*["'`]https?:/g],
  ['importScripts', /\bimportScripts\b/g],
  // WXT's wrapper of content scripts: an event on the page's document that names the extension.
  ['event of the framework', /\bcontent-script-started\b/g],
  ['page with an outside address', /(?:src|href)\s*=\s*["']https?:/g],
];

/**
 * `files` is compared with the start of the path inside the build; `near` must be in the text around the finding, so
 * that the same word elsewhere in the file is still reported.
 */
const ALLOWED = [
  {
    what: 'fetch',
    files: /^background\.js$/,
    near: /runtime\.getURL|claims\/|getURL/,
    why: 'The background reads its own index and records out of the package.',
  },
  {
    what: 'fetch',
    files: /^chunks\//,
    near: /runtime\.getURL\(`_locales\//,
    why: 'Panels read the words of the chosen interface language out of the package.',
  },
  {
    what: 'innerHTML',
    files: /^(?:chunks\/|assets\/|views\.js$)/,
    near: /__html|dangerouslySetInnerHTML/,
    why: "Preact's branch for dangerouslySetInnerHTML, which our code never uses (a lint rule forbids it).",
  },
  {
    what: 'Function',
    files: /^(?:chunks\/|assets\/|background\.js$)/,
    near: /jitless|allowsEval|Cloudflare/,
    why: "zod's probe for eval, which its own setting turns off and the CSP refuses in our pages.",
  },
];

/** Characters around a finding that are shown and compared with `near`. */
const AROUND = 160;

/**
 * @param {string} file path inside the build, with forward slashes
 * @param {string} text
 * @returns {{what: string, around: string}[]} findings that no entry of ALLOWED explains
 */
export function findings(file, text) {
  const found = [];
  for (const [what, pattern] of FORBIDDEN) {
    for (const match of text.matchAll(pattern)) {
      const around = text.slice(Math.max(0, match.index - AROUND), match.index + AROUND);
      const allowed = ALLOWED.some((rule) => rule.what === what && rule.files.test(file) && rule.near.test(around));
      if (!allowed) found.push({ what, around });
    }
  }
  return found;
}

function* filesUnder(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else if (/\.(?:js|mjs|html)$/.test(name)) yield path;
  }
}

function main() {
  let files = 0;
  let bad = 0;
  for (const build of [BUILDS.chromium, BUILDS.firefox]) {
    for (const path of filesUnder(join(root, build))) {
      files++;
      const inside = relative(join(root, build), path).replaceAll('\\', '/');
      for (const { what, around } of findings(inside, readFileSync(path, 'utf8'))) {
        bad++;
        console.error(`${build}/${inside}: ${what}\n    …${around.replaceAll(/\s+/g, ' ')}…`);
      }
    }
  }
  console.log(`${files} files read, ${bad} findings that nothing explains.`);
  process.exitCode = bad > 0 || files === 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
