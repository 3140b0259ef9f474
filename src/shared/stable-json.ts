import type { Json } from './json.ts';

/**
 * Prints plain data so that the same data always gives the same bytes: keys in code-unit order,
 * `undefined` members left out. With `indent` 0 the text is one line.
 */
export function stableJson(value: unknown, indent = 0): string {
  return JSON.stringify(sortKeys(value as Json), null, indent);
}

function sortKeys(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item: Json) => sortKeys(item) ?? null);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, Json | undefined>;
  const sorted: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const key of Object.keys(source).sort()) {
    const member = sortKeys(source[key]);
    if (member !== undefined) sorted[key] = member;
  }
  return sorted;
}
