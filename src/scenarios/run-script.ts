import { fieldValueSchema } from '#graph/criteria-schema.ts';
import { parseJson } from '#graph/parse-json.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { parseDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { DeployStimulus, ScriptStimulus } from '#world/run-input.ts';
import { closestName } from './closest-name.ts';
import { editSchema } from './edit-schema.ts';
import { faultSchema } from './fault-schema.ts';
import { knownNames } from './run-script-names.ts';

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
  const schema = runScriptJsonSchema();
  return err(
    zodFaults(script.error).map(({ at: place, message }) => ({
      code: 'script/shape',
      at: place,
      message: explained(schema, json.value as Json, place, message),
      // How a script looks helps where a line as a whole is wrong.
      ...(/^(?:\[\d+\])?$/.test(place) && { hint: HINT }),
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

/** What is wrong at a place, with the name that a misspelt one was meant to be or the names that are known there. */
function explained(schema: JsonObject, script: Json, place: string, message: string): string {
  if (/^\[\d+\]\.at$/.test(place) && message.startsWith('Must be a number'))
    return knownNames(schema, script, place).written === undefined ? `Is missing. ${AT_MESSAGE}` : AT_MESSAGE;
  const [, parent = '', member] = /^(.*?)(?:\.?([A-Za-z_$][\w$]*)|\["[^"]*"\])$/.exec(place) ?? [];
  if (message.endsWith('is not known here.')) {
    const { members } = knownNames(schema, script, parent);
    const closest = closestName(member ?? '', members);
    if (closest !== undefined) return `${message} Did you mean "${closest}"?`;
    return members.length === 0 ? message : `${message} Known here: ${members.join(', ')}.`;
  }
  const { values, written } = knownNames(schema, script, place);
  if (typeof written !== 'string' || values.length === 0) return message;
  const closest = closestName(written, values);
  return closest === undefined
    ? message
    : `There is no ${wordOf(place, member)} "${written}". Did you mean "${closest}"?`;
}

const wordOf = (place: string, member = 'value'): string => {
  if (member !== 'type') return member;
  return place.endsWith('.edit.type') ? 'edit' : 'fault';
};
