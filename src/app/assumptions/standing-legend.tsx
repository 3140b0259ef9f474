import type { ReactNode } from 'react';
import type { RuleStanding } from '#rules/rule.ts';
import { standingMeanings } from '#rules/standing-words.ts';
import { StandingBadge } from '#ui/standing-badge.tsx';
import styles from './assumptions.module.css';

/** What the three standings of a rule mean. */
export function StandingLegend(): ReactNode {
  return (
    <dl className={styles.legend} aria-label="What the standings mean">
      {(Object.keys(standingMeanings) as RuleStanding[]).map((standing) => (
        <div key={standing}>
          <dt>
            <StandingBadge standing={[standing]} />
          </dt>
          <dd>{standingMeanings[standing]}</dd>
        </div>
      ))}
    </dl>
  );
}
