import { BookOpen, Globe, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Rule, RuleStanding } from '#rules/rule.ts';
import { standingOf } from '#rules/standing-words.ts';
import styles from './standing-badge.module.css';

const icons = { S: BookOpen, P: Globe, C: Scale } as const satisfies Readonly<Record<RuleStanding, unknown>>;

/** Whether a rule is documented, public or assumed: in words, with a sign of its own and a tint. */
export function StandingBadge({ standing }: Pick<Rule, 'standing'>): ReactNode {
  const Icon = icons[standing[0]];
  return (
    <span className={styles.badge} data-standing={standing[0]}>
      <Icon size={12} aria-hidden />
      {standingOf({ standing })}
    </span>
  );
}
