import type { ErrorExplanation } from '../error-explanation.ts';
import type { RecordedRun } from '../recorded-run.ts';
import type { SetupPlace } from '../setup-place.ts';
import type { Scene } from './callout-scene.ts';
import { unique, type CurePlace } from './cure-places.ts';
import type { FaultBehind } from './fault-behind.ts';
import { madeByRun } from './made-by-run.ts';

/**
 * The ways of an explanation by one rule: `places` are those where a change makes the next run do better, `looks` those
 * that only show. Where a fault of the run is behind it, that is lifted first, and the states before and after the run
 * only show; without one, what the run itself has made is changed in what the run is made of, if the cause is in the record itself (`isOfRecord`).
 */
export function waysToMend(
  all: readonly CurePlace[],
  scene: Scene,
  run: RecordedRun,
  trip: string,
  behind: FaultBehind | undefined,
  isOfRecord = false,
): Pick<ErrorExplanation, 'places' | 'looks' | 'onPurpose' | 'ofRun'> {
  const places = all.filter(({ place }) => isSetForAll(place) || (behind === undefined && !isAfter(place)));
  const looks = all.filter((each) => !places.includes(each));
  const made = behind === undefined && isOfRecord ? madeByRun(scene, run, trip) : undefined;
  const first = behind === undefined ? (made?.places ?? []) : behind.place === undefined ? [] : [behind.place];
  return {
    places: unique([...first, ...places]),
    ...(looks.length === 0 ? {} : { looks: unique(looks) }),
    ...(behind === undefined ? {} : { onPurpose: behind.text }),
    ...(made === undefined ? {} : { ofRun: made.text }),
  };
}

const isAfter = (place: SetupPlace): boolean => 'after' in place && place.after === true;

/** What no fault of a run touches: the graph, and how LeanData tries again. */
const isSetForAll = (place: SetupPlace): boolean =>
  place.page === 'flow-builder' ||
  (place.page === 'partner-apps' && ['retries', 'retry-action-in', 'settings'].includes(place.part));
