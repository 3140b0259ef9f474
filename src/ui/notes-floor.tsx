import { useEffect, useRef, type ReactNode } from 'react';
import styles from './notes-floor.module.css';

/** Read by the rule of global.css that places the notes of the app. */
const ABOVE = '--fs-notes-above';

/** The app's notes stand above the lower edge of the place that this lies in, clear of what is below it. */
export function NotesFloor(): ReactNode {
  const floor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = floor.current;
    if (!element) return;
    const root = document.documentElement;
    const follow = (): void => {
      const above = window.innerHeight - element.getBoundingClientRect().bottom;
      root.style.setProperty(ABOVE, `${Math.max(0, Math.round(above))}px`);
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty(ABOVE);
    };
  }, []);
  return <div ref={floor} className={styles.floor} aria-hidden />;
}
