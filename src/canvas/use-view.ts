import { useCallback, useMemo, useState } from 'react';
import type { FlowCanvasProps } from './canvas-props.ts';
import { sectionCard, visibleGraph, type VisibleGraph } from '#drawing/collapse-sections.ts';
import { frameKey, sectionOfKey } from './drawn-ids.ts';
import { selectSection, type Selection } from './selection.ts';
import { drawnSelection, realSelection, revealedSections } from './shown-selection.ts';

export interface CanvasView {
  /** The graph as it is shown. */
  readonly view: VisibleGraph;
  /** The selection in the ids of the graph as it is shown. */
  readonly drawn: Selection;
  /** Selects what has these ids in the graph as it is shown. */
  readonly select: (drawn: Selection) => void;
  /** Shows a collapsed section with its nodes, or the other way round; on a canvas that is only read until it is left. */
  readonly toggle: (section: string) => void;
  /** Under which id a node or a section is drawn. */
  readonly drawnAs: (id: string) => string;
}

type ViewProps = Pick<FlowCanvasProps, 'graph' | 'mode' | 'selection' | 'onSelect' | 'onCommand' | 'decorations'>;

/** The graph with its collapsed sections as cards, and the selection in it. */
export function useView(props: ViewProps): CanvasView {
  const { graph, mode, selection, onSelect, onCommand, decorations } = props;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const marks = mode === 'read' ? decorations : undefined;
  const view = useMemo(
    () => visibleGraph(graph, [...revealedSections(graph, selection, marks), ...opened]),
    [graph, selection, marks, opened],
  );
  const drawn = useMemo(() => drawnSelection(view, selection), [view, selection]);
  const select = useCallback((next: Selection) => onSelect(realSelection(view, next)), [view, onSelect]);
  const toggle = useCallback(
    (id: string): void => {
      const section = graph.sections?.find((other) => other.id === id);
      if (!section) return;
      if (mode === 'read') return setOpened((before) => [...before, id]);
      // A section that is only shown for what is selected in it closes by selecting it as a whole.
      const asIs = section.collapsed === true && view.collapsed?.has(sectionCard(id)) !== true;
      onSelect(selectSection(id));
      if (!asIs)
        onCommand?.({ type: 'change-section', section: id, change: { collapsed: section.collapsed !== true } });
    },
    [graph, mode, view, onSelect, onCommand],
  );
  const drawnAs = useCallback(
    (id: string): string => {
      const section = sectionOfKey(id);
      if (section === undefined) return view.hiddenIn?.get(id) ?? id;
      const card = sectionCard(section);
      return view.collapsed?.has(card) === true ? card : frameKey(section);
    },
    [view],
  );
  return { view, drawn, select, toggle, drawnAs };
}
