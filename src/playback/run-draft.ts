import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Trigger } from '#world/plan-run.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, parseDuration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { planRun, routableRecords } from '#world/plan-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { fromLocalInput, toLocalInput } from './clock-text.ts';
import type { CsvImport } from './simulator-props.ts';

/** One row of the changes that an Updated run makes. */
export interface ChangeRow {
  readonly field: string;
  readonly value: FieldValue;
}

/** What the run set-up form holds: everything that a run is made of, as it was typed. */
export interface RunDraft {
  readonly trigger: Trigger;
  readonly source: 'org' | 'csv';
  /** Ids chosen from the org; null means all that can be routed. */
  readonly chosen: ReadonlySet<string> | null;
  readonly csv: CsvImport | null;
  readonly changes: readonly ChangeRow[];
  /** Date and time by the org's wall clock. */
  readonly start: string;
  readonly until: string;
  readonly seed: string;
  /** A graph of the other object that takes part in the run. */
  readonly other: string | null;
}

/** 2026-01-05T09:00:00Z, a Monday: where nobody chose another start. */
const FIRST_START = 1_767_603_600_000;

/** A draft for a first run, with the clock and seed of the last one where there was one. */
export function newDraft(setup: OrgSetup, run: RecordedRun | null): RunDraft {
  const { timeZone } = setup.salesforce.organization;
  return {
    trigger: 'new',
    source: 'org',
    chosen: null,
    csv: null,
    changes: [],
    start: toLocalInput(run?.input.start ?? FIRST_START, timeZone),
    until: run === null ? '7d' : untilText(run.input.until),
    seed: String(run?.input.seed ?? 1),
    other: null,
  };
}

const untilText = (until: number): string => (until % DAY === 0 ? `${until / DAY}d` : `${until}ms`);

/** One thing to mend before the run can start, and the field of the form that it is about. */
export interface DraftFault {
  readonly at: 'records' | 'changes' | 'start' | 'until' | 'seed';
  readonly message: string;
}

export interface DraftContext {
  readonly graph: FlowGraph;
  readonly graphs: readonly FlowGraph[];
  readonly setup: OrgSetup;
}

/** The records of the org that the draft runs, in the org's order. */
export function chosenRecords(draft: RunDraft, { graph, setup }: DraftContext): readonly SalesforceRecord[] {
  const all = routableRecords(setup, graph.object);
  const { chosen } = draft;
  return chosen === null ? all : all.filter((record) => chosen.has(String(record['Id'])));
}

/** How many records the draft runs. */
export const recordCount = (draft: RunDraft, context: DraftContext): number =>
  draft.source === 'csv' ? (draft.csv?.records.length ?? 0) : chosenRecords(draft, context).length;

/** The run that the form asks for, or all that is wrong with it. */
export function inputOfDraft(draft: RunDraft, context: DraftContext): Result<RunInput, readonly DraftFault[]> {
  const { graph, graphs, setup } = context;
  const faults: DraftFault[] = [];
  const { timeZone } = setup.salesforce.organization;
  const start = fromLocalInput(draft.start, timeZone);
  if (!start.ok) faults.push({ at: 'start', message: start.error });
  const until = parseDuration(draft.until);
  if (!until.ok) faults.push({ at: 'until', message: 'Give a length of time such as 30m, 12h or 7d.' });
  else if (until.value <= 0) faults.push({ at: 'until', message: 'The time limit must be longer than nothing.' });
  const seed = /^\d{1,10}$/.test(draft.seed.trim()) ? Number(draft.seed) : null;
  if (seed === null) faults.push({ at: 'seed', message: 'The seed is a whole number of at most ten digits.' });
  const csv = draft.source === 'csv' ? draft.csv : null;
  if (draft.source === 'csv' && csv === null) faults.push({ at: 'records', message: 'Choose a CSV file first.' });
  else if (recordCount(draft, context) === 0) faults.push({ at: 'records', message: 'Choose at least one record.' });
  const changes = draft.changes.filter((row) => row.field !== '');
  if (draft.trigger === 'updated' && changes.length === 0) {
    faults.push({ at: 'changes', message: 'The Updated trigger needs a change: name a field and its new value.' });
  }
  if (faults.length > 0 || !start.ok || !until.ok || seed === null) return err(faults);
  const other = graphs.find((each) => each.id === draft.other && each.object !== graph.object);
  return ok(
    planRun({
      graphs: other === undefined ? [graph] : [graph, other],
      object: graph.object,
      org: csv === null ? setup : csv.setup,
      trigger: draft.trigger,
      records:
        csv === null ? { from: 'org', records: chosenRecords(draft, context) } : { from: 'file', records: csv.records },
      changes: Object.fromEntries(changes.map(({ field, value }) => [field, value])),
      start: start.value,
      until: until.value,
      seed,
    }),
  );
}
