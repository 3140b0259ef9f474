import { ActionIcon, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { TypeIcon } from '#canvas/type-icon.tsx';
import { selectNode } from '#canvas/selection.ts';
import type { EdgeId, FlowNode } from '#graph/flow-graph.ts';
import { ColorSetting } from './color-setting.tsx';
import { ConnectionList } from './connection-list.tsx';
import { deleteSelected } from './delete-selected.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { NodeNames } from './node-names.tsx';
import { NodeProbeProvider } from './node-probe.tsx';
import { SectionSetting } from './section-setting.tsx';
import { SettingNotes } from './setting-notes.tsx';
import { Settings } from './settings.tsx';
import { TryIt } from './try-it.tsx';
import { UsedBy } from './used-by.tsx';
import { PanelBody } from './panel-body.tsx';
import styles from './inspector.module.css';

/** Everything of one node: name, settings, and where its edges lead. */
export function NodePanel(props: { readonly node: FlowNode; readonly edge: EdgeId | undefined }): ReactNode {
  const { node } = props;
  const { store, catalog, issues, canvas } = useEditor();
  const run = useEditorState((state) => state.run);
  const type = catalog.typeOf(node.type);
  const whole = issues.filter(
    ({ place }) => place.node === node.id && place.field === undefined && place.edge === undefined,
  );
  return (
    <>
      <header className={styles['head']}>
        <TypeIcon type={node.type} section={type?.section} size={26} />
        <div className={styles['words']}>
          <h2 className={styles['type']}>{type?.title ?? node.type}</h2>
          {type ? <p className={styles['purpose']}>{type.purpose}</p> : null}
        </div>
        {/* [GRA-2] Triggers stand in every graph. */}
        {type?.fixed ? null : (
          <Tooltip label="Delete (Del)">
            <ActionIcon
              aria-label={`Delete ${node.name}`}
              onClick={() => {
                deleteSelected({ store }, true, selectNode(node.id));
                canvas()?.focus();
              }}
            >
              <Trash2 size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      <PanelBody>
        <SettingNotes issues={whole} />
        <NodeNames node={node} />
        {type && type.fields.length > 0 ? (
          <section className={styles['part']} aria-label="Settings">
            <h3 className={styles['partTitle']}>Settings</h3>
            <NodeProbeProvider node={node}>
              <Settings
                specs={type.fields}
                node={node.id}
                config={node.config}
                path=""
                onChange={(config) => run({ type: 'configure-node', node: node.id, config }, { quiet: true })}
              />
              <TryIt node={node} />
            </NodeProbeProvider>
          </section>
        ) : null}
        <UsedBy node={node} />
        <ConnectionList node={node} marked={props.edge} />
        <section className={styles['part']} aria-label="On the canvas">
          <h3 className={styles['partTitle']}>On the canvas</h3>
          <ColorSetting
            value={node.color ?? null}
            onChange={(color) => run({ type: 'color-nodes', nodes: [node.id], color })}
          />
          <SectionSetting nodes={[node.id]} />
        </section>
      </PanelBody>
    </>
  );
}
