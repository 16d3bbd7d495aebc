/** Starts and ends Firefox with a new profile. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asUserJs, type Preferences } from './preferences';

const START_TIMEOUT = 60_000;
/** Time after which Firefox is killed if it has not ended, in ms. */
const END_TIMEOUT = 8_000;

export interface FirefoxProcess {
  /** Address of the BiDi web socket. */
  address: string;
  /** Resolves when the process has ended. */
  gone: Promise<void>;
  /** Waits for the end of the process, kills it after the time limit, and removes its profile. */
  end(): Promise<void>;
}

export async function startFirefox(
  executable: string,
  values: Preferences,
  headless: boolean,
  size: { width: number; height: number },
): Promise<FirefoxProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  writeFileSync(join(profile, 'user.js'), asUserJs(values));
  const args = ['--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'];
  const child = spawn(executable, headless ? [...args, '--headless'] : args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      MOZ_CRASHREPORTER_DISABLE: '1',
      MOZ_HEADLESS_WIDTH: String(size.width),
      MOZ_HEADLESS_HEIGHT: String(size.height),
    },
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill); // also after a test that crashed
  const gone = new Promise<void>((done) => child.once('exit', () => done()));

  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start:\n${output}`)), START_TIMEOUT);
    const read = (data: Buffer) => {
      output += data;
      const match = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output);
      if (!match?.[1]) return;
      clearTimeout(timer);
      resolve(match[1]);
    };
    child.stderr.on('data', read);
    child.stdout.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Firefox ended early (${code}):\n${output}`));
    });
  });

  return {
    address,
    gone,
    end: async () => {
      const timer = setTimeout(kill, END_TIMEOUT);
      await gone;
      clearTimeout(timer);
      process.removeListener('exit', kill);
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
