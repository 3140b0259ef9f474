import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { idsInTurn } from './ids-in-turn.ts';
import type { RecordedRun } from './recorded-run.ts';
import { historyOf } from './run-history.ts';
import { isRecordStimulus, type RecordStimulus, type RunInput, type Stimulus } from './run-input.ts';

/**
 * The same run with one record alone: what was done to the others from outside is left out, so that their influence is
 * gone, such as on batches, on round robin turns and on limits. Faults, edits and deployments stay. Undefined where
 * nothing was done to the record from outside.
 */
export function recordAlone(run: RecordedRun, object: string, id: string): RunInput | undefined {
  const { stimuli } = run.input;
  const created = creationOf(run, object, id);
  const isAbout = (stimulus: Stimulus): boolean => stimulus === created || isOn(stimulus, object, id);
  const kept = stimuli.filter((stimulus) => isAbout(stimulus) || !isOfRecord(stimulus));
  if (!kept.some((stimulus) => isRecordStimulus(stimulus) && isAbout(stimulus))) return undefined;
  const { stopAfter: _stopAfter, ...input } = run.input;
  // Without the others, the record has the id that comes first.
  const first = created === undefined ? id : idsInTurn(input.org, created.object).next().value;
  return { ...input, stimuli: kept.map((each) => (each === created ? each : renamed(each, id, first))) };
}

/** The stimulus with another id wherever it names the one. */
function renamed<T extends Stimulus>(stimulus: T, from: string, to: string): T {
  const text = JSON.stringify(stimulus);
  const wanted = JSON.stringify(from);
  if (from === to || !text.includes(wanted)) return stimulus;
  return JSON.parse(text.replaceAll(wanted, JSON.stringify(to))) as T;
}

const isOfRecord = (stimulus: Stimulus): boolean => isRecordStimulus(stimulus) || stimulus.type === 'reprocess-record';

type Creation = RecordStimulus & { readonly type: 'create-record' };

/** The stimulus that created a record: creations come in the order in which they are due, and each stands or was refused. */
function creationOf(run: RecordedRun, object: string, id: string): Creation | undefined {
  const first = historyOf(run).changesOf(object, id)[0];
  if (first?.kind !== 'created' || !isFromOutside(first.by)) return undefined;
  let before = 0;
  for (const entry of run.journal) {
    if (entry.seq >= first.seq) break;
    if (isCreation(entry) && isFromOutside(entry.by)) before += 1;
  }
  return run.input.stimuli
    .filter((stimulus): stimulus is Creation => stimulus.type === 'create-record')
    .toSorted((a, b) => a.after - b.after)[before];
}

type Written = EntryOf<'record-changed' | 'write-refused'>;

const isCreation = (entry: JournalEntry): entry is Written =>
  entry.type === 'record-changed'
    ? entry.system === 'salesforce' && entry.kind === 'created'
    : entry.type === 'write-refused' && entry.id === null;

/** Whether `recordAlone` has anything to run: quick, for it is asked of every record that comes into view. */
export function isTouchedFromOutside(run: RecordedRun, object: string, id: string): boolean {
  const first = historyOf(run).changesOf(object, id)[0];
  if (first?.kind === 'created') return isFromOutside(first.by);
  return run.input.stimuli.some((each) => isRecordStimulus(each) && isOn(each, object, id));
}

const isOn = (stimulus: Stimulus, object: string, id: string): boolean =>
  'id' in stimulus && stimulus.object === object && stimulus.id === id;

const isFromOutside = ({ through }: { readonly through: string }): boolean =>
  through === 'person' || through === 'import';
