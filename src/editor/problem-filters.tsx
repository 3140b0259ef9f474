import { SegmentedControl, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { SeverityIcon, severityWord } from '#canvas/severity-icon.tsx';
import type { Issue, Severity } from '#graph/issue.ts';
import { countIssues } from './issue-lists.ts';
import type { ProblemGrouping } from './problem-rows.ts';
import styles from './problems-panel.module.css';

interface ProblemFiltersProps {
  readonly issues: readonly Issue[];
  readonly severities: ReadonlySet<Severity>;
  readonly onSeverities: (severities: ReadonlySet<Severity>) => void;
  readonly grouping: ProblemGrouping;
  readonly onGrouping: (grouping: ProblemGrouping) => void;
}

const GROUPINGS: { readonly value: ProblemGrouping; readonly label: string }[] = [
  { value: 'kind', label: 'By kind' },
  { value: 'node', label: 'By node' },
  { value: 'none', label: 'One list' },
];

/** Which problems are listed, and how they are put together. */
export function ProblemFilters(props: ProblemFiltersProps): ReactNode {
  const { issues, severities, onSeverities, grouping, onGrouping } = props;
  const counts = countIssues(issues);
  const toggle = (severity: Severity): void => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    onSeverities(next);
  };
  return (
    <div className={styles['filters']} role="group" aria-label="Which problems are listed">
      {(['error', 'warning', 'info'] satisfies Severity[]).map((severity) =>
        counts[severity] === 0 ? null : (
          <UnstyledButton
            key={severity}
            className={styles['filter'] ?? ''}
            aria-pressed={severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            <span aria-hidden className={styles['sign']}>
              <SeverityIcon severity={severity} size={13} />
            </span>
            {severityWord[severity]}s
          </UnstyledButton>
        ),
      )}
      <SegmentedControl
        size="xs"
        aria-label="How problems are grouped"
        data={GROUPINGS}
        value={grouping}
        onChange={(value) => onGrouping(value as ProblemGrouping)}
      />
    </div>
  );
}
