/** Reads the memory of the browser's processes on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

const KB = 1024;

/** Kinds of processes, as their command lines name them. `pages`: those that show pages of sites or of the extension. */
export type ProcessKind = 'browser' | 'pages' | 'others';

/** Bytes of proportional set size: private memory and a share of what is shared. */
export type Memory = Record<ProcessKind, number>;

interface Process {
  id: number;
  parent: number;
  kind: ProcessKind;
  memory: number;
}

/**
 * Memory of all processes that descend from this one, which started the browser: proportional set size, in which what
 * processes share counts once. Null where there is no /proc.
 */
export function memoryOfChildren(): Memory | null {
  try {
    const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []));
    const ours = new Set([process.pid]);
    // Repeated until nothing is added: after a wrap-around a child may have a lower number than its parent.
    for (let size = 0; size !== ours.size; ) {
      size = ours.size;
      for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
    }
    const sum: Memory = { browser: 0, pages: 0, others: 0 };
    for (const { id, kind, memory } of all) if (ours.has(id) && id !== process.pid) sum[kind] += memory;
    return sum;
  } catch {
    return null;
  }
}

function readProcess(id: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const shares = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
    return { id, parent, kind: kindOf(id), memory: Number(shares?.[1] ?? 0) * KB };
  } catch {
    return null; // the process has ended
  }
}

/** Chromium names the kind as `--type=renderer`, Firefox as the last word behind `-contentproc`. Separators differ. */
function kindOf(id: number): ProcessKind {
  const words = readFileSync(`/proc/${id}/cmdline`, 'utf8')
    .split(/[\0 ]+/)
    .filter(Boolean);
  const type = words.find((word) => word.startsWith('--type='));
  if (type !== undefined) return type === '--type=renderer' ? 'pages' : 'others';
  if (words.includes('-contentproc')) return words.at(-1) === 'tab' ? 'pages' : 'others';
  return 'browser';
}
