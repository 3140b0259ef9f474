import { UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Issue, Severity } from '#graph/issue.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { countIssues } from './issue-lists.ts';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import { ProblemFilters } from './problem-filters.tsx';
import { ProblemList } from './problem-list.tsx';
import { groupProblems, type ProblemGrouping } from './problem-rows.ts';
import { useShownIssues } from './use-shown-issues.ts';
import styles from './problems-panel.module.css';

interface ProblemsPanelProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

const ALL: ReadonlySet<Severity> = new Set(['error', 'warning', 'info']);

/** Everything wrong or doubtful in the graph; a click leads to the place, a button mends what can be mended. */
export function ProblemsPanel({ open, onToggle }: ProblemsPanelProps): ReactNode {
  const { checked, catalog } = useEditor();
  const issues = useShownIssues();
  const graph = useEditorState((state) => state.graph);
  const [severities, setSeverities] = useState(ALL);
  const [by, setBy] = useState<ProblemGrouping>('kind');
  const bar = useRef<HTMLButtonElement>(null);
  // The names are those of the graph that was checked, so that dragging does not put the list together anew.
  const of = checked ?? graph;
  const heads = useMemo(
    () =>
      open
        ? groupProblems(
            issues.filter(({ severity }) => severities.has(severity)),
            by,
            of,
            catalog,
          )
        : [],
    [open, issues, severities, by, of, catalog],
  );
  return (
    <section className={styles['panel']} aria-label="Problems">
      <div className={styles['bar']}>
        <UnstyledButton ref={bar} className={styles['toggle'] ?? ''} aria-expanded={open} onClick={onToggle}>
          {open ? <ChevronDown size={15} aria-hidden /> : <ChevronUp size={15} aria-hidden />}
          <span className={styles['title']}>Problems</span>
          <Counts issues={issues} />
        </UnstyledButton>
        {open && issues.length > 0 ? (
          <ProblemFilters
            issues={issues}
            severities={severities}
            onSeverities={setSeverities}
            grouping={by}
            onGrouping={setBy}
          />
        ) : null}
      </div>
      {open ? (
        issues.length === 0 ? (
          <p className={styles['none']}>
            <CircleCheck size={16} aria-hidden />{' '}
            {checked === undefined ? 'The graph is being checked.' : 'No problems. The graph can be run.'}
          </p>
        ) : heads.length === 0 ? (
          <p className={styles['hidden']}>The filter hides all {issues.length} problems.</p>
        ) : (
          <ProblemList heads={heads} onMended={() => bar.current?.focus()} />
        )
      ) : null}
    </section>
  );
}

/** How many issues of each severity there are; a tick where there are none. */
export function Counts({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const counts = countIssues(issues);
  if (issues.length === 0) {
    return (
      <span className={styles['count']} data-severity="none">
        <CircleCheck size={14} aria-hidden /> none
      </span>
    );
  }
  return (['error', 'warning', 'info'] satisfies Severity[]).map((severity) =>
    counts[severity] === 0 ? null : (
      <span key={severity} className={styles['count']} data-severity={severity}>
        <SeverityIcon severity={severity} size={14} /> {counts[severity]}
      </span>
    ),
  );
}
