export async function runRanking(_: {
  folder: string;
  split: string | undefined;
  negatives: string | undefined;
  json: boolean;
}): Promise<number> {
  throw new Error('not yet');
}
