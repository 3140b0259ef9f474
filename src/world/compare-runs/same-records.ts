import { stableJson } from '#shared/stable-json.ts';
import { readCreations } from '../creation-of.ts';
import type { RecordedRun } from '../recorded-run.ts';
import type { RunInput, Stimulus } from '../run-input.ts';

/** Creations looked at between two breaths. */
const AT_ONCE = 500;

/**
 * By which id of the first run a record of the second is known there, found in parts: whoever drives it can breathe in
 * between. Records that the runs created themselves belong together where the same stimulus did: their ids shift with
 * every record that is there in one run only.
 */
export function* sameRecords(
  first: RecordedRun,
  second: RecordedRun,
): Generator<undefined, (id: string) => string, undefined> {
  const there = yield* readCreations(first);
  const here = yield* readCreations(second);
  const pairs = yield* pairedCreations(first.input, second.input);
  const idAt = new Map<number, string>();
  for (const [id, place] of there) idAt.set(place, id);
  return (id) => {
    const place = here.get(id);
    if (place === undefined) return there.has(id) ? `${id} of the first run` : id;
    const twin = pairs.get(place);
    return (twin === undefined ? undefined : idAt.get(twin)) ?? `${id} of the second run`;
  };
}

/** Places of creations in the first run by those in the second. */
function* pairedCreations(
  first: RunInput,
  second: RunInput,
): Generator<undefined, ReadonlyMap<number, number>, undefined> {
  const [there, here] = [creations(first), creations(second)];
  // A record that began with other values is still that record.
  if (there.length === here.length) {
    return new Map(here.map(({ place }, at) => [place, there[at]?.place ?? place]));
  }
  const waiting = new Map<string, number[]>();
  for (const [at, { stimulus, place }] of there.toReversed().entries()) {
    if (at % AT_ONCE === 0) yield;
    const key = stableJson(stimulus);
    const places = waiting.get(key);
    if (places) places.push(place);
    else waiting.set(key, [place]);
  }
  const pairs = new Map<number, number>();
  for (const [at, { stimulus, place }] of here.entries()) {
    if (at % AT_ONCE === 0) yield;
    const twin = waiting.get(stableJson(stimulus))?.pop();
    if (twin !== undefined) pairs.set(place, twin);
  }
  return pairs;
}

const creations = ({ stimuli }: RunInput): readonly { readonly stimulus: Stimulus; readonly place: number }[] =>
  stimuli.flatMap((stimulus, place) => (stimulus.type === 'create-record' ? [{ stimulus, place }] : []));
