import { Button, Tooltip } from '@mantine/core';
import { Zap } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { PALETTE_KEY } from './use-palette-key.ts';

/** The way to the faults, on the canvas so that it is there at every step and before the first run. */
export function FaultsButton(props: {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactNode {
  const { ref, count, open, onOpen } = props;
  return (
    <Tooltip label={`${open ? 'Close' : 'Open'} the faults (${PALETTE_KEY})`} position="left">
      <Button
        ref={ref}
        variant="default"
        leftSection={<Zap size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        {count === 0 ? 'Faults' : `Faults (${count})`}
      </Button>
    </Tooltip>
  );
}
