/** Lists the components that ship, in CycloneDX form, and their licence texts. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * CycloneDX 1.5 list of the packages that ship, from the lock file. `npm sbom --omit=dev` is not used: it leaves out a
 * package that a development package needs as well (zod).
 * @param {string} root the project's folder
 * @param {Date} time of the commit
 */
export function componentsOf(root, time) {
  const { name, version, license, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shipped = shippedPackages(root);
  const refs = new Map(shipped.map((one) => [one.name, `${one.name}@${one.version}`]));
  const licenses = (id) => [{ license: { id } }];
  const self = `${name}@${version}`;
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: time.toISOString(),
      component: { 'bom-ref': self, type: 'application', name, version, description, licenses: licenses(license) },
    },
    components: shipped.map((one) => ({
      'bom-ref': refs.get(one.name),
      type: 'library',
      name: one.name,
      version: one.version,
      purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
      licenses: licenses(one.license),
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(one.integrity.replace('sha512-', ''), 'base64').toString('hex') },
      ],
    })),
    dependencies: [
      { ref: self, dependsOn: shipped.flatMap((one) => (one.isDirect ? refs.get(one.name) : [])) },
      ...shipped.map((one) => ({
        ref: refs.get(one.name),
        dependsOn: one.needs.flatMap((other) => refs.get(other) ?? []).sort(),
      })),
    ],
  };
  const digest = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
  const serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return { ...bom, serialNumber };
}

/** The packages that ship, sorted. `needs`: names of their own dependencies. */
function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, optional, peer }]) => path.startsWith('node_modules/') && !dev && !optional && !peer)
    .map(([path, { version, license, integrity, dependencies = {} }]) => {
      const name = path.slice('node_modules/'.length);
      const isDirect = Object.hasOwn(packages[''].dependencies, name);
      return { path, name, version, license, integrity, isDirect, needs: Object.keys(dependencies) };
    })
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
