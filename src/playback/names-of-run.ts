import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import type { Names } from '#logs/names.ts';
import type { RecordHistory, RecordImage } from '#logs/record-history.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

/** How ids of a run read: records and owners as they stood at its end, nodes and edges by their graphs. */
export function namesOfRun(run: RecordedRun, history: RecordHistory, catalog: NodeCatalog): Names {
  const last = run.journal.length;
  const imageOf = (object: string, id: string): RecordImage | null =>
    history.imageAt(object, id, last) ?? lastImage(history, object, id);
  const nodeOf = (graph: string, node: string): { graph: FlowGraph; node: FlowNode } | undefined => {
    for (const each of run.input.graphs) {
      const found = each.name === graph ? nodeById(each, node) : undefined;
      if (found !== undefined) return { graph: each, node: found };
    }
    return undefined;
  };
  return {
    record(object, id) {
      const image = imageOf(object, id);
      return image === null ? { name: id } : { name: recordName(image, id), company: companyOf(image, imageOf) };
    },
    owner(id) {
      const image = imageOf(id.startsWith('00G') ? 'Group' : 'User', id);
      return image === null ? id : recordName(image, id);
    },
    node: (graph, node) => nodeOf(graph, node)?.node.name ?? node,
    edge(graph, node, edge) {
      const found = nodeOf(graph, node);
      const titles = found === undefined ? [] : edgesOf(found.node, catalog);
      return titles.find(({ id }) => id === edge)?.title ?? edge;
    },
    isPartner(graph, node) {
      const found = nodeOf(graph, node);
      return found !== undefined && catalog.typeOf(found.node.type)?.section === 'Partner → Outreach';
    },
  };
}

/** The name that a Salesforce record or a prospect goes by; its id where it has none. */
export function recordName(image: RecordImage, id: string): string {
  const parts = [image['FirstName'] ?? image['firstName'], image['LastName'] ?? image['lastName']];
  const full = parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
  if (full !== '') return full;
  const name = image['Name'];
  return typeof name === 'string' && name !== '' ? name : id;
}

function companyOf(image: RecordImage, imageOf: (object: string, id: string) => RecordImage | null): string | null {
  const company = image['Company'];
  if (typeof company === 'string') return company;
  const account = image['AccountId'];
  if (typeof account !== 'string') return null;
  const name = imageOf('Account', account)?.['Name'];
  return typeof name === 'string' ? name : null;
}

/** A record whose creation was rolled back still has the name that it had. */
function lastImage(history: RecordHistory, object: string, id: string): RecordImage | null {
  const gone = history.changesOf(object, id).findLast((change) => change.gone === true);
  return gone === undefined ? null : history.imageAt(object, id, gone.seq - 1);
}
