import { Fragment, type ReactNode } from 'react';
import type { Action } from './action.ts';
import { KeyCaps } from './key-caps.tsx';
import styles from './key-list.module.css';

/** Keys and what they do, as a list. */
export function KeyList(props: {
  readonly actions: readonly Action[];
  /** Of several keys for the same thing, only the first. */
  readonly first?: boolean;
}): ReactNode {
  const { actions, first } = props;
  return (
    <dl className={styles['keys']}>
      {actions.map((action) => (
        <div key={action.id}>
          <dt>
            {(action.keys ?? []).slice(0, first === true ? 1 : undefined).map((keys, index) => (
              <Fragment key={keys}>
                {index === 0 ? null : <span className={styles['or']}>or</span>}
                <KeyCaps keys={keys} />
              </Fragment>
            ))}
          </dt>
          <dd>{action.title}</dd>
        </div>
      ))}
    </dl>
  );
}
