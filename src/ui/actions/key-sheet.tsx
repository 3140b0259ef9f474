import { Modal } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import type { Action } from './action.ts';
import { KeyCaps } from './key-caps.tsx';
import { actionsByKey } from './actions-by-key.ts';
import { useActionRegistry } from './use-actions.ts';
import styles from './key-sheet.module.css';

/** All keys of the page by section, made from its actions. */
export function KeySheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" size={860} transitionProps={{ duration: 0 }}>
      <Sections />
    </Modal>
  );
}

function Sections(): ReactNode {
  const registry = useActionRegistry();
  const [sections] = useState(() => actionsByKey(registry.list()));
  return (
    <div className={styles['sections']}>
      {sections.map(({ section, where, actions }) => (
        <section key={`${section} ${where}`} className={styles['section']} aria-label={`${section} ${where}`}>
          <h3 className={styles['title']}>
            {section} <span className={styles['where']}>{where}</span>
          </h3>
          <KeyList actions={actions} />
        </section>
      ))}
    </div>
  );
}

/** Keys and what they do, as a list. */
export function KeyList({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  return (
    <dl className={styles['keys']}>
      {actions.map((action) => (
        <div key={action.id}>
          <dt>
            {(action.keys ?? []).map((keys, index) => (
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
