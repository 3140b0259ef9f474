import type { EdgeId, NodeId } from '#graph/flow-graph.ts';

/** What became of something between two graphs. */
export type ChangeType =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'described'
  | 'recoloured'
  | 'moved'
  | 'resized'
  /** A setting of a node has another value. */
  | 'set'
  | 'connected'
  | 'disconnected'
  | 're-routed'
  /** Other nodes stand in a section. */
  | 'regrouped'
  | 'collapsed'
  | 'expanded'
  /** The graph routes another object. */
  | 'object-changed';

/** A node by its ids in both graphs; one of them is absent where it stands in one graph only. */
export interface NodePlace {
  readonly before?: NodeId;
  readonly after?: NodeId;
}

export type ChangeSubject =
  | { readonly type: 'graph' }
  | { readonly type: 'node'; readonly node: NodePlace; readonly name: string }
  | {
      readonly type: 'edge';
      /** Node that the edge leaves. */
      readonly node: NodePlace;
      readonly name: string;
      readonly edge: EdgeId;
      readonly title: string;
    }
  | { readonly type: 'note'; readonly note: string; readonly text: string }
  | { readonly type: 'section'; readonly section: string; readonly name: string };

/** One thing that is not the same in two graphs. */
export interface GraphChange {
  /** Unique in its comparison. */
  readonly id: string;
  readonly type: ChangeType;
  readonly subject: ChangeSubject;
  /** Of a setting: where it stands in the inspector, from the outside in. */
  readonly setting?: readonly string[];
  /** What it was, in lines; absent where there was nothing. */
  readonly before?: readonly string[];
  /** What it is, in lines; absent where there is nothing. */
  readonly after?: readonly string[];
}

/** Everything that is not the same in two graphs: the graph itself, then node by node, then notes and sections. */
export interface GraphComparison {
  readonly changes: readonly GraphChange[];
  /** Nodes of the graph before by id, each with the id of the node that it became. */
  readonly matched: ReadonlyMap<NodeId, NodeId>;
}

/** How a change weighs: something came, went, is another, or only stands elsewhere. */
export type ChangeEffect = 'added' | 'removed' | 'changed' | 'moved';

const effects: Readonly<Partial<Record<ChangeType, ChangeEffect>>> = {
  added: 'added',
  connected: 'added',
  removed: 'removed',
  disconnected: 'removed',
  moved: 'moved',
  resized: 'moved',
};

export const effectOf = (type: ChangeType): ChangeEffect => effects[type] ?? 'changed';
