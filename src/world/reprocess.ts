import type { RoutedObject } from '#graph/flow-graph.ts';
import { retrySeries } from '#leandata/retry-series.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { RecordImage } from '#logs/record-history.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, type Duration } from '#shared/instant.ts';
import { scriptOf } from './fault-script.ts';
import type { RecordedRun } from './recorded-run.ts';
import { isRecordStimulus, isScriptStimulus, type ReprocessStimulus, type RunInput } from './run-input.ts';
import { historyOf } from './run-history.ts';
import { triggeredBy } from './triggered-by.ts';

/** A record to be run through its graph again, but for the instant. */
export type ReprocessRecord = Omit<ReprocessStimulus, 'type' | 'after'>;

type LogEntry = EntryOf<'trip-started' | 'record-not-routed'>;

/**
 * [LOG-1] What reprocessing an audit log means, by the journal entry that began it: the record that was routed, by
 * the same trigger. Our choice where it is no more: the contact that it was converted to, the master that it was
 * merged into, as things stand after entry `upTo`, or at the end. A deleted one stays itself: the journal will say
 * so. Undefined where no audit log began there.
 */
export function reprocessOf(run: RecordedRun, logSeq: number, upTo = run.journal.length): ReprocessRecord | undefined {
  const entry = run.journal[logSeq];
  if (entry?.type !== 'trip-started' && entry?.type !== 'record-not-routed') return undefined;
  const now = recordThen(run, upTo, entry.object as RoutedObject, entry.record);
  const { trigger } = entry;
  if (trigger === 'new') return { ...now, trigger, before: null };
  const fields = new Set(run.final.salesforce.fields[now.object].map(({ name }) => name));
  const changed = Object.entries(changedBefore(run, entry));
  // Fields of a lead that the contact does not have cannot count as changed there.
  return { ...now, trigger, before: Object.fromEntries(changed.filter(([name]) => fields.has(name))) };
}

/**
 * The run in which records are reprocessed `after` milliseconds from its start, in the order given. It goes on for
 * long enough to see their callouts through all retries and a day more.
 */
export function withReprocess(input: RunInput, records: readonly ReprocessRecord[], after: Duration): RunInput {
  const asked = records.map((record): ReprocessStimulus => ({ type: 'reprocess-record', after, ...record }));
  return {
    ...input,
    until: Math.max(input.until, after + retrySeries(input.org.leandata).total + DAY),
    stimuli: scriptOf(input.stimuli.filter(isRecordStimulus), [...input.stimuli.filter(isScriptStimulus), ...asked]),
  };
}

/** Records that were reprocessed at one instant, and where the run's stimuli say so. */
export interface ReprocessBatch {
  readonly after: Duration;
  readonly records: readonly ReprocessStimulus[];
  readonly places: readonly number[];
}

/** [LOG-1] What a run reprocesses, instant by instant, in order. */
export function reprocessesIn({ stimuli }: Pick<RunInput, 'stimuli'>): readonly ReprocessBatch[] {
  const requests = new Map<Duration, { records: ReprocessStimulus[]; places: number[] }>();
  stimuli.forEach((stimulus, place) => {
    if (stimulus.type !== 'reprocess-record') return;
    const request = requests.get(stimulus.after) ?? { records: [], places: [] };
    request.records.push(stimulus);
    request.places.push(place);
    requests.set(stimulus.after, request);
  });
  return [...requests].map(([after, request]) => ({ after, ...request })).sort((a, b) => a.after - b.after);
}

function recordThen(
  run: RecordedRun,
  seq: number,
  object: RoutedObject,
  id: string,
): { readonly object: RoutedObject; readonly id: string } {
  const record = historyOf(run).imageAt(object, id, seq);
  const master = textOf(record, 'MasterRecordId');
  if (record?.['IsDeleted'] === true && master !== undefined) return recordThen(run, seq, object, master);
  const contact = object === 'Lead' ? textOf(record, 'ConvertedContactId') : undefined;
  return contact === undefined ? { object, id } : recordThen(run, seq, 'Contact', contact);
}

/** Values that the fields had before the change that set the log off; none where no change did. */
function changedBefore(run: RecordedRun, entry: LogEntry): Readonly<Record<string, FieldValue>> {
  const cause = triggeredBy(run, entry);
  if (cause?.type === 'record-reprocessed') return (cause.before ?? {}) as Readonly<Record<string, FieldValue>>;
  if (cause === undefined) return {};
  return Object.fromEntries(cause.fields.map(([name, before]) => [name, before as FieldValue]));
}

const textOf = (record: RecordImage | null, field: string): string | undefined => {
  const value = record?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
