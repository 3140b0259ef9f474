import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** Copies a text that is made only when it is asked for: that of a large graph is long. */
export function CopyText({ text, label }: { readonly text: () => string; readonly label: string }): ReactNode {
  const { copied, error, copy } = useClipboard();
  const Icon = error !== null ? TriangleAlert : copied ? Check : Copy;
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<Icon size={13} aria-hidden />}
      onClick={() => copy(text())}
    >
      {error !== null ? 'The browser did not let it be copied' : copied ? 'Copied' : label}
    </Button>
  );
}
