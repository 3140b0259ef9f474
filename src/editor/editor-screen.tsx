import { useEffect, type ReactNode, type Ref } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import { SCOPE_MARK } from '#ui/actions/key-place.ts';
import { EditorCanvas } from './editor-canvas.tsx';
import { useEditor } from './editor-context.tsx';
import type { FlowBuilderProps } from './flow-builder-props.ts';
import { LeftPanel } from './left-panel.tsx';
import { LowerPanel } from './lower-panel.tsx';
import { RightPanel } from './right-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import styles from './editor-screen.module.css';

interface EditorScreenProps extends Pick<FlowBuilderProps, 'banner' | 'saveState' | 'versions' | 'focus'> {
  readonly canvasRef: Ref<CanvasApi>;
}

/** The parts of the editor and where they stand. */
export function EditorScreen({ canvasRef, banner, saveState, versions, focus }: EditorScreenProps): ReactNode {
  const { root, screen } = useEditor();
  useEffect(() => {
    if (focus?.node !== undefined) screen.getState().go(focus.node, focus.edge);
  }, [focus, screen]);
  return (
    <div ref={root} className={styles['screen']} {...{ [SCOPE_MARK]: 'editor' }}>
      <Toolbar saveState={saveState} versions={versions?.button} />
      {banner}
      <div className={styles['main']}>
        <Group className={styles['panels'] ?? ''} orientation="horizontal">
          <LeftPanel />
          <Separator className={styles['across'] ?? ''} aria-label="Width of the palette" />
          <Panel minSize={320}>
            <Group orientation="vertical">
              <Panel minSize={160}>
                <EditorCanvas canvasRef={canvasRef} />
              </Panel>
              <LowerPanel />
            </Group>
          </Panel>
          <Separator className={styles['across'] ?? ''} aria-label="Width of the inspector" />
          <RightPanel />
        </Group>
        {versions?.panel}
      </div>
    </div>
  );
}
