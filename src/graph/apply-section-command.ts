import { err, ok, type Result } from '#shared/result.ts';
import { ID_PATTERN, MAX_ID, MAX_NAME } from './flow-document.ts';
import type { FlowGraph, FlowSection, NodeId } from './flow-graph.ts';
import type { SectionChange } from './graph-command.ts';
import { nodeById } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import { refuse, unknownNode } from './refuse-command.ts';
import { tidyName } from './unique-names.ts';

type Edited = Result<FlowGraph, Issue>;

const unknownSection = (id: string): Issue => refuse('unknown-section', `There is no section "${id}" in this graph.`);

/** A new section; its nodes leave the sections that they were in. */
export function addSection(graph: FlowGraph, section: FlowSection): Edited {
  if (section.id.length > MAX_ID || !ID_PATTERN.test(section.id))
    return err(refuse('bad-id', `"${section.id}" cannot be the id of a section.`));
  if (graph.sections?.some(({ id }) => id === section.id))
    return err(refuse('duplicate-id', `A section "${section.id}" is in this graph already.`));
  const read = check(graph, section);
  if (!read.ok) return read;
  const rest = withoutSectionNodes(graph, new Set(section.nodes));
  return ok({ ...rest, sections: [...(rest.sections ?? []), read.value] });
}

export function changeSection(graph: FlowGraph, id: string, change: SectionChange): Edited {
  const old = graph.sections?.find((section) => section.id === id);
  if (!old) return err(unknownSection(id));
  const { color: oldColor, collapsed: wasCollapsed, ...plain } = old;
  const color = change.color === undefined ? (oldColor ?? null) : change.color;
  const collapsed = change.collapsed ?? wasCollapsed === true;
  const read = check(graph, {
    ...plain,
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.nodes === undefined ? {} : { nodes: change.nodes }),
    ...(color === null ? {} : { color }),
    ...(collapsed ? { collapsed } : {}),
  });
  if (!read.ok) return read;
  const section = read.value;
  if (sameSection(section, old)) return ok(graph);
  const members = new Set(section.nodes);
  const sections = (graph.sections ?? []).flatMap((other) => (other === old ? [section] : leave(other, members)));
  return ok({ ...graph, sections });
}

export function removeSections(graph: FlowGraph, ids: readonly string[]): Edited {
  const missing = ids.find((id) => !graph.sections?.some((section) => section.id === id));
  if (missing !== undefined) return err(unknownSection(missing));
  if (ids.length === 0) return ok(graph);
  return ok(
    withSections(
      graph,
      (graph.sections ?? []).filter(({ id }) => !ids.includes(id)),
    ),
  );
}

/** The graph with nodes out of all sections; a section that has none left goes with them. */
export function withoutSectionNodes(graph: FlowGraph, nodes: ReadonlySet<NodeId>): FlowGraph {
  const { sections } = graph;
  if (!sections?.some((section) => section.nodes.some((node) => nodes.has(node)))) return graph;
  return withSections(
    graph,
    sections.flatMap((section) => leave(section, nodes)),
  );
}

/** Members stand in document order, so that the same section always prints the same. */
function check(graph: FlowGraph, { name: wanted, nodes, ...rest }: FlowSection): Result<FlowSection, Issue> {
  const name = tidyName(wanted);
  if (name === '') return err(refuse('blank-name', 'A section needs a name.'));
  if (name.length > MAX_NAME) return err(refuse('long-name', `A name is at most ${MAX_NAME} characters long.`));
  const missing = nodes.find((id) => !nodeById(graph, id));
  if (missing !== undefined) return err(unknownNode(missing));
  if (nodes.length === 0) return err(refuse('empty-section', 'A section holds one node or more.'));
  const members = new Set(nodes);
  return ok({ ...rest, name, nodes: graph.nodes.flatMap(({ id }) => (members.has(id) ? [id] : [])) });
}

function leave(section: FlowSection, nodes: ReadonlySet<NodeId>): readonly FlowSection[] {
  const left = section.nodes.filter((node) => !nodes.has(node));
  if (left.length === section.nodes.length) return [section];
  return left.length === 0 ? [] : [{ ...section, nodes: left }];
}

function withSections(graph: FlowGraph, sections: readonly FlowSection[]): FlowGraph {
  const { sections: _, ...rest } = graph;
  return sections.length === 0 ? rest : { ...rest, sections };
}

const sameSection = (a: FlowSection, b: FlowSection): boolean =>
  a.name === b.name &&
  a.color === b.color &&
  a.collapsed === b.collapsed &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, index) => node === b.nodes[index]);
