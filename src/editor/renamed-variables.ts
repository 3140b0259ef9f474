import { parseFieldPath } from '#criteria/field-path.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { criteriaOf, criteriaToJson } from './criteria-json.ts';
import { rowsOf } from './rows-of.ts';

/** Old names of match variables, each with its new one. */
export type VariableNames = ReadonlyMap<string, string>;

/** [MAT-1] A config with variables under other names, hidden settings too; what it stores itself is let be. */
export function withRenamedReads(specs: readonly FieldSpec[], config: JsonObject, names: VariableNames): JsonObject {
  let next = config;
  for (const spec of specs) {
    const value = config[spec.name];
    const renamed = value === undefined ? value : renamedValue(spec, value, names);
    if (renamed !== undefined && renamed !== value) next = { ...next, [spec.name]: renamed };
  }
  return next;
}

/** [MAT-1] A config of which the match is stored under another name. */
export function withStoredUnder(specs: readonly FieldSpec[], config: JsonObject, name: string): JsonObject {
  const stored = specs.find((spec) => spec.kind === 'variable');
  return stored ? { ...config, [stored.name]: name } : config;
}

/** The same value where it reads none of the variables. */
function renamedValue(spec: FieldSpec, value: Json, names: VariableNames): Json {
  if (spec.kind === 'select' && spec.options.from === 'variables') {
    return typeof value === 'string' ? (names.get(value) ?? value) : value;
  }
  if (spec.kind === 'criteria' && spec.of === 'routed') {
    const criteria = criteriaOf(value);
    const items = criteria.items.map((item) => {
      const path = renamedPath(item.field, names);
      return path === item.field ? item : { ...item, field: path };
    });
    return items.every((item, at) => item === criteria.items[at]) ? value : criteriaToJson({ ...criteria, items });
  }
  if (spec.kind !== 'list') return value;
  const rows = rowsOf(value);
  const renamed = rows.map((row) => withRenamedReads(spec.item, row, names));
  return renamed.every((row, at) => row === rows[at]) ? value : renamed;
}

function renamedPath(path: string, names: VariableNames): string {
  const { root, field } = parseFieldPath(path);
  const name = root === undefined ? undefined : names.get(root);
  return name === undefined ? path : `${name}.${field}`;
}
