import { Button, Tooltip } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWorkspace } from '../workspace-context.tsx';
import { shownRunOf } from '../workspace-state.ts';
import { useNewLesson } from './use-new-lesson.ts';

/** Makes a lesson of the run that the Simulator shows. */
export function NewLessonButton(): ReactNode {
  const run = useWorkspace(shownRunOf);
  const make = useNewLesson();
  const button = (
    <Button
      leftSection={<Plus size={14} aria-hidden />}
      aria-disabled={run === undefined}
      {...(run === undefined ? { 'data-disabled': true } : {})}
      onClick={() => {
        if (run) make(run, 0);
      }}
    >
      New lesson
    </Button>
  );
  const why = run ? 'From the run that the Simulator shows' : 'Run a graph first: a lesson is made of a recorded run';
  return <Tooltip label={why}>{button}</Tooltip>;
}
