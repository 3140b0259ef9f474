import type { Criterion } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { FieldSpec } from '../contract/field-spec.ts';
import type { SettingNames } from './setting-names.ts';

/** One text in the settings of a node. */
export interface SettingText {
  readonly field: string;
  readonly where: readonly string[];
  readonly text: string;
  readonly also: string;
}

interface Walk {
  readonly names: SettingNames;
  /** Path of the config that is walked, and the headings above it. */
  readonly path: string;
  readonly where: readonly string[];
}

/**
 * All texts in the settings of a node, walked by how its type describes them, so that a new type is searched without
 * a word about it. Settings that are not shown say nothing.
 */
export const settingTexts = (specs: readonly FieldSpec[], config: JsonObject, walk: Walk): readonly SettingText[] =>
  specs
    .filter((spec) => spec.when?.(config) ?? true)
    .flatMap((spec) => textsOf(spec, config[spec.name], { ...walk, path: member(walk.path, spec.name) }));

const member = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function textsOf(spec: FieldSpec, value: Json | undefined, walk: Walk): readonly SettingText[] {
  const { names, path } = walk;
  const where = [...walk.where, spec.label];
  const one = (text: string, also: string): SettingText => ({ field: path, where, text, also });
  switch (spec.kind) {
    case 'text':
    case 'variable':
      return typeof value === 'string' && value !== '' ? [one(value, '')] : [];
    case 'number':
      return typeof value === 'number' ? [one(`${value}${spec.unit === undefined ? '' : ` ${spec.unit}`}`, '')] : [];
    case 'switch':
      return value === true ? [one(spec.label, '')] : [];
    case 'select':
      return isPlain(value) ? [one(names.ofChoice(spec.options, value), String(value))] : [];
    case 'criteria':
      return rowsOf(isObject(value) ? value['items'] : undefined).map((row, index) =>
        criterionText(row, index, { ...walk, where }),
      );
    case 'field-values':
      return rowsOf(value).map((row, index) => ({
        field: `${path}[${index}]`,
        where,
        text: `${names.ofField(text(row['field']))} = ${names.ofValue(row['value'])}`,
        also: `${text(row['field'])} ${text(row['value'])}`,
      }));
    case 'list':
      return rowsOf(value).flatMap((row, index) =>
        settingTexts(spec.item, row, { names, path: `${path}[${index}]`, where: [...where, spec.title(row)] }),
      );
    default:
      return assertNever(spec);
  }
}

function criterionText(row: JsonObject, index: number, { names, path, where }: Walk): SettingText {
  const { field, operator, value } = row as unknown as Partial<Criterion>;
  const label = operator === undefined ? '' : (operators[operator]?.label ?? operator);
  const values = value === undefined ? '' : (Array.isArray(value) ? value : [value]).map(names.ofValue).join(', ');
  return {
    field: `${path}.items[${index}]`,
    where: [...where, `Criterion ${index + 1}`],
    text: [names.ofField(text(field)), label, values].filter((part) => part !== '').join(' '),
    also: `${text(field)} ${Array.isArray(value) ? value.map(text).join(' ') : text(value)}`,
  };
}

const rowsOf = (value: Json | undefined): readonly JsonObject[] => (isList(value) ? value.filter(isObject) : []);

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

const isPlain = (value: Json | undefined): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
