import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgesOutOf, triggerNode } from '#graph/graph-queries.ts';
import type { Trigger } from '#world/plan-run.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { DAY, parseDuration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { planRun, routableRecords } from '#world/plan-run.ts';
import { deploymentsIn, editsIn, faultsIn, scriptOf, withoutStimuli } from '#world/fault-script.ts';
import { reprocessesIn } from '#world/reprocess.ts';
import { isRecordStimulus, type RecordStimulus, type RunInput, type ScriptStimulus } from '#world/run-input.ts';
import { requiredBlanks, type ChangeRow } from './change-fields.ts';
import { fromLocalInput, toLocalInput } from './clock-text.ts';
import {
  deploymentRowsOf,
  deploymentsOfRows,
  type DeploymentRow,
  type DeploymentRowFaults,
} from './deployment-rows.ts';
import { faultsOfRows, rowsOfRun, type FaultRow, type FaultRowFaults } from './fault-rows.ts';
import type { CsvImport } from './csv-import.ts';
import { allGenerated, canGenerate, generatedCount } from './draft-generation.ts';
import type { GeneratedDraft } from './generated/generated-draft.ts';

/** What the run set-up form holds: everything that a run is made of, as it was typed. */
export interface RunDraft {
  readonly trigger: Trigger;
  /** `last`: the same creations and changes as in the run that is shown. */
  readonly source: 'last' | 'org' | 'csv' | 'generated';
  /** Ids chosen from the org; null means all that can be routed. */
  readonly chosen: ReadonlySet<string> | null;
  readonly csv: CsvImport | null;
  /** What is generated; null where nobody has touched it: as `newGeneratedDraft` proposes it. */
  readonly generated: GeneratedDraft | null;
  readonly changes: readonly ChangeRow[];
  /** Date and time by the org's wall clock. */
  readonly start: string;
  readonly until: string;
  readonly seed: string;
  /** A graph of the other object that takes part in the run. */
  readonly other: string | null;
  /** Faults as they were edited beside a run; those of the run shown where null, or where that is another one by now. */
  readonly faults: { readonly rows: readonly FaultRow[]; readonly beside: RunInput | null } | null;
  /** Deployments as they were edited beside a run; those of the run shown where null, or where that is another one by now. */
  readonly deployments: { readonly rows: readonly DeploymentRow[]; readonly beside: RunInput | null } | null;
  /** What the run shown reprocessed and the next one does not, by milliseconds from the start. */
  readonly takenBack: { readonly after: readonly number[]; readonly beside: RunInput } | null;
}

/** 2026-01-05T09:00:00Z, a Monday: where nobody chose another start. */
const FIRST_START = 1_767_603_600_000;

/** A draft for a first run, with the clock and seed of the last one where there was one. */
export function newDraft({ setup, run, graph }: Pick<DraftContext, 'setup' | 'run' | 'graph'>): RunDraft {
  const { timeZone } = setup.salesforce.organization;
  return {
    trigger: !leadsOn(graph, 'new') && leadsOn(graph, 'updated') ? 'updated' : 'new',
    source: run === null ? 'org' : 'last',
    chosen: null,
    csv: null,
    generated: null,
    changes: [],
    start: toLocalInput(run?.input.start ?? FIRST_START, timeZone),
    until: run === null ? '7d' : untilText(run.input.until),
    seed: String(run?.input.seed ?? 1),
    other: null,
    faults: null,
    deployments: null,
    takenBack: null,
  };
}

/** Whether a trip that a trigger starts comes anywhere. */
function leadsOn(graph: FlowGraph, kind: Trigger): boolean {
  const trigger = triggerNode(graph, kind);
  return trigger !== undefined && trigger.config['enabled'] !== false && edgesOutOf(graph, trigger.id).length > 0;
}

/** The rows of the form's faults. */
export function faultRows({ faults }: RunDraft, run: RecordedRun | null): readonly FaultRow[] {
  if (faults !== null && faults.beside === (run?.input ?? null)) return faults.rows;
  return run === null ? [] : rowsOfRun(run);
}

/** [GRA-1] The rows of the form's deployments. */
export function deploymentRows({ deployments }: RunDraft, run: RecordedRun | null): readonly DeploymentRow[] {
  if (deployments !== null && deployments.beside === (run?.input ?? null)) return deployments.rows;
  return run === null ? [] : deploymentRowsOf(run.input);
}

