import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Rule } from '#rules/rule.ts';
import { countOf } from '#shared/count-of.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { RunFirst } from '../run-first.tsx';
import type { RuleAtWork } from './rules-at-work.ts';
import styles from './latest-run-rules.module.css';

export interface LatestRunRulesProps {
  /** By rule; null where nothing was run yet. */
  readonly atWork: ReadonlyMap<string, RuleAtWork> | null;
  readonly graph: string | null;
  /** Rules that the filters let through. */
  readonly found: readonly Rule[];
}

/** Those of the rules found that were at work in the latest run, in the order of the rulebook, each with the way to its first step. */
export function LatestRunRules({ atWork, graph, found }: LatestRunRulesProps): ReactNode {
  if (atWork === null) {
    return (
      <div className={styles.none}>
        <p>Nothing was run yet. Run records through a graph, and the rules that were at work are listed here.</p>
        <RunFirst />
      </div>
    );
  }
  if (atWork.size === 0) return <p className={styles.none}>The latest run names no rule: nothing happened in it.</p>;
  const rows = found.flatMap(({ id, title }) => {
    const work = atWork.get(id);
    return work ? [{ ...work, title }] : [];
  });
  return (
    <ul className={styles.work} aria-label="Rules at work">
      {rows.map(({ rule, title, count, first }) => (
        <li key={rule}>
          <RuleTag rule={rule} />
          <span className={styles.workTitle}>{title}</span>
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
