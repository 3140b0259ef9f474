import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import styles from './inspector.module.css';

/** What the inspector shows while several nodes are selected. */
export function ManyPanel({ nodes }: { readonly nodes: readonly NodeId[] }): ReactNode {
  const { catalog, canvas } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const run = useEditorState((state) => state.run);
  const chosen = nodes.flatMap((id) => nodeById(graph, id) ?? []);
  // [GRA-2] Triggers stay.
  const removable = chosen.filter((node) => catalog.typeOf(node.type)?.fixed !== true).map((node) => node.id);
  return (
    <>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h2 className={styles['type']}>{chosen.length} nodes</h2>
          <p className={styles['purpose']}>Drag one of them to move them all.</p>
        </div>
      </header>
      <div className={styles['body']}>
        <ul className={styles['names']}>
          {chosen.map((node) => (
            <li key={node.id}>{node.name}</li>
          ))}
        </ul>
        <Button
          variant="default"
          leftSection={<Trash2 size={14} aria-hidden />}
          disabled={removable.length === 0}
          onClick={() => {
            run({ type: 'remove-nodes', nodes: removable });
            canvas()?.focus();
          }}
        >
          Delete {removable.length === chosen.length ? 'all' : removable.length}
        </Button>
      </div>
    </>
  );
}
