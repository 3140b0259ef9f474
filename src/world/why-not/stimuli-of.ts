import type { JournalEntry } from '#logs/journal-entry.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { RecordedRun } from '../recorded-run.ts';
import type { RunInput } from '../run-input.ts';

/** Place of the stimulus that created a record; undefined where the run's list of stimuli did not. */
export function creationOf({ input, journal }: RecordedRun, object: string, id: string): number | undefined {
  const places = creationsIn(input, object);
  let next = 0;
  for (const entry of journal) {
    if (!answersCreation(entry, object)) continue;
    const place = places[next];
    // What somebody converts by hand makes records as well: those are not of the list.
    if (place === undefined || (input.stimuli[place]?.after ?? 0) + input.start !== entry.at) continue;
    if (entry.type === 'record-changed' && entry.id === id) return place;
    next += 1;
  }
  return undefined;
}

/** Id of the record that the creation at a place of the stimuli made, as far as the journal goes. */
export function createdBy(input: RunInput, journal: readonly JournalEntry[], place: number): string | undefined {
  const stimulus = input.stimuli[place];
  if (stimulus?.type !== 'create-record') return undefined;
  const places = creationsIn(input, stimulus.object);
  let next = 0;
  for (const entry of journal) {
    if (!answersCreation(entry, stimulus.object)) continue;
    const at = places[next];
    if (at === undefined || (input.stimuli[at]?.after ?? 0) + input.start !== entry.at) continue;
    if (at === place) return entry.type === 'record-changed' ? entry.id : undefined;
    next += 1;
  }
  return undefined;
}

/** Places of the stimuli that update a record, in the order in which they fire. */
export const updatesOf = ({ stimuli }: RunInput, id: string): readonly number[] =>
  stimuli
    .flatMap((each, place) =>
      each.type === 'update-record' && sameId(each.id, id) ? [{ place, after: each.after }] : [],
    )
    .sort((a, b) => a.after - b.after)
    .map(({ place }) => place);

const creationsIn = ({ stimuli }: RunInput, object: string): readonly number[] =>
  stimuli
    .flatMap((each, place) => (each.type === 'create-record' && each.object === object ? [{ place, each }] : []))
    .sort((a, b) => a.each.after - b.each.after)
    .map(({ place }) => place);

const answersCreation = (
  entry: JournalEntry,
  object: string,
): entry is Extract<JournalEntry, { type: 'record-changed' | 'write-refused' }> =>
  (entry.type === 'record-changed' && entry.kind === 'created' && entry.object === object && isOutside(entry)) ||
  (entry.type === 'write-refused' && entry.id === null && entry.object === object && isOutside(entry));

const isOutside = ({ by }: { readonly by: { readonly through: string } }): boolean =>
  by.through === 'person' || by.through === 'import';

export const sameId = (one: string, other: string): boolean => {
  const a = normaliseId(one);
  const b = normaliseId(other);
  return one === other || (a.ok && b.ok && a.value === b.value);
};
