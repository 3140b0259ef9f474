import { useEffect, useRef, type ReactNode } from 'react';
import { Panel, usePanelRef } from 'react-resizable-panels';
import { useEditor, useScreen } from './editor-context.tsx';
import { Palette } from './palette.tsx';

/** The palette, which folds to its icons. */
export function LeftPanel(): ReactNode {
  const { adding, canvas, screen } = useEditor();
  const folded = useScreen((state) => state.folded);
  const searched = useScreen((state) => state.searched);
  const panel = usePanelRef();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searched === undefined) return;
    panel.current?.expand();
    if (search.current) return search.current.focus();
    // The box is there once the palette has its names again.
    requestAnimationFrame(() => requestAnimationFrame(() => search.current?.focus()));
  }, [searched, panel]);
  return (
    <Panel
      panelRef={panel}
      defaultSize={196}
      minSize={168}
      maxSize={280}
      collapsible
      collapsedSize={46}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => screen.getState().set({ folded: inPixels < 100 })}
    >
      <Palette
        collapsed={folded}
        searchRef={search}
        onCollapse={(next) => (next ? panel.current?.collapse() : panel.current?.expand())}
        onAdd={adding.afterSelected}
        onShow={(node) => canvas()?.show(node)}
      />
    </Panel>
  );
}
