import { ActionIcon, Loader } from '@mantine/core';
import { X } from 'lucide-react';
import { Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import { drawerParts } from './drawer-parts.ts';
import { MakeLessonButton } from './lessons/make-lesson-button.tsx';
import { ShareButton } from './share-button.tsx';
import { MakeTestButton } from './tests/make-test-button.tsx';
import { useSimulator } from './simulator-state.ts';
import styles from './simulator-drawer.module.css';

const inRow = drawerParts.filter(({ buttonElsewhere }) => buttonElsewhere !== true);

/** The buttons that open the parts of the drawer. */
export function DrawerButtons(): ReactNode {
  const { drawer, openDrawer } = useSimulator();
  return (
    <div
      className={styles.buttons}
      role="group"
      aria-label="More about the run"
      onKeyDown={(event) => {
        if (event.key === 'Escape') openDrawer(null);
      }}
    >
      {inRow.map(({ id, title, icon: Icon }) => (
        <button
          key={id}
          type="button"
          className={styles.button}
          aria-expanded={drawer === id}
          onClick={() => openDrawer(drawer === id ? null : id)}
        >
          <Icon size={14} aria-hidden /> {title}
        </button>
      ))}
      <MakeTestButton />
      <MakeLessonButton />
      <ShareButton />
    </div>
  );
}

/** The part of the drawer that is open. */
export function SimulatorDrawer(): ReactNode {
  const { drawer, openDrawer } = useSimulator();
  const heading = useId();
  const opener = useRef<Element>(null);
  useEffect(() => {
    opener.current = document.activeElement;
  }, [drawer]);
  const close = (): void => {
    openDrawer(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const part = drawerParts.find(({ id }) => id === drawer);
  if (part === undefined) return null;
  return (
    <section
      className={styles.drawer}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {part.title}
        </h2>
        <ActionIcon aria-label={`Close ${part.title}`} onClick={close}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </header>
      <div className={styles.content}>
        <Suspense fallback={<Loader size="sm" className={styles.loading ?? ''} />}>
          <part.Content />
        </Suspense>
      </div>
    </section>
  );
}
