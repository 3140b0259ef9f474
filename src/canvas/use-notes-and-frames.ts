import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import { noteOfKey } from './drawn-ids.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { CardNode } from './node-card.tsx';
import { frameNodes, noteNodes, nothingLive, type LiveChanges } from './notes-and-frames.ts';
import type { Rect } from '#drawing/route-edge.ts';
import type { Selection } from './selection.ts';

export interface NotesAndFrames {
  /** Frames, notes and cards: what comes later lies above. */
  readonly nodes: DrawnNode[];
  /** Takes React Flow's changes of the places and sizes of notes. */
  readonly onNoteChanges: (changes: readonly NodeChange<DrawnNode>[]) => void;
  readonly preview: (members: LiveChanges['members']) => void;
  /** What was live is an edit now, or given up. */
  readonly settle: () => void;
}

/** Keeps React Flow's notes and frames in step with a graph, a selection and the cards as they lie. */
export function useNotesAndFrames(
  graph: VisibleGraph,
  selection: Selection,
  cards: CardNode[],
  canvasId: string,
): NotesAndFrames {
  const [live, setLive] = useState(nothingLive);
  const [of, setOf] = useState(graph);
  if (of !== graph) {
    setOf(graph);
    setLive(nothingLive);
  }
  const notes = useMemo(() => noteNodes(graph, selection, live, canvasId), [graph, selection, live, canvasId]);
  const { sections } = graph;
  const frames = useMemo(
    () => (sections ? frameNodes(graph, boxesOf(cards), selection, live, canvasId) : []),
    [sections, graph, cards, selection, live, canvasId],
  );
  const nodes = useMemo(
    () => (notes.length + frames.length === 0 ? cards : [...frames, ...notes, ...cards]),
    [frames, notes, cards],
  );
  const onNoteChanges = useCallback((changes: readonly NodeChange<DrawnNode>[]) => {
    const ours = changes.filter(
      (change) =>
        (change.type === 'position' || (change.type === 'dimensions' && change.resizing !== undefined)) &&
        noteOfKey(change.id) !== undefined,
    );
    if (ours.length > 0) setLive((before) => ours.reduce(withChange, before));
  }, []);
  const preview = useCallback((members: LiveChanges['members']) => setLive((before) => ({ ...before, members })), []);
  const settle = useCallback(() => setLive(nothingLive), []);
  return { nodes, onNoteChanges, preview, settle };
}

function withChange(live: LiveChanges, change: NodeChange<DrawnNode>): LiveChanges {
  if (change.type === 'position' && change.position)
    return { ...live, places: new Map(live.places).set(change.id, change.position) };
  if (change.type === 'dimensions' && change.dimensions)
    return { ...live, sizes: new Map(live.sizes).set(change.id, change.dimensions) };
  return live;
}

function boxesOf(cards: readonly CardNode[]): ReadonlyMap<NodeId, Rect> {
  return new Map(
    cards.flatMap(({ id, position, measured }) => {
      if (measured?.width === undefined || measured.height === undefined) return [];
      return [[id, { ...position, width: measured.width, height: measured.height }] as const];
    }),
  );
}
