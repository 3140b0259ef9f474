import { useCallback, useMemo, useState } from 'react';
import { selectedNode, type Selection } from '#canvas/selection.ts';
import { keysAbove, NOTES, SECTIONS, type Outline } from './outline-tree.ts';

/** Graphs up to this many nodes are shown whole at first; of larger ones the first levels. */
const WHOLE = 60;
const FIRST_LEVELS = 4;

/** Which lines of the outline are expanded: those above what is selected always are, until they are closed. */
export function useExpanded(count: number, outline: Outline, selection: Selection) {
  const [set, setSet] = useState<ReadonlyMap<string, boolean>>(new Map());
  // A selection that one has closed the lines above of stays hidden.
  const [closed, setClosed] = useState<Selection>();
  const above = useMemo(
    () => new Set(closed === selection ? [] : keysOver(outline, selection)),
    [outline, selection, closed],
  );
  const isExpanded = useCallback(
    (key: string, level: number) => above.has(key) || (set.get(key) ?? (count <= WHOLE || level <= FIRST_LEVELS)),
    [above, set, count],
  );
  const put = useCallback((key: string, open: boolean) => setSet((before) => new Map(before).set(key, open)), []);
  const expand = useCallback((key: string) => put(key, true), [put]);
  const collapse = useCallback(
    (key: string) => {
      put(key, false);
      if (above.has(key)) setClosed(selection);
    },
    [put, above, selection],
  );
  return { isExpanded, expand, collapse };
}

/** The keys of all lines above the line of what is selected. */
function keysOver(outline: Outline, selection: Selection): readonly string[] {
  const node = selectedNode(selection);
  if (selection.section !== undefined) return [SECTIONS];
  if (node !== undefined) return keysAbove(outline, node, selection.edge?.edge);
  return selection.notes === undefined ? [] : [NOTES];
}
