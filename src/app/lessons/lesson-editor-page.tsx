import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { LessonEditor } from '#playback/lesson-editor.tsx';
import type { Lesson } from '#scenarios/lesson.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useOpenPlace } from '../use-open-place.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { exportLesson } from './own-lesson-menu.tsx';
import { changeLesson } from './own-lessons.ts';
import { useLessons } from './use-lessons.ts';
import { WithLessonRun } from './with-lesson-run.tsx';

/** The editor of one of one's own lessons. */
export function LessonEditorPage(): ReactNode {
  const { lesson: id = '' } = useParams();
  const { own, shipped } = useLessons();
  const lesson = own.find((each) => each.id === id);
  if (lesson) return <Edited key={lesson.id} lesson={lesson} />;
  const ships = shipped.some((each) => each.id === id);
  return (
    <EmptyState
      title={ships ? 'This lesson ships with the app' : 'There is no such lesson'}
      wholePage
      actions={
        <Button component={Link} to="/lessons">
          All lessons
        </Button>
      }
    >
      {ships
        ? 'It cannot be changed. Open it in the Simulator and make a lesson of your own from its run.'
        : `No lesson of your own has the address "${id}".`}
    </EmptyState>
  );
}

function Edited({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const store = useWorkspaceStore();
  const navigate = useNavigate();
  const openPlace = useOpenPlace();
  return (
    <WithLessonRun lesson={lesson}>
      {(plan) => (
        <LessonEditor
          plan={plan}
          catalog={catalog}
          onChange={(next, title, group) => changeLesson(store, next, `${title} (${next.title})`, group)}
          onPreview={(at) => void navigate(`/lessons/${lesson.id}?step=${at + 1}`)}
          onExport={() => exportLesson(lesson)}
          onClose={() => void navigate('/lessons')}
          onOpenPlace={openPlace}
        />
      )}
    </WithLessonRun>
  );
}
