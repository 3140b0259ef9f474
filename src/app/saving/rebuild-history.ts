import type { FlowGraph } from '#graph/flow-graph.ts';
import { applyPatch, reversePatch } from '#graph/graph-patch.ts';
import { applyHunks, reverseHunks, type ListHunk } from '#graph/list-hunks.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Json } from '#shared/json.ts';
import type { WorkspaceHistory } from '../history/history-actions.ts';
import type { SliceChange, WorkspaceStep } from '../history/workspace-step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { KeptChange, KeptStep } from './step-document.ts';

/** What of the workspace kept steps are about. */
type Books = Pick<WorkspaceState, 'graphs' | 'versions' | 'deployments'>;

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

/** The workspace as it stands at one step on the way through the history. */
class Standing {
  readonly #graphs: Map<string, FlowGraph>;
  readonly #versions: Map<string, WorkspaceState['versions'][string]>;
  #deployments: WorkspaceState['deployments'];
  readonly #kinds: NodeKinds;

  constructor({ graphs, versions, deployments }: Books, kinds: NodeKinds) {
    this.#graphs = new Map(graphs.map((graph) => [graph.id, graph]));
    this.#versions = new Map(Object.entries(versions));
    this.#deployments = deployments;
    this.#kinds = kinds;
  }

  stepOver(change: KeptChange, way: Way): SliceChange | undefined {
    switch (change.slice) {
      case 'edited-graph':
      case 'added-graph':
      case 'removed-graph': {
        const { graph, at } = change;
        const from = this.#graphs.get(graph) ?? null;
        const to = this.#otherSide(change, from, way);
        if (to === undefined) return undefined;
        if (to) this.#graphs.set(graph, to);
        else this.#graphs.delete(graph);
        return { slice: 'graph', graph, at, ...sides(from, to, way) };
      }
      case 'versions': {
        const { graph, hunks } = change;
        const from = this.#versions.get(graph) ?? [];
        const to = listBeyond(from, hunks, way);
        if (!to) return undefined;
        this.#versions.set(graph, to);
        return { slice: 'versions', graph, ...sides(from, to, way) };
      }
      case 'deployments': {
        const from = this.#deployments;
        const to = listBeyond(from, change.hunks, way);
        if (!to) return undefined;
        this.#deployments = to;
        return { slice: 'deployments', ...sides(from, to, way) };
      }
      default:
        return assertNever(change);
    }
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

const sides = <T>(from: T, to: T, way: Way): { readonly before: T; readonly after: T } =>
  way === 'forth' ? { before: from, after: to } : { before: to, after: from };

/** The elements are those of the list itself, or what was kept of lists like it. */
const listBeyond = <T extends object>(
  list: readonly T[],
  hunks: readonly ListHunk[],
  way: Way,
): readonly T[] | undefined =>
  applyHunks(list as readonly object[] as readonly Json[], way === 'forth' ? hunks : reverseHunks(hunks)) as
    readonly T[] | undefined;
