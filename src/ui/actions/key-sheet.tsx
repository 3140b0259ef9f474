import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { actionsByKey } from './actions-by-key.ts';
import { KeyList } from './key-list.tsx';
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
