import { parseJson } from '#graph/parse-json.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { ConfigFault } from '#graph/node-kinds.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { parseDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FaultStimulus } from '#world/run-input.ts';
import { closestFaultType } from './closest-fault-type.ts';
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

const line = z
  .strictObject({ at, make: z.exactOptional(faultSchema), lift: z.exactOptional(faultSchema) })
  .transform(({ at: after, make, lift }, context): FaultStimulus => {
    if (make && !lift) return { type: 'make-fault', after, fault: make };
    if (lift && !make) return { type: 'lift-fault', after, fault: lift };
    context.addIssue({ code: 'custom', message: 'Must have either make or lift.' });
    return z.NEVER;
  });

const scriptSchema = z.array(line);

/** Reads a fault script: a JSON list of faults to make or to lift, each at a time from the run's start. */
export function parseFaultScript(text: string): Result<readonly FaultStimulus[], readonly FileFault[]> {
  const json = parseJson(text);
  if (!json.ok) return err([json.error]);
  const script = scriptSchema.safeParse(json.value);
  if (script.success) return ok(script.data);
  return err(
    zodFaults(script.error).map((fault) => ({
      code: 'faults/shape',
      hint: HINT,
      ...fault,
      ...guessed(fault, json.value),
    })),
  );
}

/** Says which type of fault a misspelt one was meant to be, in place of the list of all. */
function guessed({ at }: ConfigFault, script: unknown): { readonly message?: string } {
  const [, index, member] = TYPE_PLACE.exec(at) ?? [];
  if (index === undefined || member === undefined) return {};
  const written: unknown = memberOf(memberOf(memberOf(script, index), member), 'type');
  if (typeof written !== 'string') return {};
  const closest = closestFaultType(written);
  return closest === undefined ? {} : { message: `There is no fault "${written}". Did you mean "${closest}"?` };
}

const TYPE_PLACE = /^\[(\d+)\]\.(make|lift)\.type$/;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
