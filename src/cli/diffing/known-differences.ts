import { parseJson } from '#graph/parse-json.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { ASPECTS } from '#world/parted-ways.ts';
import { keyOf, type Difference } from './difference.ts';

const FORMAT = 'flowbuilder-simulator/known-differences';

const text = z.string();
const side = z.object({ edge: text.nullable(), owner: text.nullable() }).nullable();
const schema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  differences: z.array(
    z.strictObject({
      test: text.nullable(),
      object: text,
      name: text,
      trigger: z.enum(['new', 'updated']),
      differs: z.array(z.enum(ASPECTS as readonly [string, ...string[]])),
      node: text.nullable(),
      before: side,
      after: side,
    }),
  ),
});

/** Reads a file of known differences: their keys. */
export function parseKnownDifferences(content: string): Result<ReadonlySet<string>, readonly FileFault[]> {
  const json = parseJson(content);
  if (!json.ok) return err([json.error]);
  const read = schema.safeParse(json.value);
  if (!read.success)
    return err(zodFaults(read.error).map((fault) => ({ code: 'known-differences/shape', hint: HINT, ...fault })));
  return ok(new Set(read.data.differences.map((each) => keyOf(each as unknown as Difference))));
}

const HINT = 'flowsim diff --write-expect FILE writes such a file.';

/** The text of a file of known differences, a line for each. */
export function printKnownDifferences(differences: readonly Difference[]): string {
  const way = (each: Difference['before']) => each && { edge: each.edge, owner: each.owner };
  const lines = differences.map(({ test, object, name, trigger, differs, node, before, after }) =>
    JSON.stringify({ test, object, name, trigger, differs, node, before: way(before), after: way(after) }),
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "format": "${FORMAT}",\n  "version": 1,\n  "differences": ${list}\n}\n`;
}
