import { fieldValueSchema } from '#graph/criteria-schema.ts';
import type { ConfigFault } from '#graph/node-kinds.ts';
import { parseJson } from '#graph/parse-json.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { parseDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { DeployStimulus, ScriptStimulus } from '#world/run-input.ts';
import { editSchema } from './edit-schema.ts';
import { explainShape } from './explain-shape.ts';
import { faultSchema } from './fault-schema.ts';

/** What a script can say: graphs are deployed by files of their own. */
export type ScriptLine = Exclude<ScriptStimulus, DeployStimulus>;

const HINT = 'A script is a list such as [{ "at": "30m", "make": { "type": "cut-network" } }].';

const AT_MESSAGE = 'Must be a length of time from the start of the run, such as "30m" or 1800000 milliseconds.';

const at = z.union([z.number(), z.string()]).transform((value, context): Duration => {
  const length = typeof value === 'number' ? ok(value) : parseDuration(value);
  if (length.ok && Number.isInteger(length.value) && length.value >= 0) return length.value;
  context.addIssue({ code: 'custom', message: AT_MESSAGE });
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
  .transform(({ at: after, make, lift, edit, reprocess: again }, context): ScriptLine => {
    const [stimulus, ...others]: readonly ScriptLine[] = [
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
export function parseRunScript(text: string): Result<readonly ScriptLine[], readonly FileFault[]> {
  const json = parseJson(text);
  if (!json.ok) return err([json.error]);
  const script = scriptSchema.safeParse(json.value);
  if (script.success) return ok(script.data);
  const document = json.value as Json;
  return err(
    explainShape(runScriptJsonSchema(), document, zodFaults(script.error)).map((fault) => ({
      code: 'script/shape',
      ...withTime(document, fault),
      // How a script looks helps where a line as a whole is wrong.
      ...(/^(?:\[\d+\])?$/.test(fault.at) && { hint: HINT }),
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

/** A time that is missing or no time at all says what a time is. */
function withTime(script: Json, { at: place, message }: ConfigFault): ConfigFault {
  const [, index] = /^\[(\d+)\]\.at$/.exec(place) ?? [];
  if (index === undefined || !/^(?:Is missing; m|M)ust be a number/.test(message)) return { at: place, message };
  const written = Array.isArray(script) ? (script as readonly JsonObject[])[Number(index)]?.['at'] : undefined;
  return { at: place, message: written === undefined ? `Is missing. ${AT_MESSAGE}` : AT_MESSAGE };
}
