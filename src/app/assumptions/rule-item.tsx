import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Rule } from '#rules/rule.ts';
import { standingWords } from '#rules/standing-words.ts';
import { countOf } from '#shared/count-of.ts';
import { RuleText } from '#ui/rule-text.tsx';
import { StandingBadge } from '#ui/standing-badge.tsx';
import { elementOfRule } from './element-of-rule.ts';
import type { RuleAtWork } from './rules-at-work.ts';
import { SettingRow } from './setting-row.tsx';
import styles from './assumptions.module.css';

export interface RuleItemProps {
  readonly rule: Rule;
  /** What the latest run did by it. */
  readonly atWork: RuleAtWork | undefined;
  /** Id of the graph whose run that is. */
  readonly graph: string | null;
  /** Whether the address names it. */
  readonly pointedAt: boolean;
}

/** One rule with its standing, its source and its settings. */
export const RuleItem = memo(function RuleItem({ rule, atWork, graph, pointedAt }: RuleItemProps): ReactNode {
  const id = elementOfRule(rule.id);
  return (
    <article id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={styles.rule} data-pointed={pointedAt}>
      <div className={styles.ruleHead}>
        <h3 id={`${id}-title`} className={styles.ruleTitle}>
          <span className={styles.ruleId}>{rule.id}</span> {rule.title}
        </h3>
        <StandingBadge standing={rule.standing} />
      </div>
      <p>
        <RuleText>{rule.text}</RuleText>
      </p>
      {rule.notes?.map((note) => (
        <p key={note.text} className={styles.note}>
          <b>{standingWords[note.standing]}:</b> <RuleText>{note.text}</RuleText>
        </p>
      ))}
      {rule.switch?.type === 'settings' ? (
        <ul className={styles.settings} aria-label={`Settings of ${rule.id}`}>
          {rule.switch.settings.map((setting) => (
            <SettingRow key={setting} setting={setting} rule={rule.id} />
          ))}
        </ul>
      ) : null}
      {rule.switch?.type === 'none' ? (
        <p className={styles.note}>
          No setting. <RuleText>{rule.switch.because}</RuleText>
        </p>
      ) : null}
      <p className={styles.source}>
        {rule.source}
        {atWork ? (
          <>
            {' · '}
            <Link to={`/simulator/${graph ?? ''}?step=${atWork.first}`}>
              {countOf(atWork.count, 'step')} of the latest run
            </Link>
          </>
        ) : null}
      </p>
    </article>
  );
});
