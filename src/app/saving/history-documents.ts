import { printFlowFile } from '#graph/print-flow-file.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { z } from '#graph/zod.ts';
import type { Json } from '#shared/json.ts';
import { graphById } from '../graph-list.ts';
import type { HistoryState } from '../history/history-actions.ts';
import { graphsOfChanges, type WorkspaceStep } from '../history/workspace-step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { isKeptStep, printStep } from './step-document.ts';
import { DOCUMENT, type WorkspaceDocument } from './workspace-documents.ts';

/** What stands in storage of the history of one tab: its steps stand beside it. */
export interface HistoryIndex {
  /** Real time of the last change, in milliseconds since 1970. */
  readonly at: number;
  readonly past: readonly number[];
  readonly future: readonly number[];
  /** The graphs that the steps are about, by id, as they stood then: the history fits only those. */
  readonly fits: Readonly<Record<string, string>>;
}

export const historyIndexSchema: z.ZodType<HistoryIndex> = z.strictObject({
  at: z.number(),
  past: z.array(z.number()),
  future: z.array(z.number()),
  fits: z.record(z.string(), z.string()),
});

/** The history of a tab as documents: one for each step, so that an edit writes its own step alone. */
export function historyDocuments(state: WorkspaceState & HistoryState, tab: string): readonly WorkspaceDocument[] {
  const { history } = state;
  const [past, future] = [history.past.filter(isKeptStep), history.future.filter(isKeptStep)];
  const steps = [...past, ...future];
  if (steps.length === 0) return [];
  const index = (): HistoryIndex => ({
    at: Math.max(...steps.map(({ at }) => at)),
    past: past.map(({ id }) => id),
    future: future.map(({ id }) => id),
    fits: fitsOf(state, steps),
  });
  return [
    // A history is a new object with every change.
    { kind: DOCUMENT.history, id: tab, source: history, body: () => index() as object as Json },
    ...steps.map((step) => ({
      kind: DOCUMENT.step,
      id: stepDocumentId(tab, step.id),
      source: step,
      body: () => printStep(step),
    })),
  ];
}

export const stepDocumentId = (tab: string, step: number): string => `${tab} ${step}`;

/** The tab whose step stands under an id. */
export const tabOfStep = (id: string): string => id.slice(0, id.lastIndexOf(' '));

type Books = Pick<WorkspaceState, 'graphs'>;

function fitsOf(state: Books, steps: readonly WorkspaceStep[]): Readonly<Record<string, string>> {
  const graphs = new Set(steps.flatMap(({ changes }) => graphsOfChanges(changes)));
  return Object.fromEntries([...graphs].map((id) => [id, markOf(state, id)]));
}

/** Whether the workspace is as it was when a history was kept. */
export const fitsStill = (state: Books, { fits }: HistoryIndex): boolean =>
  Object.entries(fits).every(([id, mark]) => markOf(state, id) === mark);

function markOf({ graphs }: Books, id: string): string {
  const graph = graphById(graphs, id);
  return graph ? markOfGraph(graph) : '-';
}

const marks = new WeakMap<FlowGraph, string>();

function markOfGraph(graph: FlowGraph): string {
  const known = marks.get(graph);
  if (known !== undefined) return known;
  const mark = digest(printFlowFile(graph));
  marks.set(graph, mark);
  return mark;
}

/** Short text that differs for texts that differ, as good as always: the length and two sums of 32 bits (FNV-1a). */
function digest(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return `${text.length} ${(one >>> 0).toString(36)} ${(two >>> 0).toString(36)}`;
}
