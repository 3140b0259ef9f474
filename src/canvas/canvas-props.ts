import type { ReactNode, Ref } from 'react';
import type { Environment } from '#graph/environment.ts';
import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Decorations } from './decorations.ts';
import type { Point, Rect } from '#drawing/route-edge.ts';
import type { EdgeRef } from '#drawing/edge-key.ts';
import type { Selection } from './selection.ts';
import type { Token } from './tokens.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What one may ask of a mounted canvas. */
export interface CanvasApi {
  /** Sizes of all nodes and cards of collapsed sections as drawn, the names of their edges included. */
  sizes(): ReadonlyMap<NodeId, Size>;
  /** The middle of what is in view, in canvas pixels. */
  middle(): Point;
  /** Puts the keyboard focus on the canvas. */
  focus(): void;
  /** Brings a node into view where it is not. */
  show(node: NodeId): void;
  /** Brings a node into view by moving no further than needed, and with it another one where both fit. */
  reveal(node: NodeId, beside?: NodeId): void;
  /**
   * Brings a path into view as far as it can be read, and always its last node; the whole graph for a path of no node.
   * There it stays when the canvas is given another size, until the view is moved.
   */
  showPath(nodes: readonly NodeId[]): void;
  /** The same for the next step of the path; a view that the user has moved since moves only as far as it must. */
  follow(nodes: readonly NodeId[]): void;
  /** Brings the whole graph into view. */
  fit(): void;
  /** Brings these into view, as large as they fit: ids of nodes, and of what `drawn-ids` names; all of it where none is given. */
  fitTo(ids: readonly string[]): void;
  /** What these take up, in canvas pixels: ids as for `fitTo`. */
  boundsOf(ids?: readonly string[]): Rect;
  /** Where the pointer was last seen over the canvas, in canvas pixels. */
  pointer(): Point | undefined;
  /** Where a point of the canvas is, in pixels of the window. */
  clientOf(at: Point): Point;
  /** Begins to write the text of a note where it lies. */
  editNote(note: string): void;
  /** Goes back to the first view: the whole graph if it is legible so, else its start. */
  frame(): void;
}

/** A line that was let go over empty canvas, or the ring of an open edge that was clicked. */
export interface LooseEnd {
  readonly edge: EdgeRef;
  /** Where it was let go, in canvas pixels; absent for a click. */
  readonly at?: Point;
  /** Where, in pixels of the window. */
  readonly client: Point;
}

export interface FlowCanvasProps {
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  /** With it cards name users, queues and sequences. */
  readonly environment?: Environment | undefined;
  readonly mode: 'edit' | 'read';
  /** Accessible name of the canvas. */
  readonly label: string;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly decorations?: Decorations | undefined;
  /** Where the records of a run stand. */
  readonly tokens?: readonly Token[] | undefined;
  /** How long a token that has just come by an edge is on its way, in milliseconds; 0 for not at all. */
  readonly travel?: number | undefined;
  /** Nodes that the first view of the graph shows, where the whole of it would be too small to be read. */
  readonly sight?: readonly NodeId[] | undefined;
  /** A new object centres its node once. */
  readonly focus?: { readonly node: NodeId } | undefined;
  /** More words about a node, or one of its edges, for a screen reader, such as how often it was visited. */
  readonly describe?: ((node: NodeId, edge?: EdgeId) => string) | undefined;
  readonly onCommand?:
    ((commands: GraphCommand | readonly GraphCommand[], options?: { readonly title: string }) => void) | undefined;
  /** A double click on a node or a section, by the id under which it is drawn. */
  readonly onOpen?: ((node: NodeId) => void) | undefined;
  /** A node type was dragged here from the palette, onto a way out where there is one under the pointer. */
  readonly onDropType?: ((type: string, at: Point, edge?: EdgeRef) => void) | undefined;
  /** What letting go of a node type would do, here or on a way out, in a few words. */
  readonly describeDrop?: ((edge?: EdgeRef) => string) | undefined;
  /** A right click, where in pixels of the window; what was clicked is selected before. */
  readonly onMenu?: ((client: Point) => void) | undefined;
  /** The text of a note has been written: what is written next is a step of its own. */
  readonly onWritten?: (() => void) | undefined;
  /** Why an edge was not led where it was let go. */
  readonly onRefused?: ((why: string) => void) | undefined;
  readonly onLooseEnd?: ((end: LooseEnd) => void) | undefined;
  readonly ref?: Ref<CanvasApi>;
  /** Drawn over the canvas. */
  readonly children?: ReactNode;
}

/** Data type under which the palette drags a node type. */
export const DRAGGED_TYPE = 'application/x-flow-node-type';
