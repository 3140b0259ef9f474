import type { Trial } from './workbench.ts';

/** A trial that was chosen, with what it covers that none chosen before it does. */
export interface Chosen {
  readonly trial: Trial;
  readonly credit: readonly string[];
}

/**
 * Few trials that together reach all that the trials reach of `wanted`: always the one that adds most, the shorter of
 * two that add the same; then those are left out that others make needless.
 */
export function setCover(trials: readonly Trial[], wanted: ReadonlySet<string>): readonly Chosen[] {
  const reach = new Map(trials.map((trial) => [trial, [...trial.keys].filter((key) => wanted.has(key))]));
  const length = new Map(trials.map((trial) => [trial, JSON.stringify(trial.draft).length]));
  const covered = new Set<string>();
  const chosen: Trial[] = [];
  const gainOf = (trial: Trial): number => (reach.get(trial) ?? []).filter((key) => !covered.has(key)).length;
  for (;;) {
    let best: Trial | undefined;
    let most = 0;
    for (const trial of trials) {
      const gain = gainOf(trial);
      const shorter = best !== undefined && (length.get(trial) ?? 0) < (length.get(best) ?? 0);
      if (gain > most || (gain > 0 && gain === most && shorter)) [best, most] = [trial, gain];
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const key of reach.get(best) ?? []) covered.add(key);
  }
  return credited(needed(chosen, reach), reach);
}

function needed(chosen: readonly Trial[], reach: ReadonlyMap<Trial, readonly string[]>): readonly Trial[] {
  const times = new Map<string, number>();
  const count = (trial: Trial, by: number): void => {
    for (const key of reach.get(trial) ?? []) times.set(key, (times.get(key) ?? 0) + by);
  };
  for (const trial of chosen) count(trial, 1);
  const kept = chosen.toReversed().filter((trial) => {
    if ((reach.get(trial) ?? []).some((key) => times.get(key) === 1)) return true;
    count(trial, -1);
    return false;
  });
  return kept.toReversed();
}

function credited(chosen: readonly Trial[], reach: ReadonlyMap<Trial, readonly string[]>): readonly Chosen[] {
  const times = new Map<string, number>();
  for (const trial of chosen) for (const key of reach.get(trial) ?? []) times.set(key, (times.get(key) ?? 0) + 1);
  const given = new Set<string>();
  return chosen.map((trial) => {
    const keys = reach.get(trial) ?? [];
    const own = keys.filter((key) => times.get(key) === 1);
    const fresh = keys.filter((key) => times.get(key) !== 1 && !given.has(key));
    for (const key of keys) given.add(key);
    // What only this one reaches is what it is there for.
    return { trial, credit: [...own, ...fresh] };
  });
}
