import type { FlowGraph } from '#graph/flow-graph.ts';
import { applyPatch, reversePatch } from '#graph/graph-patch.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { Json } from '#shared/json.ts';
import { readVersion } from '#versions/version-document.ts';
import type { WorkspaceHistory } from '../history/history-actions.ts';
import type { KeptWithGraph, SliceChange, WorkspaceStep } from '../history/workspace-step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { KeptChange, KeptStep } from './step-document.ts';

/** What of the workspace kept steps are about. */
type Books = Pick<WorkspaceState, 'graphs'>;

/** Works steps out again from how the workspace stands now; undefined where one of them does not fit. */
export function rebuildHistory(
  now: Books,
  past: readonly KeptStep[],
  future: readonly KeptStep[],
  kinds: NodeKinds,
): WorkspaceHistory | undefined {
  const before: WorkspaceStep[] = [];
  let books = new Standing(now, kinds);
  for (const step of past.toReversed()) {
    const changes = stepOver(books, step.changes.toReversed(), 'back');
    if (!changes) return undefined;
    before.unshift({ ...step, changes: changes.toReversed() });
  }
  const after: WorkspaceStep[] = [];
  books = new Standing(now, kinds);
  for (const step of future) {
    const changes = stepOver(books, step.changes, 'forth');
    if (!changes) return undefined;
    after.push({ ...step, changes });
  }
  return { past: before, future: after };
}

type Way = 'back' | 'forth';

function stepOver(books: Standing, changes: readonly KeptChange[], way: Way): readonly SliceChange[] | undefined {
  const rebuilt: SliceChange[] = [];
  for (const change of changes) {
    const one = books.stepOver(change, way);
    if (!one) return undefined;
    rebuilt.push(one);
  }
  return rebuilt;
}

/** The graphs as they stand at one step on the way through the history. */
class Standing {
  readonly #graphs: Map<string, FlowGraph>;
  readonly #kinds: NodeKinds;

  constructor({ graphs }: Books, kinds: NodeKinds) {
    this.#graphs = new Map(graphs.map((graph) => [graph.id, graph]));
    this.#kinds = kinds;
  }

  stepOver(change: KeptChange, way: Way): SliceChange | undefined {
    const { graph, at } = change;
    const from = this.#graphs.get(graph) ?? null;
    const to = this.#otherSide(change, from, way);
    if (to === undefined) return undefined;
    if (to) this.#graphs.set(graph, to);
    else this.#graphs.delete(graph);
    const [before, after] = way === 'forth' ? [from, to] : [to, from];
    const rebuilt = { slice: 'graph', graph, at, before, after } as const;
    if (change.slice === 'edited-graph' || change.versions.length === 0) return rebuilt;
    const kept = this.#versions(change.versions);
    return kept && { ...rebuilt, kept };
  }

  #versions(documents: readonly Json[]): KeptWithGraph | undefined {
    const versions = documents.flatMap((document) => {
      const read = readVersion(document, this.#kinds);
      return read.ok ? [read.value] : [];
    });
    return versions.length === documents.length ? { isLatest: false, versions } : undefined;
  }

  /** The graph beyond a change; null where there is none, undefined where the change does not fit. */
  #otherSide(
    change: Extract<KeptChange, { readonly at: number }>,
    from: FlowGraph | null,
    way: Way,
  ): FlowGraph | null | undefined {
    if (change.slice === 'edited-graph') {
      return from ? applyPatch(from, way === 'forth' ? change.patch : reversePatch(change.patch)) : undefined;
    }
    const comes = (change.slice === 'added-graph') === (way === 'forth');
    if (!comes) return from && printFlowFile(from) === change.text ? null : undefined;
    const parsed = from ? undefined : parseFlowFile(change.text, this.#kinds);
    return parsed?.ok ? parsed.value : undefined;
  }
}
