import type { FlowGraph } from '#graph/flow-graph.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, type Duration } from '#shared/instant.ts';
import type { Edit } from './edit.ts';
import { scriptOf } from './fault-script.ts';
import {
  isRecordStimulus,
  isScriptStimulus,
  type RecordStimulus,
  type RunInput,
  type ScriptStimulus,
} from './run-input.ts';

/** A record of Salesforce. */
export interface RecordRef {
  readonly object: SalesforceObject;
  readonly id: string;
}

type Fields = Readonly<Record<string, FieldValue>>;

/** [RUN-4] The run in which something is changed by hand in one of the systems; at 0 before the first record. */
export const withEdit = (input: RunInput, edit: Edit, after: Duration): RunInput =>
  withScript(input, { type: 'edit', after, edit });

/**
 * [RUN-4] The run in which a person changes fields of a record in Salesforce. It comes after all records of the
 * same instant, and sets off what any change sets off: the Updated trigger, the sync.
 */
export const withFieldChange = (
  input: RunInput,
  { object, id }: RecordRef,
  fields: Fields,
  after: Duration,
): RunInput => withRecord(input, { type: 'update-record', after, object, id, fields, through: 'person' });

/** [RUN-4] The run in which a person deletes a record in Salesforce. */
export const withDeletion = (input: RunInput, { object, id }: RecordRef, after: Duration): RunInput =>
  withRecord(input, { type: 'delete-record', after, object, id, through: 'person' });

/**
 * [RUN-4] The run in which a record had other values from the beginning: in the org before the run, or, for a record
 * that the run itself creates, in the stimulus at place `creation` among its stimuli. Nothing is set off by it.
 */
export function withStartingFields(
  input: RunInput,
  { object, id }: RecordRef,
  fields: Fields,
  creation: number | null = null,
): RunInput {
  const created = creation === null ? undefined : input.stimuli[creation];
  if (creation !== null && created?.type === 'create-record') {
    const changed = { ...created, fields: { ...created.fields, ...fields } };
    return { ...input, stimuli: input.stimuli.with(creation, changed) };
  }
  return withRecordsOf(input, object, (records) =>
    records.map((record) => (record['Id'] === id ? { ...record, ...fields } : record)),
  );
}

/** [RUN-4] The run in which the record was never there: neither in the org before it, nor created by the stimulus at `creation`. */
export function withoutRecord(input: RunInput, { object, id }: RecordRef, creation: number | null = null): RunInput {
  if (creation !== null) return { ...input, stimuli: input.stimuli.toSpliced(creation, 1) };
  return withRecordsOf(input, object, (records) => records.filter((record) => record['Id'] !== id));
}

/** [GRA-1] The run in which another graph goes live; at 0 it is live from the beginning, in place of the one of its object. */
export function withDeployment(input: RunInput, graph: FlowGraph, after: Duration): RunInput {
  if (after > 0) return withScript(input, { type: 'deploy-graph', after, graph });
  const isLive = input.graphs.some(({ object }) => object === graph.object);
  return {
    ...input,
    graphs: isLive
      ? input.graphs.map((each) => (each.object === graph.object ? graph : each))
      : [...input.graphs, graph],
  };
}

/** A change at the very end needs time to show what comes of it. */
const roomFor = (input: RunInput, after: Duration): Duration => (after < input.until ? input.until : after + DAY);

const withScript = (input: RunInput, stimulus: ScriptStimulus): RunInput => ({
  ...input,
  until: roomFor(input, stimulus.after),
  stimuli: scriptOf(input.stimuli.filter(isRecordStimulus), [...input.stimuli.filter(isScriptStimulus), stimulus]),
});

const withRecord = (input: RunInput, stimulus: RecordStimulus): RunInput => ({
  ...input,
  until: roomFor(input, stimulus.after),
  stimuli: scriptOf([...input.stimuli.filter(isRecordStimulus), stimulus], input.stimuli.filter(isScriptStimulus)),
});

function withRecordsOf(
  input: RunInput,
  object: SalesforceObject,
  change: (records: readonly SalesforceRecord[]) => readonly SalesforceRecord[],
): RunInput {
  const { salesforce } = input.org;
  const records = { ...salesforce.records, [object]: change(salesforce.records[object]) };
  return { ...input, org: { ...input.org, salesforce: { ...salesforce, records } } };
}
