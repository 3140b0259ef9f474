import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { selectNode } from '#canvas/selection.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { variableUses } from './variable-uses.ts';
import styles from './inspector.module.css';

/** [MAT-1] Where the match variable of a node is read, each place with a way there. */
export function UsedBy({ node }: { readonly node: FlowNode }): ReactNode {
  const { catalog, canvas } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const select = useEditorState((state) => state.select);
  const variable = catalog.typeOf(node.type)?.variable(node.config);
  const name = variable?.name ?? '';
  const uses = useMemo(() => variableUses(graph, name, catalog), [graph, name, catalog]);
  if (!variable) return null;
  return (
    <section className={styles['part']} aria-label="Used by">
      <h3 className={styles['partTitle']}>{name === '' ? 'Used by' : `${name} is used by`}</h3>
      {uses.length === 0 ? (
        <p className={styles['purpose']}>
          No node reads it yet. Criteria behind this node can ask its fields, such as {name === '' ? 'Variable' : name}
          .Name.
        </p>
      ) : (
        <ul className={styles['uses']}>
          {uses.map(({ node: reader, settings }) => (
            <li key={reader.id}>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => {
                  select(selectNode(reader.id));
                  canvas()?.show(reader.id);
                }}
              >
                {reader.name}
              </Button>
              <span>{settings.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
