import type { CoverageItem } from '../coverage-item.ts';
import { calloutSites, type CalloutSite } from './callout-site.ts';
import type { Draft } from './draft.ts';
import { tryDraft, type Search } from './explore.ts';
import { asStimuli, failureRecipes, isEdit, soundRecipe, type Recipe } from './failure-recipes.ts';
import { withSubject } from './subject.ts';

/** Callouts of one node from which its errors are looked for. */
const MOST_SITES = 3;
/** An id that Outreach never gave. */
const NOBODY = '999999';

/** Looks for each error at each node that calls Outreach, from callouts that trials made there. Yields after each run. */
export function* findFailures(search: Search, failures: readonly CoverageItem[]): Generator<undefined, void> {
  const { bench } = search;
  for (const { key, node } of failures) {
    const error = key.slice(key.lastIndexOf('/') + 1);
    for (const site of calloutSites(bench.trials, node).slice(0, MOST_SITES)) {
      for (const draft of draftsFor(error, site, search)) {
        if (bench.reached.has(key)) break;
        tryDraft(search, draft, key);
        yield;
      }
    }
  }
}

function draftsFor(error: string, site: CalloutSite, { cast }: Search): readonly Draft[] {
  const { draft } = site.trial;
  const sound = site.sound ? [] : soundRecipe(site);
  return failureRecipes(error, site).flatMap((recipe): readonly Draft[] => {
    if (recipe.length > 0 || error !== 'ERR-3') return whenever(draft, [...sound, ...recipe], site);
    return cast.prospectField === null ? [] : [withSubject(draft, cast, { [cast.prospectField]: NOBODY })];
  });
}

/** Before the run where that can be, as a person would set the stage; else when the callout is handed over. */
function whenever(draft: Draft, recipe: Recipe, { after }: CalloutSite): readonly Draft[] {
  const edits = recipe.filter(isEdit);
  const faults = recipe.filter((each) => !isEdit(each));
  const late: Draft = { ...draft, stimuli: [...draft.stimuli, ...asStimuli(recipe, after)] };
  if (edits.length === 0) return [late];
  const early: Draft = {
    ...draft,
    edits: [...draft.edits, ...edits],
    stimuli: [...draft.stimuli, ...asStimuli(faults, after)],
  };
  return [early, late];
}
