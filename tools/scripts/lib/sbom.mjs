/** Lists the components that ship, in CycloneDX form, and their licence texts. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * CycloneDX 1.5 list of the packages that ship, from the lock file.
 * npm writes a random serial number, the current time, the folder's name and download addresses; these differ between
 * machines and are replaced or left out.
 * @param {string} root the project's folder
 * @param {Date} time of the commit
 */
export function componentsOf(root, time) {
  const args = ['sbom', '--omit=dev', '--package-lock-only', '--sbom-format=cyclonedx'];
  const bom = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' }),
  );
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  delete bom.metadata.tools;
  bom.metadata.timestamp = time.toISOString();
  bom.metadata.component.name = name;
  for (const component of bom.components) delete component.externalReferences;
  delete bom.serialNumber;
  const digest = createHash('sha256')
    .update(`${name}@${version} ${JSON.stringify(bom)}`)
    .digest('hex');
  bom.serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return bom;
}

/** Names of the packages that ship, with what they depend on, sorted. */
function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, optional, peer }]) => path.startsWith('node_modules/') && !dev && !optional && !peer)
    .map(([path, { version, license }]) => ({ path, name: path.slice('node_modules/'.length), version, license }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The licence notices of everything that is bundled, as plain text; it ships inside the extension.
 * @throws {Error} when a package carries no licence text: it must not ship without one
 */
export function licenceNotices(root) {
  const parts = shippedPackages(root).map(({ path, name, version, license }) => {
    const folder = join(root, path);
    const file = existsSync(folder) && readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(one));
    const text = file ? readFileSync(join(folder, file), 'utf8') : licenceInReadme(folder);
    if (!text) throw new Error(`${name} ${version} (${license}) has no licence text, so it must not be bundled.`);
    return `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text.trim()}\n`;
  });
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const record = readFileSync(join(root, 'corpus', 'LICENSE'), 'utf8').trim();
  return [
    `Sourcelight\n${'-'.repeat(60)}\n${own}\n`,
    `The bundled record of claims\n${'-'.repeat(60)}\n${record}\n`,
    ...parts,
  ].join('\n\n');
}

/** Finds the licence of packages that have it as a section of their README. */
function licenceInReadme(folder) {
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^readme\.md$/i.test(one));
  const section = file && /^#+ licen[cs]e\s*\n([\s\S]+)$/im.exec(readFileSync(join(folder, file), 'utf8'));
  return section?.[1];
}
