import { Button } from '@mantine/core';
import { Group, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Selection } from '#canvas/selection.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { ArrangeButtons } from './arrange-buttons.tsx';
import { colorCommands, colorOf } from './color-commands.ts';
import { ColorSetting } from './color-setting.tsx';
import { deleteSelected } from './delete-selected.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { groupNodes } from './group-nodes.ts';
import { SectionSetting } from './section-setting.tsx';
import { PanelBody } from './panel-body.tsx';
import styles from './inspector.module.css';
import own from './group-panels.module.css';

/** So many are named; of more their number is told. */
const NAMED = 20;

/** What the inspector shows while several nodes and notes are selected. */
export function ManyPanel({ selection }: { readonly selection: Selection }): ReactNode {
  const editor = useEditor();
  const { catalog, canvas } = editor;
  const graph = useEditorState((state) => state.graph);
  const run = useEditorState((state) => state.run);
  const { nodes, notes = [] } = selection;
  const chosen = nodes.flatMap((id) => nodeById(graph, id) ?? []);
  // [GRA-2] Triggers stay.
  const removable = chosen.filter((node) => catalog.typeOf(node.type)?.fixed !== true).map((node) => node.id);
  const all = [counted(nodes.length, 'node'), counted(notes.length, 'note')].filter((part) => part !== '').join(', ');
  const count = removable.length + notes.length;
  return (
    <>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h2 className={styles['type']}>{all}</h2>
          <p className={styles['purpose']}>Drag one of them to move them all.</p>
        </div>
      </header>
      <PanelBody>
        <ul className={styles['names']}>
          {chosen.slice(0, NAMED).map((node) => (
            <li key={node.id}>{node.name}</li>
          ))}
          {chosen.length > NAMED ? <li>and {chosen.length - NAMED} more</li> : null}
        </ul>
        <ColorSetting
          value={colorOf(graph, selection)}
          onChange={(color) => run(colorCommands(selection, color), { title: `Coloured ${all}` })}
        />
        {nodes.length === 0 ? null : <SectionSetting nodes={nodes} />}
        {nodes.length > 1 ? <ArrangeButtons /> : null}
        <div className={own['buttons']}>
          {nodes.length === 0 ? null : (
            <Button
              variant="default"
              leftSection={<Group size={14} aria-hidden />}
              onClick={() => groupNodes(editor, nodes)}
            >
              Group into a section
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<Trash2 size={14} aria-hidden />}
            disabled={count === 0}
            onClick={() => {
              deleteSelected(editor, true);
              canvas()?.focus();
            }}
          >
            Delete {count === nodes.length + notes.length ? 'all' : count}
          </Button>
          <Button
            variant="default"
            disabled={removable.length === 0}
            onClick={() => {
              deleteSelected(editor, false);
              canvas()?.focus();
            }}
          >
            Delete, edges stay open
          </Button>
        </div>
      </PanelBody>
    </>
  );
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