/** What the form leaves out of what the last run reprocessed, by milliseconds from the start. */
export const takenBackIn = ({ takenBack }: RunDraft, run: RecordedRun | null): readonly number[] =>
  takenBack !== null && takenBack.beside === run?.input ? takenBack.after : [];

function withoutTakenBack(draft: RunDraft, run: RecordedRun): RunInput {
  const out = takenBackIn(draft, run);
  const places = reprocessesIn(run.input).flatMap((batch) => (out.includes(batch.after) ? batch.places : []));
  return withoutStimuli(run.input, places);
}

/** What is wrong with the faults of the form as it stands. */
export function wrongFaults(draft: RunDraft, run: RecordedRun | null): FaultRowFaults {
  const until = parseDuration(draft.until);
  const script = faultsOfRows(faultRows(draft, run), until.ok ? until.value : Infinity);
  return script.ok ? NO_FAULTS : script.error;
}

/** What is wrong with the deployments of the form as it stands. */
export function wrongDeployments(draft: RunDraft, run: RecordedRun | null): DeploymentRowFaults {
  const until = parseDuration(draft.until);
  const read = deploymentsOfRows(deploymentRows(draft, run), until.ok ? until.value : Infinity);
  return read.ok ? new Map() : read.error;
}

const NO_FAULTS: FaultRowFaults = new Map();

const untilText = (until: number): string => (until % DAY === 0 ? `${until / DAY}d` : `${until}ms`);

/** One thing to mend before the run can start, and the field of the form that it is about. */
export interface DraftFault {
  readonly at: 'records' | 'changes' | 'start' | 'until' | 'seed' | 'faults' | 'deployments';
  readonly message: string;
}

export interface DraftContext {
  readonly graph: FlowGraph;
  readonly graphs: readonly FlowGraph[];
  readonly setup: OrgSetup;
  readonly run: RecordedRun | null;
}

/** The records of the org that the draft runs, in the org's order. */
export function chosenRecords(draft: RunDraft, { graph, setup }: DraftContext): readonly SalesforceRecord[] {
  const all = routableRecords(setup, graph.object);
  const { chosen } = draft;
  return chosen === null ? all : all.filter((record) => chosen.has(String(record['Id'])));
}

/** How many records the draft runs. */
export function recordCount(draft: RunDraft, context: DraftContext): number {
  switch (draft.source) {
    case 'last':
      return context.run?.input.stimuli.filter(isRecordStimulus).length ?? 0;
    case 'org':
      return chosenRecords(draft, context).length;
    case 'csv':
      return draft.csv?.records.length ?? 0;
    case 'generated':
      return generatedCount(draft, context);
  }
}

/** All that is wrong with the form. */
export function faultsOfDraft(draft: RunDraft, context: DraftContext): readonly DraftFault[] {
  const read = readDraft(draft, context);
  return read.ok ? [] : read.error;
}

/** The run that the form asks for, or all that is wrong with it. Generated records are made here where they are not given. */
export function inputOfDraft(
  draft: RunDraft,
  context: DraftContext,
  generated?: readonly ImportedRecord[],
): Result<RunInput, readonly DraftFault[]> {
  const read = readDraft(draft, context);
  if (!read.ok) return read;
  return ok(
    draft.source === 'last' && context.run !== null
      ? again(withoutTakenBack(draft, context.run), read.value, context)
      : planned(draft, read.value, context, generated),
  );
}

function readDraft(draft: RunDraft, context: DraftContext): Result<When, readonly DraftFault[]> {
  const { timeZone } = context.setup.salesforce.organization;
  const faults: DraftFault[] = recordFaults(draft, context);
  const start = fromLocalInput(draft.start, timeZone);
  if (!start.ok) faults.push({ at: 'start', message: start.error });
  const until = parseDuration(draft.until);
  if (!until.ok) faults.push({ at: 'until', message: 'Give a length of time such as 30m, 12h or 7d.' });
  else if (until.value <= 0) faults.push({ at: 'until', message: 'The time limit must be longer than nothing.' });
  const seed = /^\d{1,10}$/.test(draft.seed.trim()) ? Number(draft.seed) : null;
  if (seed === null) faults.push({ at: 'seed', message: 'The seed is a whole number of at most ten digits.' });
  const script = faultsOfRows(faultRows(draft, context.run), until.ok ? until.value : Infinity);
  if (!script.ok) faults.push({ at: 'faults', message: 'Complete the faults that are marked.' });
  const deployed = deploymentsOfRows(deploymentRows(draft, context.run), until.ok ? until.value : Infinity);
  if (!deployed.ok) faults.push({ at: 'deployments', message: 'Complete the deployments that are marked.' });
  if (faults.length > 0 || !start.ok || !until.ok || seed === null || !script.ok || !deployed.ok) return err(faults);
  return ok({ start: start.value, until: until.value, seed, script: [...script.value, ...deployed.value] });
}

