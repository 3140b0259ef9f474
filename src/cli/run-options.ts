import { readCell } from '#csv/read-cell.ts';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, parseDuration, parseInstant, type Duration, type Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { lastInstant } from '#world/import-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** The options of `flowsim run` as they were typed. */
export interface RunOptions {
  readonly records?: string;
  readonly record?: readonly string[];
  readonly all?: boolean;
  readonly object?: RoutedObject;
  readonly trigger: 'new' | 'updated';
  readonly set?: readonly string[];
  readonly org?: string;
  /** File of the run's script. */
  readonly script?: string;
  /** Graphs that go live on the way, each as `length=file`. */
  readonly deploy?: readonly string[];
  readonly start?: string;
  readonly until: string;
  readonly seed: string;
  readonly reporter: 'pretty' | 'json' | 'csv';
  readonly journal?: string;
  /** Records are read, and results written, one by one. */
  readonly stream?: boolean;
}

/** 2026-01-05T09:00:00Z, a Monday. */
export const USUAL_START: Instant = 1_767_603_600_000;
export const LONGEST_RUN: Duration = 3_660 * DAY;

/** Where the records come from: exactly one of the three options. */
export function checkSource({ records, record, all }: RunOptions): Result<null, string> {
  const given = [records !== undefined, record !== undefined, all === true].filter(Boolean).length;
  if (given === 1) return ok(null);
  if (given > 1) return err('--records, --record and --all exclude each other: give one of them.');
  return err('Say which records to run: --records FILE.csv, --record ID, or --all for all of the org.');
}

/** The graph that the records go through. */
export function routedGraph(graphs: readonly FlowGraph[], object: RoutedObject | undefined): Result<FlowGraph, string> {
  const wanted = object ?? graphs[0]?.object;
  const graph = graphs.find((each) => each.object === wanted);
  if (!graph) return err(`--object ${wanted}: no graph was given that routes a ${wanted}.`);
  const twice = graphs.find((each) => graphs.some((other) => other !== each && other.object === each.object));
  return twice ? err(`Two graphs route a ${twice.object}; a run takes one for each object.`) : ok(graph);
}

/** The start that was asked for; else the usual one, or the org's last change where that is later. */
export function startOf(text: string | undefined, org: OrgSetup): Result<Instant, string> {
  if (text === undefined) return ok(Math.max(USUAL_START, lastInstant(org.salesforce)));
  const start = parseInstant(text);
  return start.ok ? start : err(`--start: ${start.error}.`);
}

export function untilOf(text: string): Result<Duration, string> {
  const until = parseDuration(text);
  if (!until.ok) return err(`--until: ${until.error}.`);
  if (until.value <= 0) return err('--until: the time limit must be longer than nothing.');
  return until.value <= LONGEST_RUN ? until : err('--until: the time limit is at most 3660d, ten years.');
}

export const seedOf = (text: string): Result<number, string> =>
  /^\d{1,10}$/.test(text) ? ok(Number(text)) : err(`--seed: "${text}" is not a whole number of at most ten digits.`);

/** [RUN-1] What Updated writes to each record: `Field=value` by API name or label, read as the field's type. */
export function changesOf(
  { set = [], trigger }: RunOptions,
  org: OrgSetup,
  object: RoutedObject,
): Result<Readonly<Record<string, FieldValue>>, string> {
  if (trigger === 'new') {
    return set.length === 0 ? ok({}) : err('--set goes with --trigger updated: New creates the records as they are.');
  }
  if (set.length === 0) return err('--trigger updated needs a change to make: --set Field=value.');
  const changes: Record<string, FieldValue> = {};
  for (const text of set) {
    const at = text.indexOf('=');
    if (at < 1) return err(`--set: "${text}" is not of the form Field=value.`);
    const name = text.slice(0, at).trim();
    const field = findField(org, object, name);
    if (!field) return err(`--set: ${object} has no field "${name}".`);
    if (field.readOnly === true) return err(`--set: ${field.name} is read-only; people cannot change it.`);
    if (field.name in changes) return err(`--set: ${field.name} is given twice.`);
    const value = readCell(field, text.slice(at + 1), 'month-first');
    if (!value.ok) return err(`--set: ${value.error}.`);
    changes[field.name] = value.value;
  }
  return ok(changes);
}

function findField(org: OrgSetup, object: RoutedObject, name: string) {
  const fields = org.salesforce.fields[object];
  const wanted = name.toLowerCase();
  return (
    fields.find((field) => field.name.toLowerCase() === wanted) ??
    fields.find((field) => field.label.toLowerCase() === wanted)
  );
}
