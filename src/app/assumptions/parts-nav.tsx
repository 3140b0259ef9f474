import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RULE_SECTIONS } from '#rules/rule.ts';
import { searchOfRuleFilter, type AssumptionsPart, type RuleFilter } from './rule-filter.ts';
import { sectionTitles } from './section-titles.ts';
import layout from '../parts-page.module.css';

export interface PartsNavProps {
  readonly filter: RuleFilter;
  /** How much of each part the other filters let through. */
  readonly counts: Readonly<Record<AssumptionsPart, number>>;
}

/** The parts of the page, each with how much it holds; a click shows it alone. */
export function PartsNav({ filter, counts }: PartsNavProps): ReactNode {
  const part = (value: AssumptionsPart | null, title: string, count: number): ReactNode => (
    <Link
      key={title}
      to={`?${searchOfRuleFilter({ ...filter, part: value }).toString()}`}
      replace
      aria-current={filter.part === value ? 'true' : undefined}
      className={layout.part}
      data-empty={count === 0 || undefined}
    >
      <span>{title}</span>
      <span className={layout.count}>{count}</span>
    </Link>
  );
  const inAll = RULE_SECTIONS.reduce((sum, section) => sum + counts[section], 0);
  return (
    <nav aria-label="Parts of the assumptions" className={layout.parts}>
      {part(null, 'Everything', inAll + counts.disagreements)}
      {part('disagreements', 'Documents disagree', counts.disagreements)}
      {part('latest-run', 'In the latest run', counts['latest-run'])}
      <hr />
      {RULE_SECTIONS.map((section) => part(section, sectionTitles[section], counts[section]))}
    </nav>
  );
}
