import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { Octagon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSimulator } from '../simulator-state.ts';
import styles from './transport-button.module.css';

/** Opens the list of breakpoints in the drawer, and tells how many there are. */
export function BreakpointsButton(): ReactNode {
  const { breakpoints, drawer, openDrawer } = useSimulator();
  const open = drawer === 'breakpoints';
  const { length } = breakpoints.list;
  return (
    <Tooltip label="Where playing stops by itself">
      <Button
        variant={open ? 'light' : 'subtle'}
        color={open ? 'accent' : 'gray'}
        className={styles.breakpoints ?? ''}
        leftSection={<Octagon size={15} aria-hidden />}
        aria-expanded={open}
        onClick={() => openDrawer(open ? null : 'breakpoints')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) openDrawer(null);
        }}
      >
        <VisuallyHidden>Breakpoints: </VisuallyHidden>
        {length}
      </Button>
    </Tooltip>
  );
}
