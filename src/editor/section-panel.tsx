import { ActionIcon, Button, Select, Switch, Tooltip } from '@mantine/core';
import { Boxes, Trash2, Ungroup, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { putInSection } from '#drawing/section-frames.ts';
import type { FlowSection } from '#graph/flow-graph.ts';
import type { SectionChange } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { ColorSetting } from './color-setting.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { ungroup } from './group-nodes.ts';
import { NameSetting } from './name-setting.tsx';
import { PanelBody } from './panel-body.tsx';
import styles from './inspector.module.css';
import own from './group-panels.module.css';

/** What the inspector shows of a section: name, colour, whether it is collapsed, and its nodes. */
export function SectionPanel({ section }: { readonly section: FlowSection }): ReactNode {
  const editor = useEditor();
  const { canvas, catalog } = editor;
  const graph = useEditorState((state) => state.graph);
  const { run, select } = useEditorState((state) => state);
  const { id, name, nodes, color, collapsed } = section;
  const change = (what: SectionChange) => run({ type: 'change-section', section: id, change: what }, { quiet: true });
  // [GRA-2] Triggers stay.
  const removable = nodes.filter((node) => catalog.typeOf(nodeById(graph, node)?.type ?? '')?.fixed !== true);
  const others = graph.nodes.filter((node) => !nodes.includes(node.id));
  return (
    <>
      <header className={styles['head']}>
        <span className={own['icon']}>
          <Boxes size={15} aria-hidden />
        </span>
        <div className={styles['words']}>
          <h2 className={styles['type']}>Section</h2>
          <p className={styles['purpose']}>Nodes that belong together. Trips know nothing of it.</p>
        </div>
      </header>
      <PanelBody>
        <NameSetting name={name} rename={(text) => change({ name: text })} />
        <ColorSetting value={color ?? null} onChange={(to) => change({ color: to })} />
        <Switch
          label="Collapsed to one card"
          checked={collapsed === true}
          onChange={(event) => change({ collapsed: event.currentTarget.checked })}
        />
        <section className={styles['part']} aria-label="Nodes of the section">
          <h3 className={styles['partTitle']}>{nodes.length === 1 ? '1 node' : `${nodes.length} nodes`}</h3>
          <ul className={own['members']}>
            {nodes.map((node) => {
              const title = nodeById(graph, node)?.name ?? node;
              return (
                <li key={node}>
                  <button type="button" className={own['member']} onClick={() => editor.screen.getState().go(node)}>
                    {title}
                  </button>
                  <Tooltip label="Take out of the section">
                    <ActionIcon
                      aria-label={`Take ${title} out of the section`}
                      onClick={() => run(putInSection(graph, [node], null))}
                    >
                      <X size={14} aria-hidden />
                    </ActionIcon>
                  </Tooltip>
                </li>
              );
            })}
          </ul>
          {others.length === 0 ? null : (
            <Select
              label="Add a node"
              placeholder="Choose a node"
              searchable
              value={null}
              nothingFoundMessage="No such node"
              data={others.map((node) => ({ value: node.id, label: node.name }))}
              onChange={(node) => node !== null && run(putInSection(graph, [node], id))}
            />
          )}
        </section>
        <div className={own['buttons']}>
          <Button
            variant="default"
            leftSection={<Ungroup size={14} aria-hidden />}
            onClick={() => {
              ungroup(editor, id);
              canvas()?.focus();
            }}
          >
            Ungroup
          </Button>
          <Button variant="default" onClick={() => select({ nodes })}>
            Select its nodes
          </Button>
          <Button
            variant="default"
            leftSection={<Trash2 size={14} aria-hidden />}
            disabled={removable.length === 0}
            onClick={() => {
              run({ type: 'remove-nodes', nodes: removable });
              canvas()?.focus();
            }}
          >
            Delete its nodes
          </Button>
        </div>
      </PanelBody>
    </>
  );
}
