import { Button } from '@mantine/core';
import { Compass } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty-state.tsx';
import styles from './page-error.module.css';

export interface NotFoundProps {
  /** What was looked for: `There is no graph "x".` */
  readonly title: string;
  readonly children: ReactNode;
  readonly way: { readonly to: string; readonly label: string };
}

/** Stands where an address leads to nothing, with a way on. */
export function NotFound({ title, children, way }: NotFoundProps): ReactNode {
  return (
    <div className={styles.page}>
      <EmptyState
        wholePage
        icon={<Compass size={28} />}
        title={title}
        actions={
          <Button component={Link} to={way.to}>
            {way.label}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}

/** The page of an address that no route knows. */
export function UnknownPage(): ReactNode {
  return (
    <NotFound title="There is no such page" way={{ to: '/', label: 'Go to the first example' }}>
      The address does not lead to a page of the app. Choose one above, or begin with the first example.
    </NotFound>
  );
}
