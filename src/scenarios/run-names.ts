import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { Names } from '#logs/names.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { runGraphs } from '#world/run-graphs.ts';
import { historyOf } from '#world/run-history.ts';

type Image = Readonly<Record<string, unknown>>;
type ObjectName = keyof OrgSetup['salesforce']['records'];

/** How ids of a run read in reports: records and owners as they stood at its end, nodes and edges by their graphs. */
export function runNames(run: RecordedRun, catalog: NodeCatalog): Names {
  const { records } = run.final.salesforce;
  const byObject = new Map<string, ReadonlyMap<string, Image>>();
  const imagesOf = (object: string): ReadonlyMap<string, Image> => {
    const list = records[object as ObjectName] ?? [];
    const known = byObject.get(object) ?? new Map(list.map((record) => [String(record['Id']), record]));
    byObject.set(object, known);
    return known;
  };
  const imageOf = (object: string, id: string): Image | null => imagesOf(object).get(id) ?? lastImage(run, object, id);
  const labels = new Map(
    Object.entries(run.input.org.salesforce.fields).flatMap(([object, fields]) =>
      fields.map(({ name, label }) => [`${object}.${name}`, label] as const),
    ),
  );
  const graphs = runGraphs(run.input);
  const nodes = new Map<string, Found | undefined>();
  const nodeOf = (graph: string, node: string): Found | undefined => {
    const key = JSON.stringify([graph, node]);
    if (!nodes.has(key)) nodes.set(key, findNode(graphs, graph, node, catalog));
    return nodes.get(key);
  };
  return {
    record(object, id) {
      const image = imageOf(object, id);
      return image ? { name: nameOf(image, id), company: companyOf(image, imageOf) } : { name: id };
    },
    owner(id) {
      const image = imageOf(id.startsWith('00G') ? 'Group' : 'User', id);
      return image ? nameOf(image, id) : id;
    },
    node: (graph, node) => nodeOf(graph, node)?.node.name ?? node,
    edge: (graph, node, edge) => nodeOf(graph, node)?.titles.get(edge) ?? edge,
    field: (object, field) => labels.get(`${object}.${field}`) ?? field,
    error: (id) => calloutErrorOf(id)?.title ?? id,
    isPartner: (graph, node) => nodeOf(graph, node)?.isPartner ?? false,
  };
}

interface Found {
  readonly node: FlowNode;
  readonly titles: ReadonlyMap<string, string>;
  readonly isPartner: boolean;
}

function findNode(graphs: readonly FlowGraph[], name: string, id: string, catalog: NodeCatalog): Found | undefined {
  for (const graph of graphs) {
    const node = graph.name === name ? nodeById(graph, id) : undefined;
    if (!node) continue;
    const titles = new Map(edgesOf(node, catalog).map((edge) => [edge.id, edge.title]));
    return { node, titles, isPartner: catalog.typeOf(node.type)?.section === 'Partner → Outreach' };
  }
  return undefined;
}

/** A record whose creation was rolled back still has the name that it had. */
function lastImage(run: RecordedRun, object: string, id: string): Image | null {
  const history = historyOf(run);
  const gone = history.changesOf(object, id).findLast((change) => change.gone === true);
  return gone ? history.imageAt(object, id, gone.seq - 1) : null;
}

/** The name of a record as it stands; its id where it has none. */
export function nameOf(image: Image, id: string): string {
  const full = [image['FirstName'], image['LastName']].filter((part) => typeof part === 'string' && part !== '');
  if (full.length > 0) return full.join(' ');
  const name = image['Name'];
  return typeof name === 'string' && name !== '' ? name : id;
}

function companyOf(image: Image, imageOf: (object: string, id: string) => Image | null): string | null {
  if (typeof image['Company'] === 'string') return image['Company'];
  const account = image['AccountId'];
  const name = typeof account === 'string' ? imageOf('Account', account)?.['Name'] : null;
  return typeof name === 'string' ? name : null;
}
