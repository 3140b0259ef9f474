import type { JournalEntry } from '#logs/journal-entry.ts';
import { createRecordHistory, createRecordHistoryFold, type RecordHistory } from '#logs/record-history.ts';
import type { Json } from '#shared/json.ts';
import type { RecordedRun } from './recorded-run.ts';

const histories = new WeakMap<RecordedRun, RecordHistory>();

/** Every record of a run, of both systems, at every entry of its journal. Made once for each run. */
export function historyOf(run: RecordedRun): RecordHistory {
  const known = histories.get(run);
  if (known) return known;
  const history = createRecordHistory(recordsAtStart(run), run.journal);
  histories.set(run, history);
  return history;
}

/** The same for whoever reads the journal in parts: after `finish` it is known. */
export function readHistory(run: RecordedRun): { take(entry: JournalEntry): void; finish(): void } {
  const fold = createRecordHistoryFold(recordsAtStart(run));
  return {
    take: (entry) => fold.take(entry),
    finish() {
      if (!histories.has(run)) histories.set(run, fold.finish());
    },
  };
}

function recordsAtStart({ input }: RecordedRun): Parameters<typeof createRecordHistoryFold>[0] {
  const { salesforce, outreach } = input.org;
  return {
    ...salesforce.records,
    prospect: asImages(outreach.prospects),
    account: asImages(outreach.accounts),
    user: asImages(outreach.users),
    mailbox: asImages(outreach.mailboxes),
    sequence: asImages(outreach.sequences),
    ruleset: asImages(outreach.rulesets),
    stage: asImages(outreach.stages),
    validationRule: asImages(outreach.validationRules),
    sequenceState: asImages(outreach.sequenceStates),
  };
}

/** Outreach's records are plain data; only their types have no index. */
const asImages = (records: readonly object[]): readonly Readonly<Record<string, Json>>[] =>
  records as readonly Readonly<Record<string, Json>>[];
