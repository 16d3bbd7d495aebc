/** Clones of HEAD for checks that must not see generated files. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Clones HEAD into a folder.
 * @throws {Error} with git's words when it cannot
 */
export function cloneHead(folder) {
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`HEAD could not be cloned: ${stderr.trim()}`);
}

/**
 * Links the installed packages into a clone. Sets the time of its lock file back: `ensurePackages` would otherwise
 * install through the link and empty the linked folder.
 */
export function lendPackages(clone) {
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  appendFileSync(join(clone, '.git', 'info', 'exclude'), 'node_modules\n'); // .gitignore means the folder, not a link
  const old = new Date(0);
  utimesSync(join(clone, 'package-lock.json'), old, old);
}
