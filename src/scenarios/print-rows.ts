import { stableJson } from '#shared/stable-json.ts';
import type { Json } from '#shared/json.ts';

const WIDTH = 120;

/**
 * Prints plain data for people and for comparing files: keys in code-unit order, and what holds no lists
 * or objects of its own on one line, so that a record is a line. Ends with a line end.
 */
export const printRows = (value: unknown): string => `${print(JSON.parse(stableJson(value)) as Json, '')}\n`;

function print(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const named = (inner: string): string[] =>
    parts.map(([key, part]) => (isList ? '' : `${JSON.stringify(key)}: `) + print(part as Json, inner));
  const flat = parts.every(([, part]) => typeof part !== 'object' || part === null);
  if (flat) {
    const pad = isList ? '' : ' ';
    const line = open + pad + named('').join(', ') + pad + close;
    // A list of many short texts is folded; a record stays on its line.
    if (!isList || indent.length + line.length <= WIDTH) return line;
  }
  const inner = `${indent}  `;
  return `${open}\n${inner}${named(inner).join(`,\n${inner}`)}\n${indent}${close}`;
}
