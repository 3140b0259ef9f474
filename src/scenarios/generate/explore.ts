import { whyNot } from '#world/why-not.ts';
import type { CoverageItem } from '../coverage-item.ts';
import { recipesFor } from './edge-recipes.ts';
import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import type { Site, Sites } from './sites.ts';
import { steered } from './steer.ts';
import type { Workbench } from './workbench.ts';

/** Ways to a node from which one of its edges is looked for. */
const MOST_SITES = 6;

/** What is on the table while drafts are looked for. */
export interface Search {
  readonly bench: Workbench;
  readonly sites: Sites;
  readonly cast: Cast;
}

/** Runs a draft, and takes down where its records stood; whether it reached what was wanted. */
export function tryDraft({ bench, sites }: Search, draft: Draft, wanted?: string): boolean {
  const trial = bench.run(draft);
  if (trial) sites.add(trial);
  return wanted !== undefined && trial?.keys.has(wanted) === true;
}

/**
 * Looks for every edge that no trial took yet, from where trials stood in its node: by what is known to lead there, else
 * by the smallest change that does. What is found opens ways to further nodes. Yields after each run.
 */
export function* explore(search: Search, edges: readonly CoverageItem[]): Generator<undefined, void> {
  const { bench, sites } = search;
  const asked = new Set<string>();
  for (let found = true; found;) {
    found = false;
    for (const { key, node, edge } of edges) {
      if (edge === undefined) continue;
      for (const site of sites.of(node).slice(0, MOST_SITES)) {
        if (bench.reached.has(key)) break;
        const question = `${key} from ${site.way}`;
        if (asked.has(question)) continue;
        asked.add(question);
        if (yield* lead(search, site, edge, key)) found = true;
      }
    }
  }
}

/** Leads the record of a site to another edge of the node. */
function* lead(search: Search, site: Site, edge: string, key: string): Generator<undefined, boolean> {
  const { bench, cast } = search;
  for (const draft of recipesFor(site, edge, bench, cast)) {
    yield;
    if (tryDraft(search, draft, key)) return true;
  }
  const asking = whyNot(site.trial.run, site.seq, edge, bench.catalog);
  let step = asking.next();
  for (; step.done !== true; step = asking.next()) yield;
  for (const { changes } of step.value.ways) {
    yield;
    if (tryDraft(search, steered(site.trial, changes), key)) return true;
  }
  return false;
}
