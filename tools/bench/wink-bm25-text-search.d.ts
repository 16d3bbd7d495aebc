/** The part of wink-bm25-text-search that the comparison uses; the package brings no types. */
declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number> }): boolean;
    // biome-ignore lint/suspicious/noExplicitAny: each task takes what the one before it gave
    definePrepTasks(tasks: readonly ((input: any) => unknown)[]): number;
    addDoc(doc: Record<string, string>, id: number): number;
    consolidate(): boolean;
    exportJSON(): string;
    importJSON(json: string): boolean;
    search(text: string, limit?: number): [id: string, score: number][];
  }
  export default function bm25(): Engine;
}
