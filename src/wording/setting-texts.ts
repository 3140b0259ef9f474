import type { Criteria } from '#criteria/criteria.ts';
import { describeCriteria } from '#criteria/describe-criteria.ts';
import { fieldChoices, labelOfPath } from './field-choices.ts';
import { optionsOf, type OptionScope } from './options-of.ts';
import { unlistedOption } from './unlisted-option.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { readNode } from '#graph/node-reading.ts';
import { catalog } from '#nodes/catalog.ts';
import type { FieldSpec, OptionSource } from '#nodes/contract/field-spec.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { SettingText } from '#versions/graph-reading.ts';

interface NodeInOrg {
  readonly node: FlowNode;
  readonly graph: FlowGraph;
  readonly environment: Environment;
}

/** The settings of a node as its inspector shows them, in words. None where they cannot be read. */
export function settingTexts({ node, graph, environment }: NodeInOrg): readonly SettingText[] {
  const type = catalog.typeOf(node.type);
  const reading = readNode(node, catalog);
  if (!type || !reading.ok) return [];
  return textsOf(type.fields, reading.config, { graph, node: node.id, catalog, environment }, noPlace);
}

interface Place {
  readonly key: string;
  readonly label: readonly string[];
}

const noPlace: Place = { key: '', label: [] };

const textsOf = (
  specs: readonly FieldSpec[],
  config: JsonObject,
  scope: OptionScope,
  place: Place,
): readonly SettingText[] =>
  specs
    .filter((spec) => spec.when?.(config) ?? true)
    .flatMap((spec) => {
      const key = place.key === '' ? spec.name : `${place.key}.${spec.name}`;
      return textsOfField(spec, config[spec.name] ?? null, scope, { key, label: [...place.label, spec.label] });
    });

function textsOfField(spec: FieldSpec, value: Json, scope: OptionScope, place: Place): readonly SettingText[] {
  switch (spec.kind) {
    case 'text':
    case 'variable':
      return [{ ...place, lines: blank(value) ? [] : String(value).split('\n') }];
    case 'number':
      return [{ ...place, lines: blank(value) ? [] : [`${String(value)}${spec.unit ? ` ${spec.unit}` : ''}`] }];
    case 'switch':
      return [{ ...place, lines: [value === true ? 'On' : 'Off'] }];
    case 'select':
      return [{ ...place, lines: blank(value) ? [] : [optionText(spec.options, value, scope)], same: String(value) }];
    case 'criteria':
      return [{ ...place, lines: criteriaLines(value, spec.of, scope) }];
    case 'field-values':
      return [{ ...place, lines: fieldValueLines(value, scope) }];
    case 'list':
      return listTexts(spec, rowsOf(value), scope, place);
    default:
      return assertNever(spec);
  }
}

const blank = (value: Json): boolean => value === null || value === '';

/** A value that no list offers any more goes by the name it has, or by itself. */
function optionText(source: OptionSource, value: Json, scope: OptionScope): string {
  const chosen = typeof value === 'number' ? value : String(value);
  const everyone: readonly OptionSource[] = source.from === 'active-users' ? [source, { from: 'users' }] : [source];
  for (const from of everyone) {
    const found = optionsOf(from, scope).find((option) => String(option.value) === String(chosen));
    if (found) return found.label;
  }
  return unlistedOption(source, chosen, scope.environment).label;
}

function criteriaLines(
  value: Json,
  of: 'routed' | 'Lead' | 'Contact' | 'Account',
  scope: OptionScope,
): readonly string[] {
  // The node's own schema has read it.
  const criteria = value as Criteria | null;
  if (criteria === null || criteria.items.length === 0) return [];
  const own = scope.environment.fields[of === 'routed' ? scope.graph.object : of];
  // Which matches come before a node takes a walk through the graph: only for paths that name one.
  let groups: ReturnType<typeof fieldChoices> | undefined;
  return describeCriteria(criteria, (path) => {
    const field = own.find(({ name }) => name === path);
    return field?.label ?? labelOfPath((groups ??= fieldChoices(scope, of)), path);
  });
}

function fieldValueLines(value: Json, { environment, graph }: OptionScope): readonly string[] {
  return rowsOf(value).map((row) => {
    const field = String(row['field']);
    const label = environment.fields[graph.object].find(({ name }) => name === field)?.label ?? field;
    const written = row['value'] ?? null;
    return `${label}: ${blank(written) ? '(cleared)' : String(written)}`;
  });
}

const rowsOf = (value: Json): readonly JsonObject[] => (Array.isArray(value) ? (value as readonly JsonObject[]) : []);

/** First the rows in their order, then what is set in each. Rows with an id are found again by it. */
function listTexts(
  spec: FieldSpec & { readonly kind: 'list' },
  rows: readonly JsonObject[],
  scope: OptionScope,
  place: Place,
): readonly SettingText[] {
  const idOf = (row: JsonObject, index: number): string =>
    typeof row['id'] === 'string' ? row['id'] : String(index + 1);
  const titles = rows.map((row) => spec.title(row));
  return [
    { ...place, lines: titles, same: rows.map(idOf).join(' ') },
    ...rows.flatMap((row, index) =>
      textsOf(spec.item, row, scope, {
        key: `${place.key}[${idOf(row, index)}]`,
        label: [...place.label, titles[index] ?? spec.itemLabel],
      }),
    ),
  ];
}
