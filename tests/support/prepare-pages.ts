/**
 * Builds what some pages need before they can be served: the React page is rendered as on a server and its script
 * bundled, the long page is generated. Runs before the browser tests and before the demo; takes about a second.
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

/** Runs a maker of a page's folder. They are plain modules, so that node reads them as they are. */
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
