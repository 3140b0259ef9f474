import type { ReactNode } from 'react';
import type { Disagreement } from '#rules/disagreements.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { RuleText } from '#ui/rule-text.tsx';
import styles from './assumptions.module.css';

/** One thing on which the documents disagree or are silent, and what the simulator does about it. */
export function DisagreementItem({ item }: { readonly item: Disagreement }): ReactNode {
  const heading = `disagreement-${item.id}`;
  return (
    <article aria-labelledby={heading} className={styles.rule}>
      <div className={styles.ruleHead}>
        <h3 id={heading} className={styles.ruleTitle}>
          {item.title}
        </h3>
        <span className={styles.tags}>
          {item.rules.map((rule) => (
            <RuleTag key={rule} rule={rule} />
          ))}
        </span>
      </div>
      <dl className={styles.sides}>
        <dt>The guide</dt>
        <dd>
          <RuleText>{item.guide}</RuleText>
        </dd>
        <dt>The vendor</dt>
        <dd>
          <RuleText>{item.vendor}</RuleText>
        </dd>
        <dt>This simulator</dt>
        <dd>
          <RuleText>{item.simulator}</RuleText>
        </dd>
      </dl>
    </article>
  );
}
