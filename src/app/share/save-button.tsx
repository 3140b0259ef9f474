import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

/** Makes a file and hands it out. */
export function SaveButton(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}): ReactNode {
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={props.disabled ?? false}
      leftSection={<Download size={14} aria-hidden />}
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}
