import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether the lesson fills the screen. The whole page goes full screen, so that dialogs are seen there too; where the
 * browser refuses, the lesson fills its window.
 */
export function useFullScreen(stage: RefObject<HTMLElement | null>): readonly [boolean, (full: boolean) => void] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const follow = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      leave();
    };
  }, []);
  useEffect(() => {
    if (!full) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) setFull(false);
    };
    window.addEventListener('keydown', onKey);
    const release = stage.current === null ? null : shutOut(stage.current);
    return () => {
      window.removeEventListener('keydown', onKey);
      release?.();
    };
  }, [full, stage]);
  const change = (next: boolean): void => {
    setFull(next);
    if (next) document.documentElement.requestFullscreen?.().catch(() => undefined);
    else leave();
  };
  return [full, change];
}

/** Takes what lies behind an element out of reach; dialogs and notes, which lie beside the page, stay. */
function shutOut(element: HTMLElement): () => void {
  const behind: Element[] = [];
  for (let inner: Element = element; inner.parentElement !== null; inner = inner.parentElement) {
    if (inner.parentElement === document.body) break;
    for (const sibling of inner.parentElement.children)
      if (sibling !== inner && !sibling.hasAttribute('inert')) behind.push(sibling);
  }
  for (const each of behind) each.setAttribute('inert', '');
  return () => {
    for (const each of behind) each.removeAttribute('inert');
  };
}

function leave(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
