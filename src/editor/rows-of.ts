import type { Json, JsonObject } from '#shared/json.ts';

/** The rows of a list in a config; what is no row is left out. */
export function rowsOf(value: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row: Json): row is JsonObject => typeof row === 'object' && row !== null && !Array.isArray(row));
}
