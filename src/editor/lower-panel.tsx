import { useEffect, type ReactNode } from 'react';
import { Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { useEditor, useScreen } from './editor-context.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import styles from './editor-screen.module.css';

/** Heights of the problems in pixels: their bar alone, and opened. */
const BAR = 33;
const LISTED = 240;

/** The problems below the canvas, which fold to a bar. */
export function LowerPanel(): ReactNode {
  const { screen } = useEditor();
  const listed = useScreen((state) => state.listed);
  const panel = usePanelRef();
  useEffect(() => {
    const open = (panel.current?.getSize().inPixels ?? BAR) > BAR + 8;
    if (listed && !open) panel.current?.resize(LISTED);
    else if (!listed && open) panel.current?.collapse();
  }, [listed, panel]);
  return (
    <>
      <Separator className={styles['down'] ?? ''} aria-label="Height of the problems" disabled={!listed} />
      <Panel
        panelRef={panel}
        defaultSize={BAR}
        minSize={96}
        maxSize="60%"
        collapsible
        collapsedSize={BAR}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => screen.getState().set({ listed: inPixels > BAR + 8 })}
      >
        <ProblemsPanel open={listed} onToggle={() => screen.getState().set({ listed: !listed })} />
      </Panel>
    </>
  );
}
