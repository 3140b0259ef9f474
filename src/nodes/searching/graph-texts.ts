import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { readNode } from '#graph/node-reading.ts';
import type { NodeCatalog } from '../contract/node-catalog.ts';
import { settingNames, type SettingNames } from './setting-names.ts';
import { settingTexts } from './setting-texts.ts';
import type { SearchableText } from './searchable-text.ts';

/** All texts of a graph: names, types, descriptions and settings of its nodes, its notes and its sections. */
export function graphTexts(
  graph: FlowGraph,
  catalog: NodeCatalog,
  environment: Environment,
): readonly SearchableText[] {
  const names = settingNames(environment);
  return [
    ...graph.nodes.flatMap((node) => nodeTexts(node, catalog, names)),
    ...(graph.notes ?? []).map(({ id, text }): SearchableText => ({
      place: { kind: 'note', id },
      where: '',
      text,
      also: '',
    })),
    ...(graph.sections ?? []).map(({ id, name }): SearchableText => ({
      place: { kind: 'section', id },
      where: '',
      text: name,
      also: '',
    })),
  ];
}

function nodeTexts(node: FlowNode, catalog: NodeCatalog, names: SettingNames): readonly SearchableText[] {
  const { id, name, description } = node;
  const type = catalog.typeOf(node.type);
  const reading = readNode(node, catalog);
  const plain = (kind: 'name' | 'type' | 'description', text: string, also = ''): SearchableText => ({
    place: { kind, id },
    where: '',
    text,
    also,
  });
  return [
    plain('name', name),
    plain('type', type?.title ?? node.type, type?.section ?? ''),
    ...(description === undefined ? [] : [plain('description', description)]),
    ...settingTexts(type?.fields ?? [], reading.ok ? reading.config : node.config, {
      names,
      path: '',
      where: [],
    }).map(({ field, where, text, also }): SearchableText => ({
      place: { kind: 'setting', id, field },
      where: where.join(' › '),
      text,
      also,
    })),
  ];
}
