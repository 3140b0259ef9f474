import { useEffect, useEffectEvent } from 'react';

/** Opens and closes the fault palette; no character, so that it cannot be meant for a field or a list. */
export const PALETTE_KEY = 'F8';

export function usePaletteKey(onToggle: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== PALETTE_KEY || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    onToggle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
