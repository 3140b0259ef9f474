import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { elementOfRule } from './element-of-rule.ts';

/** Brings the rule that the address names into view and moves the focus to it, each time that it is asked for. */
export function useRuleInView(rule: string | null): void {
  const { key } = useLocation();
  useEffect(() => {
    if (rule === null) return;
    // The shell moves the focus to a page that is opened; the rule's turn comes after it.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(elementOfRule(rule));
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [rule, key]);
}
