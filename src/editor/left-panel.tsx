import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Panel, usePanelRef } from 'react-resizable-panels';
import { useEditor, useScreen } from './editor-context.tsx';
import { Outline } from './outline.tsx';
import { Palette } from './palette.tsx';
import styles from './left-panel.module.css';

const PARTS = [
  { value: 'palette', label: 'Node types' },
  { value: 'outline', label: 'Outline' },
] as const;

/** Widths in pixels: the icons alone, the palette, and what an outline needs to be read. */
const ICONS = 46;
const PALETTE = 196;
const OUTLINE = 260;

/** The palette, which folds to its icons, or the outline of the graph. */
export function LeftPanel(): ReactNode {
  const { adding, canvas, screen } = useEditor();
  const folded = useScreen((state) => state.folded);
  const searched = useScreen((state) => state.searched);
  const outlined = useScreen((state) => state.outlined);
  const left = useScreen((state) => state.left);
  const panel = usePanelRef();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searched === undefined) return;
    panel.current?.expand();
    if (search.current) return search.current.focus();
    // The box is there once the palette has its names again.
    requestAnimationFrame(() => requestAnimationFrame(() => search.current?.focus()));
  }, [searched, panel]);
  useEffect(() => {
    const narrow = panel.current?.isCollapsed() === true;
    if (folded && !narrow) panel.current?.collapse();
    else if (!folded && narrow) panel.current?.expand();
  }, [folded, panel]);
  useEffect(() => {
    if (left !== 'outline') return;
    const width = panel.current?.getSize().inPixels ?? 0;
    if (width < OUTLINE) panel.current?.resize(OUTLINE);
  }, [outlined, left, panel]);
  return (
    <Panel
      panelRef={panel}
      defaultSize={PALETTE}
      minSize={168}
      maxSize={480}
      collapsible
      collapsedSize={ICONS}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => screen.getState().set({ folded: inPixels < 100 })}
    >
      <div className={styles['left']}>
        {folded ? null : (
          <div className={styles['parts']}>
            <SegmentedControl
              fullWidth
              aria-label="Left panel"
              data={[...PARTS]}
              value={left}
              onChange={(value) => screen.getState().set({ left: value === 'outline' ? 'outline' : 'palette' })}
            />
          </div>
        )}
        {left === 'outline' && !folded ? (
          <Outline />
        ) : (
          <div className={styles['palette']}>
            <Palette
              collapsed={folded}
              searchRef={search}
              onCollapse={(next) => (next ? panel.current?.collapse() : panel.current?.expand())}
              onAdd={adding.afterSelected}
              onShow={(node) => canvas()?.show(node)}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
