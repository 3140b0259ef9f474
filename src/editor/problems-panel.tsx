import { Button, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronUp, CircleCheck, Wrench } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { countIssues, sortIssues } from './issue-lists.ts';
import { SeverityIcon, severityWord } from '#canvas/severity-icon.tsx';
import { isPlacementIssue } from './placement-issue.ts';
import { PlacementButton } from './placement-button.tsx';
import { useApplyFix } from './use-apply-fix.ts';
import styles from './problems-panel.module.css';

interface ProblemsPanelProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onGo: (issue: Issue) => void;
}

/** Everything wrong or doubtful in the graph; a click leads to the node, a button mends what can be mended. */
export function ProblemsPanel({ open, onToggle, onGo }: ProblemsPanelProps): ReactNode {
  const { issues } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const applyFix = useApplyFix();
  const sorted = sortIssues(issues);
  const bar = useRef<HTMLButtonElement>(null);
  return (
    <section className={styles['panel']} aria-label="Problems">
      <UnstyledButton ref={bar} className={styles['bar'] ?? ''} aria-expanded={open} onClick={onToggle}>
        {open ? <ChevronDown size={15} aria-hidden /> : <ChevronUp size={15} aria-hidden />}
        <span className={styles['title']}>Problems</span>
        <Counts issues={issues} />
      </UnstyledButton>
      {open ? (
        <div className={styles['body']}>
          {sorted.length === 0 ? (
            <p className={styles['none']}>
              <CircleCheck size={16} aria-hidden /> No problems. The graph can be run.
            </p>
          ) : (
            <ul className={styles['list']}>
              {sorted.map((issue, index) => (
                <li
                  key={`${issue.code} ${issue.place.node ?? ''} ${issue.place.edge ?? ''} ${issue.place.field ?? ''} ${index}`}
                >
                  <button type="button" className={styles['issue']} onClick={() => onGo(issue)}>
                    <SeverityIcon severity={issue.severity} />
                    <span className={styles['word']} data-severity={issue.severity} aria-hidden>
                      {severityWord[issue.severity]}
                    </span>
                    <span className={styles['message']}>{issue.message}</span>
                    <span className={styles['place']}>
                      {issue.place.node === undefined
                        ? 'Graph'
                        : (nodeById(graph, issue.place.node)?.name ?? issue.place.node)}
                    </span>
                  </button>
                  <RuleTag rule={issue.rule} />
                  {issue.fix || isPlacementIssue(issue) ? (
                    <div className={styles['doings']}>
                      <PlacementButton issue={issue} />
                      {issue.fix ? (
                        <Button
                          variant="light"
                          size="compact-xs"
                          leftSection={<Wrench size={12} aria-hidden />}
                          onClick={() => {
                            if (issue.fix) applyFix(issue.fix);
                            bar.current?.focus();
                          }}
                        >
                          {issue.fix.title}
                        </Button>
                      ) : null}
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </div>
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
