import { lazy, Suspense, type ReactNode } from 'react';
import type { RuleLinkProps } from './rule-link.tsx';
import styles from './rule-tag.module.css';

export interface RuleTagProps {
  /** Its id, such as `ADD-3`; nothing is shown without one. */
  readonly rule: string | undefined;
  readonly as?: RuleLinkProps['as'];
}

/** The texts of all the rules are not needed to show a screen. */
const RuleLink = lazy(async () => ({ default: (await import('./rule-link.tsx')).RuleLink }));

/** The rule behind what was said: what it is on hover and focus, and a link to it among the assumptions. */
export function RuleTag({ rule: id, as = 'link' }: RuleTagProps): ReactNode {
  if (id === undefined) return null;
  return (
    <Suspense fallback={<span className={styles.rule}>{id}</span>}>
      <RuleLink {...{ id, as }} />
    </Suspense>
  );
}
