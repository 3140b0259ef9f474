import type { ReactNode } from 'react';
import styles from './rule-tag.module.css';

/** The rule of the rulebook behind what was said, such as `ADD-3`. */
export function RuleTag({ rule }: { readonly rule: string | undefined }): ReactNode {
  if (rule === undefined) return null;
  return (
    <span className={styles.rule} title={`Rule ${rule} of the rulebook`}>
      {rule}
    </span>
  );
}
