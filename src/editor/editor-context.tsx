import { createContext, useContext, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { EditorState, EditorStore } from './editor-store.ts';
import type { FlowBuilderProps, Placement } from './flow-builder-props.ts';
import type { PartnerListStore } from './partner-lists.ts';
import type { ScreenState, ScreenStore } from './screen-store.ts';
import type { UnfinishedStore } from './unfinished-nodes.ts';
import type { Adding } from './use-adding.ts';
import type { RecordProbe } from './record-probe.ts';

/** What all parts of one mounted editor share. */
export interface Editor {
  readonly store: EditorStore;
  readonly catalog: NodeCatalog;
  /** The org as it is. */
  readonly environment: Environment;
  /** The environment as settings offer it: partner lists are as last read (ADD-1). */
  readonly offered: Environment;
  /** [ADD-1] The lists of sequences and of Outreach users. */
  readonly lists: PartnerListStore;
  /** [PLC-4] What becomes of a typical new record at a node. */
  readonly placement: Placement;
  /** The records of the org before the run. */
  readonly records: RecordProbe;
  /** Opens the timeline of a node. */
  readonly showPlacement: (node: NodeId) => void;
  /** Leads to where something of the simulated systems is set. */
  readonly onOpenPlace: FlowBuilderProps['onOpenPlace'];
  readonly issues: readonly Issue[];
  /** The graph that has these issues: one of a moment ago, or none yet, while a large one is being checked. */
  readonly checked: FlowGraph | undefined;
  /** Nodes whose issues are said quietly, as they were added just now. */
  readonly unfinished: UnfinishedStore;
  readonly canvas: () => CanvasApi | null;
  /** What is open and in view. */
  readonly screen: ScreenStore;
  /** The element around all parts of the editor. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly adding: Adding;
  /** Lays the graph out anew. */
  readonly tidy: () => void;
  /** Lays the selected nodes out anew among themselves. */
  readonly tidySelection: () => void;
  /** Gives up the layout that is being worked out. */
  readonly stopTidying: () => void;
  /** Whether a layout is being worked out. */
  readonly tidying: boolean;
  /** Runs the graph, which has no errors. */
  readonly onRun: () => void;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('Parts of the editor live inside a FlowBuilder');
  return editor;
}

export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}

/** What is open and in view. */
export function useScreen<T>(select: (state: ScreenState) => T): T {
  return useStore(useEditor().screen, select);
}