/** A run once more as it was, faults and all, on the graphs and settings as they are now. */
export const inputAgain = (input: RunInput, context: AgainContext): RunInput =>
  again(
    input,
    { start: input.start, until: input.until, seed: input.seed, script: [...faultsIn(input), ...deploymentsIn(input)] },
    context,
  );

type AgainContext = Omit<DraftContext, 'run'>;

type When = Pick<RunInput, 'start' | 'until' | 'seed'> & { readonly script: readonly ScriptStimulus[] };

const changesOf = (draft: RunDraft): readonly ChangeRow[] => draft.changes.filter((row) => row.field !== '');

const NO_ROWS = 'The file has headings but no rows.';

/** Whether the draft is to run a file in which there is nothing under the headings. */
export const hasNoRows = ({ source, csv }: RunDraft): boolean =>
  source === 'csv' && csv !== null && csv.summary.rows === 0;

function recordFaults(draft: RunDraft, context: DraftContext): DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.source === 'csv' && draft.csv === null) faults.push({ at: 'records', message: 'Choose a CSV file first.' });
  else if (draft.source === 'generated' && !canGenerate(draft, context)) {
    faults.push({ at: 'records', message: 'Complete the records that are to be generated.' });
  } else if (hasNoRows(draft)) faults.push({ at: 'records', message: NO_ROWS });
  else if (recordCount(draft, context) === 0) faults.push({ at: 'records', message: 'Choose at least one record.' });
  const isUpdate = draft.source !== 'last' && draft.trigger === 'updated';
  if (isUpdate && changesOf(draft).length === 0) {
    faults.push({ at: 'changes', message: 'The Updated trigger needs a change: name a field and its new value.' });
  }
  const blanks = requiredBlanks(
    isUpdate ? changesOf(draft) : [],
    context.setup.salesforce.fields[context.graph.object],
  );
  if (blanks.length > 0) {
    faults.push({ at: 'changes', message: `${blanks.join(', ')}: required in Salesforce. Give a new value.` });
  }
  return faults;
}

/**
 * The last run once more, on the graphs and settings as they are now, with its edits and what it reprocesses. Where
 * its records came from a file, the owners, accounts and statuses that were added for them are kept.
 */
function again(input: RunInput, { script, ...when }: When, { graph, graphs, setup }: AgainContext): RunInput {
  const records = input.stimuli.filter(isRecordStimulus);
  const fromFile = records.some((each) => each.through === 'import') || records.some(isUnknownIn(setup));
  const now = input.graphs.map((each) =>
    each.object === graph.object ? graph : (graphs.find((known) => known.id === each.id) ?? each),
  );
  const org = fromFile ? { ...setup, salesforce: input.org.salesforce } : setup;
  return { ...when, graphs: now, org, stimuli: scriptOf(records, [...script, ...editsIn(input)]) };
}

function isUnknownIn(setup: OrgSetup): (stimulus: RecordStimulus) => boolean {
  const ids = new Set(
    Object.values(setup.salesforce.records).flatMap((records) => records.map((record) => String(record['Id']))),
  );
  return (stimulus) => stimulus.type !== 'create-record' && !ids.has(stimulus.id);
}

function planned(
  draft: RunDraft,
  when: When,
  context: DraftContext,
  generated: readonly ImportedRecord[] | undefined,
): RunInput {
  const { graph, graphs, setup } = context;
  const csv = draft.source === 'csv' ? draft.csv : null;
  const other = graphs.find((each) => each.id === draft.other && each.object !== graph.object);
  return planRun({
    ...when,
    graphs: other === undefined ? [graph] : [graph, other],
    object: graph.object,
    org: csv === null ? setup : csv.setup,
    trigger: draft.trigger,
    records:
      draft.source === 'generated'
        ? { from: 'file', records: generated ?? allGenerated(draft, context) }
        : csv === null
          ? { from: 'org', records: chosenRecords(draft, context) }
          : { from: 'file', records: csv.records },
    changes: Object.fromEntries(changesOf(draft).map(({ field, value }) => [field, value])),
  });
}
