/** Protects the list of components and the licence notices: everything that ships is in both. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { componentsOf, licenceNotices } from '../../../tools/scripts/lib/sbom.mjs';

const root = process.cwd();
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

it('names each dependency with its exact version, and what these depend on', () => {
  const { components, dependencies: graph } = componentsOf(root, new Date(0));
  const listed = components.map(({ name, version }: { name: string; version: string }) => `${name}@${version}`);
  expect(listed).toEqual(
    expect.arrayContaining(Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)),
  );
  expect(listed.some((one: string) => one.startsWith('@floating-ui/core@'))).toBe(true);
  expect(graph.map(({ ref }) => ref).slice(1)).toEqual(listed);
  for (const { hashes } of components) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
});

it('is the same for the same commit, and has a notice for each component', () => {
  expect(componentsOf(root, new Date(0))).toEqual(componentsOf(root, new Date(0)));
  const notices = licenceNotices(root);
  for (const { name, version } of componentsOf(root, new Date(0)).components)
    expect(notices).toContain(`${name} ${version}`);
});
