import type { ReactNode } from 'react';
import type { Size } from '#canvas/canvas-props.ts';
import type { Environment } from '#graph/environment.ts';
import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Result } from '#shared/result.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import type { PlacementComparison, PlacementQuestion } from '#world/placement-timeline.ts';
import type { EditorStore } from './editor-store.ts';
import type { PartnerListStore } from './partner-lists.ts';
import type { RecordProbe } from './record-probe.ts';

/** [PLC-4] Works out what becomes of a typical new record at a node, off the main thread; null where it was cancelled. */
export type Placement = (question: Pick<PlacementQuestion, 'graph' | 'node' | 'mended'>) => {
  readonly result: Promise<Result<readonly PlacementComparison[], readonly Issue[]> | null>;
  cancel(): void;
};

/** Whether the last edit is kept: `memory-only` where the browser gives no storage, `conflict` where another tab saved. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'conflict' | 'memory-only';

export interface FlowBuilderProps {
  /** Of the graph to be edited. It outlives the editor. */
  readonly store: EditorStore;
  readonly environment: Environment;
  readonly catalog: NodeCatalog;
  /** [ADD-1] As they were read when the graphs of this org were first edited, or refreshed. */
  readonly lists: PartnerListStore;
  /** A new function where the org has changed: what is shown is worked out anew. */
  readonly placement: Placement;
  /** The records of the org before the run; a new object where the org has changed. */
  readonly records: RecordProbe;
  /** Leads to where something of the simulated systems is set. */
  readonly onOpenPlace: (place: SetupPlace) => void;
  /** Stands above the canvas: why the graph is not to be edited here, say. */
  readonly banner?: ReactNode;
  readonly saveState: SaveState;
  /** How the graph stands to its versions, for the toolbar, and the panel of versions over the inspector. */
  readonly versions?: { readonly button: ReactNode; readonly panel: ReactNode } | undefined;
  /** The Run button, pressed while the graph has no errors. */
  readonly onRun: () => void;
  /** Where nodes should stand, null once the signal has stopped the work; `ports` tells how far below a node's top its edges leave it. */
  readonly layout: (
    graph: FlowGraph,
    sizes: Readonly<Record<NodeId, Size>>,
    ports: { readonly first: number; readonly step: number },
    signal: AbortSignal,
  ) => Promise<readonly { readonly node: NodeId; readonly x: number; readonly y: number }[] | null>;
  /** A new object selects and shows its node or edge once. */
  readonly focus?: { readonly node?: NodeId; readonly edge?: EdgeId } | undefined;
}
