/** Reads the memory of the browser's processes on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

const KB = 1024;

interface Process {
  id: number;
  parent: number;
  /** Proportional set size in bytes: private memory and its share of shared memory. */
  memory: number;
}

/**
 * Memory of all processes that descend from this one, which started the browser: proportional set size, in which what
 * processes share counts once. Null where there is no /proc.
 */
export function memoryOfChildren(): number | null {
  try {
    const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []));
    const ours = new Set([process.pid]);
    // Repeated until nothing is added: after a wrap-around a child may have a lower number than its parent.
    for (let size = 0; size !== ours.size; ) {
      size = ours.size;
      for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
    }
    return all.reduce((sum, { id, memory }) => sum + (ours.has(id) && id !== process.pid ? memory : 0), 0);
  } catch {
    return null;
  }
}

function readProcess(id: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const shares = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
    return { id, parent, memory: Number(shares?.[1] ?? 0) * KB };
  } catch {
    return null; // the process has ended
  }
}
