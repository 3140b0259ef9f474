import { useEffect, useState } from 'react';

/**
 * Whether the lesson fills the screen. The whole page goes full screen, so that dialogs are seen there too; where the
 * browser refuses, the lesson fills its window.
 */
export function useFullScreen(): readonly [boolean, (full: boolean) => void] {
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
    return () => window.removeEventListener('keydown', onKey);
  }, [full]);
  const change = (next: boolean): void => {
    setFull(next);
    if (next) document.documentElement.requestFullscreen?.().catch(() => undefined);
    else leave();
  };
  return [full, change];
}

function leave(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
