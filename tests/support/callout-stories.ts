import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

type EntryOf<T extends JournalEntry['type']> = Extract<JournalEntry, { type: T }>;

/** Everything the journal says of one callout, told without the folds of the logs. */
export interface CalloutStory {
  readonly queued: EntryOf<'callout-queued'>;
  readonly batches: readonly EntryOf<'batch-started'>[];
  readonly sent: readonly EntryOf<'callout-sent'>[];
  readonly answered: readonly EntryOf<'callout-answered'>[];
  readonly retries: readonly EntryOf<'callout-retry-scheduled'>[];
  readonly ended: readonly EntryOf<'callout-ended'>[];
}

/** All callouts of a run, in the order in which they were queued. */
export function calloutStories({ journal }: RecordedRun): readonly CalloutStory[] {
  const of = <T extends JournalEntry['type']>(type: T): readonly EntryOf<T>[] =>
    journal.filter((entry): entry is EntryOf<T> => entry.type === type);
  return of('callout-queued').map((queued) => {
    const own = <T extends { readonly callout: string }>(entries: readonly T[]): readonly T[] =>
      entries.filter(({ callout }) => callout === queued.callout);
    return {
      queued,
      batches: of('batch-started').filter(({ callouts }) => callouts.includes(queued.callout)),
      sent: own(of('callout-sent')),
      answered: own(of('callout-answered')),
      retries: own(of('callout-retry-scheduled')),
      ended: own(of('callout-ended')),
    };
  });
}

type State = 'blank' | 'pending' | 'success' | 'error';

/** [LOG-9] Where a callout stands at the end of the run. */
function stateOf({ ended: [end], retries }: CalloutStory): State {
  if (end) return end.result === 'dropped' ? 'blank' : end.result;
  return retries.length > 0 ? 'pending' : 'blank';
}

/** [LOG-9] [ADD-8] What the Outcome of a trip must say of Outreach; `partners` are the ids of the partner nodes. */
export function outcomeOfTrip(run: RecordedRun, trip: string, partners: ReadonlySet<string>): State {
  const reverted = run.journal.some(
    (entry) => entry.type === 'trip-reverted' && entry.trip === trip && partners.has(entry.node),
  );
  if (reverted) return 'error';
  const states = calloutStories(run)
    .filter(({ queued }) => queued.trip === trip)
    .map(stateOf);
  return (['error', 'pending', 'success'] as const).find((state) => states.includes(state)) ?? 'blank';
}
