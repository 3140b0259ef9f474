import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { LineEdge } from './edge-line.tsx';
import type { CardNode } from './node-card.tsx';
import { parseEdgeKey, type Selection } from './selection.ts';

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
    (changes: readonly NodeChange<CardNode>[]) => {
      const nodes = new Set(latest.current.nodes);
      let changed = false;
      for (const change of changes) {
        if (change.type !== 'select' || nodes.has(change.id) === change.selected) continue;
        changed = true;
        if (change.selected) nodes.add(change.id);
        else nodes.delete(change.id);
      }
      if (!changed) return;
      const { edge } = latest.current;
      set(nodes.size > 0 || !edge ? { nodes: [...nodes] } : { nodes: [], edge });
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
  return { onNodes, onEdges, set };
}
