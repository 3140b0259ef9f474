import { Button, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { openEdges } from '#graph/graph-queries.ts';
import { KeyList } from '#ui/actions/key-list.tsx';
import { useAllActions } from '#ui/actions/use-actions.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { useLateDraft } from './use-late-draft.ts';
import { PanelBody } from './panel-body.tsx';
import { useRevert } from './use-revert.ts';
import styles from './inspector.module.css';

/** Actions whose keys are worth knowing first. */
const FIRST_KEYS = [
  'walk-right',
  'walk-left',
  'walk-edge',
  'configure',
  'add',
  'connect',
  'delete',
  'move-right',
  'search',
  'undo',
  'fit',
  'palette',
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
      <PanelBody>
        <GraphName key={graph.id} />
        <GraphDescription />
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
          <FirstKeys />
        </section>
      </PanelBody>
    </>
  );
}

/** The keys worth knowing first, as the sheet of keys lists all of them. */
function FirstKeys(): ReactNode {
  const actions = useAllActions();
  const first = FIRST_KEYS.flatMap((id) => actions.find((action) => action.id === id) ?? []);
  const sheet = actions.find(({ id }) => id === 'keys');
  return (
    <>
      <KeyList actions={first} first />
      <Button variant="default" disabled={!sheet} onClick={() => sheet?.run()}>
        {sheet?.title}
      </Button>
    </>
  );
}

function GraphDescription(): ReactNode {
  const description = useEditorState((state) => state.graph.description) ?? '';
  const run = useEditorState((state) => state.run);
  const describe = (text: string): void => void run({ type: 'describe-graph', description: text });
  const revert = useRevert(description, describe);
  return (
    <Textarea
      label="Description"
      placeholder="What this graph is for"
      autosize
      minRows={1}
      maxRows={8}
      value={description}
      {...revert}
      onChange={(event) => describe(event.currentTarget.value)}
    />
  );
}

function GraphName(): ReactNode {
  const name = useEditorState((state) => state.graph.name);
  const run = useEditorState((state) => state.run);
  const { text, error, type, keys } = useLateDraft(
    name,
    (wanted) => run({ type: 'rename-graph', name: wanted }, { quiet: true })?.message,
  );
  return (
    <TextInput
      label="Name"
      value={text}
      error={error}
      {...keys}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
