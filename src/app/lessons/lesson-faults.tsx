import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Lesson } from '#scenarios/lesson.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import styles from './lesson-page.module.css';

/** What stands where a lesson cannot be played: why, and the ways from there. */
export function LessonFaults({
  lesson,
  faults,
}: {
  readonly lesson: Lesson;
  readonly faults: readonly FileFault[];
}): ReactNode {
  return (
    <EmptyState
      icon={<TriangleAlert size={28} />}
      title={`${lesson.title} cannot be played`}
      wholePage
      actions={
        <Button component={Link} to="/lessons">
          All lessons
        </Button>
      }
    >
      <ul className={styles.faults}>
        {faults.map(({ message, at }, index) => (
          <li key={index}>
            {message} {at === undefined ? null : <code>{at}</code>}
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
