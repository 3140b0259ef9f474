import type { Json, JsonObject } from '#shared/json.ts';
import { stepsOf } from './line-of-place.ts';

/** What a JSON Schema knows at a place of a document. */
export interface KnownNames {
  /** Members that an object may have there. */
  readonly members: readonly string[];
  /** Texts that the value may be; empty where it need not be one of some. */
  readonly values: readonly string[];
  /** What stands there. */
  readonly written: Json | undefined;
}

/** The names that a schema knows at a printed path (`[0].edit.kind`), by what is written around that place. */
export function knownNames(schema: JsonObject, document: Json, path: string): KnownNames {
  let value: Json | undefined = document;
  let shapes = shapesOf(schema, schema, value);
  for (const step of stepsOf(path)) {
    const inner: Json | undefined = typeof step === 'number' ? listOf(value)[step] : objectOf(value)[step];
    const parts = shapes.map((shape) =>
      typeof step === 'number' ? shape['items'] : objectOf(shape['properties'])[step],
    );
    shapes = parts.flatMap((part) => shapesOf(schema, part, inner));
    value = inner;
  }
  const values = shapes.flatMap((shape) => [shape['const'], ...listOf(shape['enum'])]);
  return {
    members: [...new Set(shapes.flatMap((shape) => Object.keys(objectOf(shape['properties']))))],
    values: [...new Set(values)].filter((each) => typeof each === 'string'),
    written: value,
  };
}

/** The simple schemas that a schema comes down to: of those that a value chooses by its type or kind, the chosen. */
function shapesOf(root: JsonObject, schema: Json | undefined, value: Json | undefined): readonly JsonObject[] {
  const shape = objectOf(schema);
  const name = /^#\/\$defs\/(.+)$/.exec(String(shape['$ref'] ?? ''))?.[1];
  if (name !== undefined) return shapesOf(root, objectOf(root['$defs'])[name], value);
  const choices = listOf(shape['oneOf'] ?? shape['anyOf'] ?? null);
  if (choices.length === 0) return [shape];
  let all = choices.flatMap((choice) => shapesOf(root, choice, value));
  // A wrong choice rules nothing out: the next one tells among all that are left.
  for (const [member, written] of Object.entries(objectOf(value))) {
    const chosen = all.filter((each) => constOf(each, member) === written);
    if (chosen.length > 0) all = chosen;
  }
  return all;
}

const constOf = (shape: JsonObject, member: string): Json | undefined =>
  objectOf(objectOf(shape['properties'])[member])['const'];

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
