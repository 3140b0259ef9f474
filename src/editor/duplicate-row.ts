import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { firstFree } from '#graph/unique-names.ts';
import type { JsonObject } from '#shared/json.ts';

/**
 * A copy of a row. One that has an id gets the id that a new row would have, so that connections stay with the row they
 * belong to, and one that has a name gets a name of its own.
 */
export function duplicateRow(
  row: JsonObject,
  rows: readonly JsonObject[],
  spec: FieldSpec & { readonly kind: 'list' },
): JsonObject {
  const { id, name } = spec.create(rows);
  const taken = new Set(rows.map((each) => String(each['name']).toLowerCase()));
  const copied = firstFree(`${String(row['name'])} copy`, ' ', (text) => taken.has(text.toLowerCase()));
  return {
    ...row,
    ...(typeof row['id'] === 'string' && typeof id === 'string' ? { id } : {}),
    ...(typeof row['name'] === 'string' && name !== undefined ? { name: copied } : {}),
  };
}
