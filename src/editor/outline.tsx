import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { SCOPE_MARK, TYPE_AHEAD_MARK } from '#ui/actions/key-place.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { outlineActions } from './actions/outline-actions.ts';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';
import { goToRow } from './go-to-row.ts';
import { issuesByNode } from './issue-lists.ts';
import { OutlineLine } from './outline-line.tsx';
import { keyOfSelection } from './key-of-selection.ts';
import { outlineOf, outlineRows, type OutlineRow } from './outline-tree.ts';
import { outlineTypeAhead } from './outline-walk.ts';
import { outlineWords } from './outline-words.ts';
import { useExpanded } from './use-expanded.ts';
import { useShownIssues } from './use-shown-issues.ts';
import styles from './outline.module.css';

/** Height of a line in pixels. */
const LINE = 26;
/** How long letters are taken as the beginning of one word, in milliseconds of real time. */
const WORD = 800;

/** The graph as a tree, in step with the canvas: from the triggers along the edges, each node once. */
export function Outline(): ReactNode {
  const editor = useEditor();
  const { catalog } = editor;
  const issues = useShownIssues();
  const graph = useEditorState((state) => state.graph);
  const selection = useEditorState((state) => state.selection);
  const asked = useScreen((state) => state.outlined);
  const tree = useRef<HTMLDivElement>(null);
  const id = useId();
  const outline = useMemo(() => outlineOf(graph, catalog), [graph, catalog]);
  const { isExpanded, expand, collapse } = useExpanded(graph.nodes.length, outline, selection);
  const rows = useMemo(() => outlineRows(graph, catalog, outline, isExpanded), [graph, catalog, outline, isExpanded]);
  const problems = useMemo(() => issuesByNode(issues), [issues]);
  // The line of the nodes that are not reached is no part of the graph: only the outline knows that one stands there.
  const [aside, setAside] = useState<{ readonly key: string; readonly selection: typeof selection }>();
  const active = aside?.selection === selection ? aside.key : keyOfSelection(selection);
  const activeAt = rows.findIndex(({ key }) => key === active);
  const actions = useMemo(
    () =>
      outlineActions(editor, {
        rows,
        active,
        expand,
        collapse,
        stay: (key) => setAside({ key, selection }),
      }),
    [editor, rows, active, expand, collapse, selection],
  );
  useActions(actions, tree);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize: () => LINE,
    overscan: 12,
  });
  useEffect(() => {
    if (activeAt >= 0) virtual.scrollToIndex(activeAt, { align: 'auto' });
  }, [activeAt, virtual]);
  useEffect(() => {
    if (asked !== undefined) tree.current?.focus();
  }, [asked]);
  const words = (row: OutlineRow): string => outlineWords(graph, catalog, row).name;
  const typeAhead = useTypeAhead((typed) => {
    const row = outlineTypeAhead(rows, active, typed, words);
    if (row) goTo(row);
  });
  const goTo = (row: OutlineRow): void => goToRow(editor, row, (key) => setAside({ key, selection }));
  const first = virtual.getVirtualItems()[0];
  return (
    <div
      ref={tree}
      className={styles['tree']}
      role="tree"
      tabIndex={0}
      aria-label={`Outline of ${graph.name}`}
      aria-activedescendant={activeAt === -1 ? undefined : `${id}-${active}`}
      {...{ [SCOPE_MARK]: 'canvas', [TYPE_AHEAD_MARK]: '' }}
      onKeyDown={typeAhead}
    >
      <div className={styles['lines']} style={{ height: virtual.getTotalSize() }} role="presentation">
        <div role="presentation" style={{ transform: `translateY(${first?.start ?? 0}px)` }}>
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <OutlineLine
                key={row.key}
                id={`${id}-${row.key}`}
                row={row}
                active={row.key === active}
                words={outlineWords(graph, catalog, row)}
                issues={row.type === 'node' ? problems.get(row.node) : undefined}
                onSelect={() => goTo(row)}
                onToggle={() => (row.expanded === true ? collapse(row.key) : expand(row.key))}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Collects letters that are typed one soon after the other. */
function useTypeAhead(find: (typed: string) => void): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  return (event) => {
    const { key } = event;
    if (key.length !== 1 || key === ' ' || key === '?' || key === '/') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const before = event.timeStamp - typed.current.at < WORD ? typed.current.text : '';
    // The same letter again goes on to the next line.
    const text = before === key ? key : before + key;
    typed.current = { text, at: event.timeStamp };
    event.preventDefault();
    find(text);
  };
}
