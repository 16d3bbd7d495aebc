export interface Mutant {
  file: string;
  /** Text that occurs in the file exactly once. */
  text: string;
  replacement: string;
  /** Consequence of the fault. */
  breaks: string;
}

/** Faults of one file. */
export function inFile(
  file: string,
  faults: readonly (readonly [text: string, replacement: string, breaks: string])[],
): Mutant[] {
  return faults.map(([text, replacement, breaks]) => ({ file, text, replacement, breaks }));
}
