import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ruleOf, rules } from '#rules/rules.ts';
import { countOf } from '#shared/count-of.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { RunFirst } from '../run-first.tsx';
import type { RuleAtWork } from './rules-at-work.ts';
import styles from './assumptions.module.css';

export interface LatestRunRulesProps {
  /** By rule; null where nothing was run yet. */
  readonly atWork: ReadonlyMap<string, RuleAtWork> | null;
  readonly graph: string | null;
}

const place = new Map(rules.map((rule, index) => [rule.id, index]));

/** The rules that the latest run names as its reasons, in the order of the rulebook, each with the way to its first step. */
export function LatestRunRules({ atWork, graph }: LatestRunRulesProps): ReactNode {
  if (atWork === null) {
    return (
      <div className={styles.none}>
        <p>Nothing was run yet. Run records through a graph, and the rules that were at work are listed here.</p>
        <RunFirst />
      </div>
    );
  }
  const rows = [...atWork.values()].sort((a, b) => (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0));
  if (rows.length === 0) return <p className={styles.none}>The latest run names no rule: nothing happened in it.</p>;
  return (
    <ul className={styles.work} aria-label="Rules at work">
      {rows.map(({ rule, count, first }) => (
        <li key={rule}>
          <RuleTag rule={rule} />
          <span className={styles.workTitle}>{ruleOf(rule)?.title ?? ''}</span>
          <Link
            to={`/simulator/${graph ?? ''}?step=${first}`}
            aria-label={`${countOf(count, 'step')} by ${rule}: open the first one`}
          >
            {countOf(count, 'step')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
