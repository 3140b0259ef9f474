import type { KeptRun } from '#world/kept-run.ts';

/** A run of the shelf, and how many runs it parts from one after the other. */
export interface TreeRun {
  readonly run: KeptRun;
  readonly depth: number;
  /** The run that it parts from; null where it stands on its own, or that one is kept no longer. */
  readonly parent: KeptRun | null;
}

/** The runs with those that part from each behind it, oldest first. */
export function runsTree(runs: readonly KeptRun[]): readonly TreeRun[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const forks = new Map<string | null, KeptRun[]>();
  for (const run of runs) {
    const parent = run.from !== null && byId.has(run.from.run) ? run.from.run : null;
    forks.set(parent, [...(forks.get(parent) ?? []), run]);
  }
  const below = (parent: KeptRun | null, depth: number): readonly TreeRun[] =>
    (forks.get(parent?.id ?? null) ?? []).flatMap((run) => [{ run, depth, parent }, ...below(run, depth + 1)]);
  return below(null, 0);
}
