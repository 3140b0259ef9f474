import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import styles from './transport-button.module.css';

export interface TransportButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;
  readonly off?: boolean;
  /** The one button that stands out. */
  readonly main?: boolean;
  readonly onClick: () => void;
}

/** A button of the timeline. It stays focusable where it leads nowhere, so that the keyboard keeps its place. */
export function TransportButton(props: TransportButtonProps): ReactNode {
  const { label, keys, icon: Icon, off = false, main = false, onClick } = props;
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        aria-label={label}
        aria-disabled={off}
        className={styles.button}
        {...(main ? { variant: 'light', color: 'accent' } : {})}
        onClick={() => {
          if (!off) onClick();
        }}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
