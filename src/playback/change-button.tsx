import { Button, Tooltip } from '@mantine/core';
import { GitFork } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { CHANGE_KEY } from './use-change-key.ts';

/** The way to the changes, on the canvas so that it is there at every step. */
export function ChangeButton(props: {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactNode {
  const { ref, open, onOpen } = props;
  return (
    <Tooltip
      label={`${open ? 'Close the changes' : 'Change a record, a setting or the graph at this step'} (${CHANGE_KEY})`}
      position="left"
    >
      <Button
        ref={ref}
        variant="default"
        leftSection={<GitFork size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        Change something here…
      </Button>
    </Tooltip>
  );
}
