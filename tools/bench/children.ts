/** Starts a process per library with a garbage collector that can be called, so that libraries do not affect each other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Order } from './worker';

/** lunr needs this much at 100,000 claims. */
const HEAP_MB = 4096;

/** A folder for a run's files, with a copy of the compiled command line: the sources may change during a run. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'sourcelight-bench-'));
  private readonly children = new Set<Child>();

  constructor() {
    cpSync(dirname(fileURLToPath(import.meta.url)), join(this.folder, 'cli'), { recursive: true });
    // Node treats the copy as ES modules because of this package.json.
    cpSync('package.json', join(this.folder, 'package.json'));
  }

  start(): Child {
    const child = new Child(join(this.folder, 'cli', 'cli.js'));
    this.children.add(child);
    return child;
  }

  /** Ends every child and deletes the files. */
  close(): void {
    for (const child of this.children) child.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A child process; answers one request at a time. */
export class Child {
  private readonly process: ChildProcess;

  constructor(cli: string) {
    const code = `import(${JSON.stringify(pathToFileURL(cli).href)}).then((m) => m.main(['bench', '--worker']))`;
    this.process = spawn(
      process.execPath,
      ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, '--input-type=module', '-e', code],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
  }

  /** @throws {Error} if the child failed or ended. */
  ask<T>(order: Order): Promise<T> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`the child ended (${code}) before it answered`));
      this.process.once('exit', onExit);
      this.process.once('message', (reply: { value: T; error?: string }) => {
        this.process.off('exit', onExit);
        if (reply.error === undefined) resolve(reply.value);
        else reject(new Error(reply.error));
      });
      this.process.send(order);
    });
  }

  end(): void {
    if (this.process.connected) this.process.disconnect();
  }
}
