import { ActionIcon, Tooltip } from '@mantine/core';
import { TriangleAlert, Unlink } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { EdgeId, FlowNode } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf } from '#graph/graph-queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { isOpenEdge } from './issue-lists.ts';
import { OptionSelect } from './option-select.tsx';
import { SettingNotes } from './setting-notes.tsx';
import { nodeOptions, targetsOf } from './targets-of.ts';
import styles from './inspector.module.css';

/** The edges of a node and where each leads: connecting and disconnecting without a pointer. */
export function ConnectionList(props: { readonly node: FlowNode; readonly marked: EdgeId | undefined }): ReactNode {
  const { node, marked } = props;
  const { catalog, issues } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const run = useEditorState((state) => state.run);
  // The same objects while nothing but this node changes: there may be thousands.
  const others = useEditorState(useShallow((state) => targetsOf(state.graph, node.id)));
  const targets = useMemo(() => nodeOptions(others, catalog), [others, catalog]);
  const edges = edgesOf(node, catalog);
  if (edges.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Edges">
      <h3 className={styles['partTitle']}>Edges</h3>
      <ul className={styles['edges']}>
        {edges.map(({ id, title, kind }) => {
          const to = edgeFrom(graph, node.id, id)?.to;
          // That an edge is open is said by its empty box.
          const mine = issues.filter(
            (issue) => !isOpenEdge(issue) && issue.place.node === node.id && issue.place.edge === id,
          );
          return (
            <li key={id} data-marked={marked === id || undefined}>
              <span className={styles['edge']} data-kind={kind} title={title}>
                {kind === 'error' ? <TriangleAlert size={13} role="img" aria-label="Error edge" /> : null}
                <span>{title}</span>
              </span>
              <OptionSelect
                aria-label={`${title} leads to`}
                placeholder="Open"
                options={targets}
                value={to ?? null}
                data-open={to === undefined || undefined}
                onChange={(target) => run({ type: 'connect-edge', from: node.id, edge: id, to: String(target) })}
              />
              <Tooltip label="Disconnect">
                <ActionIcon
                  size={26}
                  aria-label={`Disconnect ${title}`}
                  disabled={to === undefined}
                  onClick={() => run({ type: 'disconnect-edge', from: node.id, edge: id })}
                >
                  <Unlink size={14} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <SettingNotes issues={mine} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
