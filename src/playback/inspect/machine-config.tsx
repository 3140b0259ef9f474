import { Box } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import type { ExportedMachine } from '#compiler/export-machine.ts';
import styles from './machine-part.module.css';

const LINE = 18;

/** The config of a machine as text; of a long one only the lines in view are in the page. */
export function MachineConfig({ machine }: { readonly machine: ExportedMachine }): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => JSON.stringify(machine, null, 2).split('\n'), [machine]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => root.current,
    estimateSize: () => LINE,
    overscan: 20,
  });
  return (
    <Box ref={root} className={styles.config ?? ''} role="region" aria-label="Config of the machine" tabIndex={0}>
      <div className={styles.lines} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div key={index} className={styles.codeLine} style={{ transform: `translateY(${start}px)` }}>
            {lines[index]}
          </div>
        ))}
      </div>
    </Box>
  );
}
