import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { LineEdge } from './edge-line.tsx';
import type { DrawnNode } from './drawn-node.ts';
import { frameKey, noteKey, noteOfKey, sectionOfFrame } from './drawn-ids.ts';
import { parseEdgeKey } from '#drawing/edge-key.ts';
import { type Selection } from './selection.ts';

/** Turns React Flow's select changes (click, Ctrl-click, box) into one selection, which the owner keeps. */
export function useSelecting(selection: Selection, onSelect: (selection: Selection) => void) {
  // Several changes come in one tick, before the owner's new selection is handed down.
  const latest = useRef(selection);
  useLayoutEffect(() => {
    latest.current = selection;
  }, [selection]);
  const set = useCallback(
    (next: Selection) => {
      latest.current = next;
      onSelect(next);
    },
    [onSelect],
  );
  const onNodes = useCallback(
    (changes: readonly NodeChange<DrawnNode>[]) => {
      const drawn = new Set(drawnIds(latest.current));
      let changed = false;
      for (const change of changes) {
        if (change.type !== 'select' || drawn.has(change.id) === change.selected) continue;
        changed = true;
        if (change.selected) drawn.add(change.id);
        else drawn.delete(change.id);
      }
      if (!changed) return;
      const { edge } = latest.current;
      set(drawn.size > 0 || !edge ? selectionOf([...drawn]) : { nodes: [], edge });
    },
    [set],
  );
  const onEdges = useCallback(
    (changes: readonly EdgeChange<LineEdge>[]) => {
      for (const change of changes) {
        if (change.type !== 'select') continue;
        const edge = parseEdgeKey(change.id);
        const held = latest.current.edge;
        if (change.selected) set({ nodes: [], edge });
        else if (held?.node === edge.node && held.edge === edge.edge) set({ nodes: latest.current.nodes });
      }
    },
    [set],
  );
  /** Selects things by the ids under which they are drawn. */
  const choose = useCallback((drawn: readonly string[]) => set(selectionOf(drawn)), [set]);
  return { onNodes, onEdges, set, choose };
}

const drawnIds = ({ nodes, notes = [], section }: Selection): readonly string[] => [
  ...nodes,
  ...notes.map(noteKey),
  ...(section === undefined ? [] : [frameKey(section)]),
];

/** A frame is selected alone: among others its nodes speak for it. */
function selectionOf(drawn: readonly string[]): Selection {
  const section = drawn.length === 1 ? sectionOfFrame(drawn[0] ?? '') : undefined;
  if (section !== undefined) return { nodes: [], section };
  const notes = drawn.flatMap((id) => noteOfKey(id) ?? []);
  const nodes = drawn.filter((id) => noteOfKey(id) === undefined && sectionOfFrame(id) === undefined);
  return { nodes, ...(notes.length === 0 ? {} : { notes }) };
}
