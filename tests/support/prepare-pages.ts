/**
 * Builds the pages that are not static files: renders the React page as a server does and bundles its script, and
 * generates the long pages. Runs before the browser tests and the demo; takes about a second.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { BUILT_PAGES } from './site';

const SOURCE = join(process.cwd(), 'tests', 'pages');

function writePage(name: string, html: string): void {
  mkdirSync(join(BUILT_PAGES, name), { recursive: true });
  writeFileSync(join(BUILT_PAGES, name, 'page.html'), html);
}

/** Runs a page's generator. Generators are plain JavaScript, so that node can import them. */
async function make(folder: string, file: string): Promise<string> {
  const { default: maker } = (await import(pathToFileURL(join(SOURCE, folder, file)).href)) as { default(): string };
  return maker();
}

async function bundleReact(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(SOURCE, 'react'),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(BUILT_PAGES, 'react'),
      emptyOutDir: false,
      lib: { entry: 'app.mjs', formats: ['iife'], name: 'reactPage', fileName: () => 'app.js' },
    },
  });
}

export default async function preparePages(): Promise<void> {
  await bundleReact();
  const template = readFileSync(join(SOURCE, 'react', 'template.html'), 'utf8');
  const story = await make('react', 'render.mjs');
  writePage(
    'react',
    template.replace('<!--story-->', () => story),
  );
  for (const name of ['long', 'crowded']) writePage(name, await make(name, 'make.mjs'));
}
