import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { RecordedRun } from '#world/recorded-run.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** Makes a lesson of a recorded run, with a stop at an entry, and opens it to be edited. */
export function useNewLesson(): (run: RecordedRun, seq: number) => void {
  const store = useWorkspaceStore();
  const navigate = useNavigate();
  return useCallback(
    async (run, seq) => {
      // Reading and naming the run is of no use to those who only run it.
      const { addNewLesson } = await import('./make-lesson.ts');
      const made = addNewLesson(store, run, seq);
      if (!made.ok) {
        notifications.show({ color: 'red', title: 'No lesson was made', message: made.error });
        return;
      }
      void navigate(`/lessons/${made.value.id}/edit`);
    },
    [store, navigate],
  );
}
