import type { ReactNode } from 'react';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import { useEditor, useScreen } from './editor-context.tsx';
import { goToProblem } from './go-to-problem.ts';
import { ProblemDoings, WhatIsThis } from './problem-doings.tsx';
import { isRowOf, type ProblemRow } from './problem-rows.ts';
import styles from './problems-panel.module.css';

/** One problem: what is wrong and where, and what can be done about it. */
export function ProblemLine(props: { readonly row: ProblemRow; readonly onMended: () => void }): ReactNode {
  const { row, onMended } = props;
  const { issue, message, at, lead } = row;
  const editor = useEditor();
  const current = useScreen((state) => isRowOf(row, state.issue));
  return (
    <>
      <button
        type="button"
        className={styles['issue']}
        data-current={current || undefined}
        // A key press is no click of a pointer: it leads to the very setting.
        onClick={(event) => goToProblem(editor, issue, event.detail === 0)}
      >
        <SeverityIcon severity={issue.severity} />
        <span className={styles['message']}>
          {lead === undefined ? null : <b>{lead}: </b>}
          {message}
        </span>
        <span className={styles['place']}>{at}</span>
      </button>
      <div className={styles['about']}>
        <RuleTag rule={issue.rule} />
        <WhatIsThis issue={issue} />
      </div>
      <ProblemDoings className={styles['doings'] ?? ''} issue={issue} onFixed={onMended} />
    </>
  );
}
