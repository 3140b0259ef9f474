import type { ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { LessonQuestion } from '#scenarios/lesson.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { RecordTab } from '../record-tab.tsx';
import type { RunView } from '../run-view.ts';
import styles from './question-details.module.css';

export interface QuestionDetailsProps {
  readonly view: RunView;
  readonly log: AuditLog;
  readonly seq: number;
  readonly type: LessonQuestion['type'];
}

/** The details while a question is open: for the edge the record as it comes to the node, else nothing that tells. */
export function QuestionDetails({ view, log, seq, type }: QuestionDetailsProps): ReactNode {
  if (type !== 'edge')
    return (
      <EmptyState title="Answer first">
        What happens here, the details and the timeline are shown with the answer.
      </EmptyState>
    );
  return (
    <section className={styles.details} aria-label="The record">
      <h2 className={styles.name}>{log.record.name}</h2>
      <p className={styles.hint}>As it comes to the node. Answer first: all else is shown with the answer.</p>
      <RecordTab {...{ view, log, seq }} onOpenRecord={undefined} />
    </section>
  );
}
