import { fieldValueSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Fault } from '#world/fault.ts';
import type { RecordStimulus } from '#world/run-input.ts';
import { scenarioEditSchema } from './edit-schema.ts';
import { faultSchema } from './fault-schema.ts';
import type { ScenarioEdit, ScenarioOrgEdit } from './scenario-edit.ts';
import { durationSchema, instantSchema } from './scenario-time.ts';

/**
 * A graph by the id of a shipped example, whole as the content of its `*.flow.json` file, or by the path of that file,
 * counted from the scenario's own. In the app it is the graph of the workspace that has the `id`, whatever it is called.
 */
export type ScenarioGraph =
  { readonly example: string } | { readonly flow: JsonObject } | { readonly path: string; readonly id?: string };

/** An org by its name among those that ship, whole as the content of its `*.org.json` file, or by that file's path. */
export type ScenarioOrg =
  { readonly fixture: 'demo' | 'empty' } | { readonly file: JsonObject } | { readonly path: string };

type Of<Type extends RecordStimulus['type']> = Omit<Extract<RecordStimulus, { readonly type: Type }>, 'type' | 'after'>;

interface ReprocessLine {
  readonly object: RoutedObject;
  readonly id: string;
  readonly trigger: 'new' | 'updated';
  /** Updated only: what counts as changed, with the values before. */
  readonly before?: Readonly<Record<string, FieldValue>>;
}

/** Records of a CSV file, in the file of that path or in the scenario itself, that go through a trigger together. */
export type ImportLine = ({ readonly path: string } | { readonly csv: string }) & {
  readonly object: RoutedObject;
  readonly trigger: 'new' | 'updated';
  /** Updated only: what is written to each record; they stand in the org before the run begins. */
  readonly set?: Readonly<Record<string, FieldValue>>;
};

/** Something done on the way of a run, at a length of time in words from its start. */
export type ScenarioLine = { readonly at: string } & (
  | { readonly create: Of<'create-record'> }
  | { readonly update: Of<'update-record'> }
  | { readonly delete: Of<'delete-record'> }
  | { readonly make: Fault }
  | { readonly lift: Fault }
  | { readonly edit: ScenarioEdit }
  | { readonly reprocess: ReprocessLine }
  | { readonly deploy: ScenarioGraph }
  | { readonly import: ImportLine }
);

/** A whole run as a file tells it: with the same scenario everybody sees the same journal (CLK-2). */
export interface Scenario {
  readonly graphs: readonly ScenarioGraph[];
  readonly org: ScenarioOrg;
  /** What is done to the org before the run begins. */
  readonly edits?: readonly ScenarioOrgEdit[];
  /** Virtual start; 09:00 on 5 January 2026 where absent. */
  readonly start?: string;
  /** [RUN-2] Longest virtual time of the run; 7d where absent. */
  readonly until?: string;
  /** 1 where absent. */
  readonly seed?: number;
  readonly stimuli: readonly ScenarioLine[];
}

const recordId = z.string().min(1);
const object = z.enum(['Lead', 'Contact', 'Account', 'User', 'Group', 'Opportunity']);
const fields = z.record(z.string(), fieldValueSchema);
const who = { by: z.exactOptional(recordId), through: z.exactOptional(z.enum(['person', 'import'])) };
const create = { object, fields, ...who };
const update = { object, id: recordId, fields, ...who };
const remove = { object, id: recordId, ...who };

const path = z.string().min(1);

export const graphSchema: z.ZodType<ScenarioGraph> = z.union([
  z.strictObject({ example: z.string().min(1) }),
  z.strictObject({ flow: z.record(z.string(), z.json()) }),
  z.strictObject({ path, id: z.exactOptional(z.string().min(1)) }),
]);

export const orgSchema: z.ZodType<ScenarioOrg> = z.union([
  z.strictObject({ fixture: z.enum(['demo', 'empty']) }),
  z.strictObject({ file: z.record(z.string(), z.json()) }),
  z.strictObject({ path }),
]);

const importMembers = {
  object: z.enum(['Lead', 'Contact']),
  trigger: z.enum(['new', 'updated']),
  set: z.exactOptional(fields),
};
const importSchema: z.ZodType<ImportLine> = z.union([
  z.strictObject({ path, ...importMembers }),
  z.strictObject({ csv: z.string(), ...importMembers }),
]);

const reprocess = z.strictObject({
  object: z.enum(['Lead', 'Contact']),
  id: recordId,
  trigger: z.enum(['new', 'updated']),
  before: z.exactOptional(fields),
});

const at = durationSchema;
const lineSchema: z.ZodType<ScenarioLine> = z.union([
  z.strictObject({ at, create: z.strictObject(create) }),
  z.strictObject({ at, update: z.strictObject(update) }),
  z.strictObject({ at, delete: z.strictObject(remove) }),
  z.strictObject({ at, make: faultSchema }),
  z.strictObject({ at, lift: faultSchema }),
  z.strictObject({ at, edit: scenarioEditSchema }),
  z.strictObject({ at, reprocess }),
  z.strictObject({ at, deploy: graphSchema }),
  z.strictObject({ at, import: importSchema }),
]);

const orgEditSchema: z.ZodType<ScenarioOrgEdit> = z.union([
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('create-record'), ...create }),
    z.strictObject({ type: z.literal('update-record'), ...update }),
    z.strictObject({ type: z.literal('delete-record'), ...remove }),
  ]),
  scenarioEditSchema,
]);

export const scenarioSchema: z.ZodType<Scenario> = z.strictObject({
  graphs: z.array(graphSchema).min(1).max(2),
  org: orgSchema,
  edits: z.exactOptional(z.array(orgEditSchema)),
  start: z.exactOptional(instantSchema),
  until: z.exactOptional(durationSchema),
  seed: z.exactOptional(z.int()),
  stimuli: z.array(lineSchema),
});
