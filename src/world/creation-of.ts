import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { RunInput, Stimulus } from './run-input.ts';

type Creation = EntryOf<'record-changed'>;
type CreateStimulus = Extract<Stimulus, { readonly type: 'create-record' }>;

/** Creations of one instant, in the order in which they are tried. */
interface Moment {
  readonly tries: { readonly place: number; readonly stimulus: CreateStimulus }[];
  next: number;
}

/** Most creations that were refused one after the other, as far as is looked. */
const MOST_REFUSED = 500;

/** Entries looked at between two breaths. */
const AT_ONCE = 2_000;

const known = new WeakMap<RecordedRun, ReadonlyMap<string, number>>();

/** Places among the stimuli of those that created records, by the records' ids; the org had the others, or the run made them. */
export function creationsOf(run: RecordedRun): ReadonlyMap<string, number> {
  const reading = readCreations(run);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

/** The same in parts: whoever drives it can breathe in between. A run is read once. */
export function* readCreations(run: RecordedRun): Generator<undefined, ReadonlyMap<string, number>, undefined> {
  const before = known.get(run);
  if (before !== undefined) return before;
  const { input, journal } = run;
  const moments = momentsOf(input);
  const places = new Map<string, number>();
  if (moments.size > 0) {
    for (const [at, entry] of journal.entries()) {
      if (at % AT_ONCE === 0) yield;
      if (!isOutsideCreation(entry)) continue;
      const moment = moments.get(momentKey(entry.object, entry.at - input.start));
      const place = moment === undefined ? null : takeFrom(moment, entry);
      if (place !== null) places.set(entry.id, place);
    }
  }
  known.set(run, places);
  return places;
}

/** Place among the stimuli of the one that created a record; null where the org had it, or the run made it otherwise. */
export const creationOf = (run: RecordedRun, id: string): number | null => creationsOf(run).get(id) ?? null;

/** What was refused leaves no such entry: it is passed by. */
function takeFrom(moment: Moment, entry: Creation): number | null {
  const end = Math.min(moment.tries.length, moment.next + MOST_REFUSED);
  for (let at = moment.next; at < end; at += 1) {
    const found = moment.tries[at];
    if (found === undefined || !isIn(found.stimulus, entry)) continue;
    moment.next = at + 1;
    return found.place;
  }
  return null;
}

function momentsOf({ stimuli }: RunInput): ReadonlyMap<string, Moment> {
  const moments = new Map<string, Moment>();
  stimuli.forEach((stimulus, place) => {
    if (stimulus.type !== 'create-record') return;
    const key = momentKey(stimulus.object, stimulus.after);
    const moment = moments.get(key);
    if (moment) moment.tries.push({ place, stimulus });
    else moments.set(key, { tries: [{ place, stimulus }], next: 0 });
  });
  return moments;
}

const momentKey = (object: string, after: number): string => `${object} ${after}`;

const isOutsideCreation = (entry: JournalEntry): entry is Creation & JournalEntry =>
  entry.type === 'record-changed' &&
  entry.kind === 'created' &&
  entry.system === 'salesforce' &&
  (entry.by.through === 'person' || entry.by.through === 'import');

function isIn({ fields }: CreateStimulus, { fields: written }: Creation): boolean {
  for (const name in fields) {
    const value = fields[name];
    if (value !== null && written.find(([other]) => other === name)?.[2] !== value) return false;
  }
  return true;
}
