import { Check, Dot, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeCheck } from '#nodes/contract/node-check.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import styles from './why.module.css';

/** What a node looked at before it decided, in its order; what comes after the check that decided was not looked at. */
export function CheckList({ checks }: { readonly checks: readonly NodeCheck[] }): ReactNode {
  return (
    <section className={styles.checks} aria-label="What the node looked at, in order">
      <h4 className={styles.heading}>What the node looked at</h4>
      <ol className={styles.list}>
        {checks.map((check, at) => (
          <CheckLine key={at} check={check} />
        ))}
      </ol>
    </section>
  );
}

function CheckLine({ check }: { readonly check: NodeCheck }): ReactNode {
  const { asks, saw, passed, rule, list = [] } = check;
  return (
    <li className={styles.check} data-passed={passed ?? undefined}>
      {passed === null ? (
        <Dot size={15} aria-hidden className={styles.mark} />
      ) : passed ? (
        <Check size={15} role="img" aria-label="Passed:" className={styles.tick} />
      ) : (
        <X size={15} role="img" aria-label="Not passed:" className={styles.cross} />
      )}
      <div className={styles.words}>
        <span>
          {asks} <RuleTag rule={rule} />
        </span>
        <span className={styles.saw}>{saw}</span>
        {list.length === 0 ? null : (
          <ul className={styles.items}>
            {list.map(({ text, chosen }, at) => (
              <li key={at} data-chosen={chosen || undefined}>
                {text}
                {chosen ? ' (chosen)' : ''}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
