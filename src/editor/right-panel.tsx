import { ActionIcon, Tooltip } from '@mantine/core';
import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Panel, usePanelRef } from 'react-resizable-panels';
import { keyText } from '#ui/actions/key-caps.tsx';
import { useEditor, useScreen } from './editor-context.tsx';
import { Inspector } from './inspector.tsx';
import { OPENS_INSPECTOR } from './open-inspector.ts';
import styles from './right-panel.module.css';

/** Widths in pixels: the strip alone, and the inspector. */
const STRIP = 40;
const INSPECTOR = 316;

/** The inspector, which folds to a strip where the canvas needs the room. */
export function RightPanel(): ReactNode {
  const { screen } = useEditor();
  const narrow = useScreen((state) => state.narrow);
  const panel = usePanelRef();
  useEffect(() => {
    const folded = panel.current?.isCollapsed() === true;
    if (narrow && !folded) panel.current?.collapse();
    else if (!narrow && folded) panel.current?.resize(INSPECTOR);
  }, [narrow, panel]);
  const Icon = narrow ? PanelRightOpen : PanelRightClose;
  const label = narrow ? 'Show the inspector' : 'Hide the inspector';
  return (
    <Panel
      panelRef={panel}
      defaultSize={INSPECTOR}
      minSize={264}
      maxSize={520}
      collapsible
      collapsedSize={STRIP}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => screen.getState().set({ narrow: inPixels < 100 })}
    >
      <div className={styles['right']} data-narrow={narrow || undefined}>
        {narrow ? null : <Inspector />}
        <Tooltip label={`${label} (${keyText('alt+i')})`} position="left">
          <ActionIcon
            className={styles['fold'] ?? ''}
            size={26}
            aria-label={label}
            aria-expanded={!narrow}
            {...(narrow ? { [OPENS_INSPECTOR]: '' } : {})}
            onClick={() => screen.getState().set({ narrow: !narrow })}
          >
            <Icon size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </Panel>
  );
}
