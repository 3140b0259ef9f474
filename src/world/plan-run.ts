import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Duration, Instant } from '#shared/instant.ts';
import { placeRecords } from './import-place-records.ts';
import type { ImportedRecord } from './import-record.ts';
import type { OrgSetup } from './org-setup.ts';
import { scriptOf } from './fault-script.ts';
import type { RecordStimulus, RunInput, ScriptStimulus } from './run-input.ts';

export type Trigger = 'new' | 'updated';

/** What the Simulator's set-up and the command line ask for: these records, through this trigger. */
export interface RunPlan {
  readonly graphs: readonly FlowGraph[];
  readonly object: RoutedObject;
  /** As it stands before the run; records of a file are not in it yet. */
  readonly org: OrgSetup;
  readonly trigger: Trigger;
  readonly records: PlannedRecords;
  /** Updated only: what is written to each record. */
  readonly changes: Readonly<Record<string, FieldValue>>;
  readonly start: Instant;
  readonly until: Duration;
  readonly seed: number;
  /** What is done on the way; nothing where absent. */
  readonly script?: readonly ScriptStimulus[];
}

export type PlannedRecords =
  /** Through New they are copied without their ids, as a person would type them in. */
  | { readonly from: 'org'; readonly records: readonly SalesforceRecord[] }
  /** Through New they are created as an import does it: with the ids, dates and values of the file. */
  | { readonly from: 'file'; readonly records: readonly ImportedRecord[] };

/**
 * [RUN-1] The run that does it: creations for New, the same set of changes to each record for Updated,
 * all at the start in the order given. The same plan gives the same run everywhere.
 */
export function planRun(plan: RunPlan): RunInput {
  const { graphs, start, until, seed, script = [] } = plan;
  const { org, stimuli } = plan.trigger === 'new' ? creations(plan) : updates(plan);
  return { graphs, org, start, until, seed, stimuli: scriptOf(stimuli, script) };
}

/** Records of the org that a trigger can take: not deleted, not converted (SF-4). */
export const routableRecords = (org: OrgSetup, object: RoutedObject): readonly SalesforceRecord[] =>
  org.salesforce.records[object].filter((record) => record['IsDeleted'] !== true && record['IsConverted'] !== true);

interface Planned {
  readonly org: OrgSetup;
  readonly stimuli: readonly RecordStimulus[];
}

function creations({ object, org, records }: RunPlan): Planned {
  const create = { type: 'create-record', after: 0, object } as const;
  if (records.from === 'file') {
    return { org, stimuli: records.records.map(({ fields }) => ({ ...create, through: 'import', fields })) };
  }
  const writable = org.salesforce.fields[object].filter((field) => field.readOnly !== true).map(({ name }) => name);
  return { org, stimuli: records.records.map((record) => ({ ...create, fields: filled(record, writable) })) };
}

function filled(record: SalesforceRecord, names: readonly string[]): Readonly<Record<string, FieldValue>> {
  const fields: Record<string, FieldValue> = {};
  for (const name of names) {
    const value = record[name] ?? null;
    if (value !== null) fields[name] = value;
  }
  return fields;
}

/** Records of a file are placed in the org first; a converted lead is read-only and stays as it is. */
function updates({ object, org, records, changes, start }: RunPlan): Planned {
  const update = (id: string): RecordStimulus => ({ type: 'update-record', after: 0, object, id, fields: changes });
  if (records.from === 'org') {
    return { org, stimuli: records.records.map((record) => update(String(record['Id']))) };
  }
  const before = org.salesforce.records[object].length;
  const placed = placeRecords(org, object, records.records, start);
  const minted = placed.salesforce.records[object].slice(before).map((record) => String(record['Id']));
  let next = 0;
  const stimuli = records.records.flatMap((record) => {
    const id = record.inOrg ? record.id : minted[next++];
    return record.routable && id ? [update(id)] : [];
  });
  return { org: placed, stimuli };
}
