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

async function writePage(name: string, html: string): Promise<void> {
  mkdirSync(join(BUILT_PAGES, name), { recursive: true });
  writeFileSync(join(BUILT_PAGES, name, 'page.html'), html);
}

/** The server's half of the React page: hydration needs the very markup that React itself makes. */
async function renderReact(): Promise<void> {
  const { createElement } = await import('react');
  const { renderToString } = await import('react-dom/server');
  const { Story } = await import(pathToFileURL(join(SOURCE, 'react', 'story.mjs')).href);
  const template = readFileSync(join(SOURCE, 'react', 'template.html'), 'utf8');
  await writePage(
    'react',
    template.replace('<!--story-->', () => renderToString(createElement(Story))),
  );
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
  await renderReact();
  const { default: makeLong } = await import(pathToFileURL(join(SOURCE, 'long', 'make.mjs')).href);
  await writePage('long', makeLong());
}
