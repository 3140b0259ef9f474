import { fieldValueSchema } from '#graph/criteria-schema.ts';
import { parseJson } from '#graph/parse-json.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { ConfigFault } from '#graph/node-kinds.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { JsonObject } from '#shared/json.ts';
import { parseDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { editCatalog } from '#world/edit-catalog.ts';
import { faultCatalog } from '#world/fault-catalog.ts';
import type { ScriptStimulus } from '#world/run-input.ts';
import { closestName } from './closest-name.ts';
import { editSchema } from './edit-schema.ts';
import { faultSchema } from './fault-schema.ts';

const HINT = 'A script is a list such as [{ "at": "30m", "make": { "type": "cut-network" } }].';

const at = z.union([z.number(), z.string()]).transform((value, context): Duration => {
  const length = typeof value === 'number' ? ok(value) : parseDuration(value);
  if (length.ok && Number.isInteger(length.value) && length.value >= 0) return length.value;
  context.addIssue({
    code: 'custom',
    message: 'Must be a length of time from the start of the run, such as "30m" or 1800000 milliseconds.',
  });
  return z.NEVER;
});

const record = { object: z.enum(['Lead', 'Contact']), id: z.string().min(1) };
const reprocess = z.discriminatedUnion('trigger', [
  z.strictObject({ ...record, trigger: z.literal('new') }),
  z.strictObject({
    ...record,
    trigger: z.literal('updated'),
    /** What counts as changed, with the values before; nothing where left out. */
    before: z.record(z.string(), fieldValueSchema).default({}),
  }),
]);

const line = z
  .strictObject({
    at,
    make: z.exactOptional(faultSchema),
    lift: z.exactOptional(faultSchema),
    edit: z.exactOptional(editSchema),
    reprocess: z.exactOptional(reprocess),
  })
  .transform(({ at: after, make, lift, edit, reprocess: again }, context): ScriptStimulus => {
    const [stimulus, ...others]: readonly ScriptStimulus[] = [
      ...(make ? [{ type: 'make-fault', after, fault: make } as const] : []),
      ...(lift ? [{ type: 'lift-fault', after, fault: lift } as const] : []),
      ...(edit ? [{ type: 'edit', after, edit } as const] : []),
      ...(again ? [{ type: 'reprocess-record', after, before: null, ...again } as const] : []),
    ];
    if (stimulus !== undefined && others.length === 0) return stimulus;
    context.addIssue({ code: 'custom', message: 'Must have one of make, lift, edit and reprocess.' });
    return z.NEVER;
  });

const scriptSchema = z.array(line);

/**
 * Reads a run's script: a JSON list of faults to make and to lift, edits by hand and records to reprocess, each at
 * a time from the run's start.
 */
export function parseRunScript(text: string): Result<readonly ScriptStimulus[], readonly FileFault[]> {
  const json = parseJson(text);
  if (!json.ok) return err([json.error]);
  const script = scriptSchema.safeParse(json.value);
  if (script.success) return ok(script.data);
  return err(
    zodFaults(script.error).map((fault) => ({
      code: 'script/shape',
      hint: HINT,
      ...fault,
      ...guessed(fault, json.value),
    })),
  );
}

/** The JSON Schema of a run's script, made from the schema that reads it. */
export function runScriptJsonSchema(): JsonObject {
  const titles = z.registry<{ title?: string; description?: string; id?: string }>();
  for (const [id, part] of Object.entries({ fault: faultSchema, edit: editSchema, reprocess }))
    titles.add(part, { id });
  titles.add(scriptSchema, {
    title: 'Run script',
    description: 'What flowsim run --script reads: what is done on the way of a run, and when.',
  });
  return z.toJSONSchema(scriptSchema, { metadata: titles, io: 'input' }) as JsonObject;
}

/** Says which type of fault or edit a misspelt one was meant to be, in place of the list of all. */
function guessed({ at: place }: ConfigFault, script: unknown): { readonly message?: string } {
  const [, index, member] = TYPE_PLACE.exec(place) ?? [];
  if (index === undefined || member === undefined) return {};
  const written: unknown = memberOf(memberOf(memberOf(script, index), member), 'type');
  if (typeof written !== 'string') return {};
  const what = member === 'edit' ? 'edit' : 'fault';
  const closest = closestName(
    written,
    (what === 'edit' ? editCatalog : faultCatalog).map(({ type }) => type),
  );
  return closest === undefined ? {} : { message: `There is no ${what} "${written}". Did you mean "${closest}"?` };
}

const TYPE_PLACE = /^\[(\d+)\]\.(make|lift|edit)\.type$/;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
