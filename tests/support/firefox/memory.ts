/** Frees memory in Firefox, as the buttons of about:memory do. */

/** Time for the pages' processes, which do not answer, in ms. */
export const FREEING_MS = 3000;

interface Privileged {
  Cc: Record<string, { getService(of: unknown): { minimizeMemoryUsage(done: () => void): void } }>;
  Ci: { nsIMemoryReporterManager: unknown };
  Services: { obs: { notifyObservers(subject: null, topic: string): void } };
}

/** Runs in the browser's window: collects garbage in all processes, and gives them time for it, in ms. */
export async function freeMemory(time: number): Promise<void> {
  const { Cc, Ci, Services } = globalThis as unknown as Privileged;
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise<void>((resolve) => manager?.minimizeMemoryUsage(resolve));
  await new Promise((resolve) => setTimeout(resolve, time));
}
