import { useEffect, useRef, type RefObject } from 'react';

/** [LOG-7] The field View as; it takes the focus that went away with the page that refused the report, or with the report. */
export function useFocusAfterRefusal(refused: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(refused);
  useEffect(() => {
    if (before.current === refused) return;
    before.current = refused;
    if (document.activeElement === document.body) field.current?.focus();
  }, [refused]);
  return field;
}
