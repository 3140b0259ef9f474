import { Kbd, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { openEdges } from '#graph/graph-queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import styles from './inspector.module.css';

const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['←', '→', '↑', '↓'], does: 'Move along the edges' },
  { keys: ['Enter'], does: 'Open the node’s settings' },
  { keys: ['C'], does: 'Connect an edge' },
  { keys: ['A'], does: 'Add a node' },
  { keys: ['Del'], does: 'Delete a node, disconnect an edge' },
  { keys: ['Shift', '→'], does: 'Move the node' },
  { keys: ['Ctrl', 'Z'], does: 'Undo' },
  { keys: ['Ctrl', 'Y'], does: 'Redo' },
  { keys: ['0'], does: 'Fit the graph' },
];

/** What the inspector shows while nothing is selected: the graph itself, and the keys. */
export function GraphPanel(): ReactNode {
  const { catalog } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const open = graph.nodes.reduce((sum, node) => sum + openEdges(graph, node, catalog).length, 0);
  return (
    <>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h2 className={styles['type']}>Graph</h2>
          <p className={styles['purpose']}>Routes {graph.object}s. Select a node to see its settings.</p>
        </div>
      </header>
      <div className={styles['body']}>
        <GraphName key={graph.id} />
        <dl className={styles['facts']}>
          <div>
            <dt>Nodes</dt>
            <dd>{graph.nodes.length}</dd>
          </div>
          <div>
            <dt>Connected edges</dt>
            <dd>{graph.edges.length}</dd>
          </div>
          <div>
            <dt>Open edges</dt>
            <dd>{open}</dd>
          </div>
        </dl>
        <section className={styles['part']} aria-label="Keys on the canvas">
          <h3 className={styles['partTitle']}>Keys on the canvas</h3>
          <dl className={styles['keys']}>
            {KEYS.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key} size="xs">
                      {key}
                    </Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}

function GraphName(): ReactNode {
  const name = useEditorState((state) => state.graph.name);
  const run = useEditorState((state) => state.run);
  const [draft, setDraft] = useState<{ readonly text: string; readonly error?: string }>();
  const commit = (): void => {
    if (!draft || draft.text === name) return setDraft(undefined);
    const refusal = run({ type: 'rename-graph', name: draft.text }, { quiet: true });
    setDraft(refusal ? { text: draft.text, error: refusal.message } : undefined);
  };
  return (
    <TextInput
      label="Name"
      value={draft?.text ?? name}
      error={draft?.error}
      onChange={(event) => setDraft({ text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(undefined);
      }}
    />
  );
}
