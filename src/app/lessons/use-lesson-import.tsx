import { notifications } from '@mantine/notifications';
import { useMemo, useState, type ReactNode } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { parseLessonFile } from '#scenarios/lesson-file.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { addLesson, changeLesson } from './own-lessons.ts';

export interface LessonImport {
  readonly chooseFiles: () => void;
  readonly takeFiles: (files: readonly File[]) => void;
  /** Must stand somewhere on the page: says what is wrong with a file. */
  readonly dialog: ReactNode;
}

/** Takes `*.lesson.json` files among one's own lessons; a lesson that is there already is never replaced unasked. */
export function useLessonImport(): LessonImport {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const ways = useMemo(() => {
    const take = async (files: readonly File[]): Promise<void> => {
      const bad: RefusedFile[] = [];
      for (const file of files) {
        const parsed = parseLessonFile(await file.text(), catalog);
        if (!parsed.ok) {
          bad.push({ name: file.name, faults: parsed.error });
          continue;
        }
        const lesson = parsed.value;
        const there = store.getState().lessons.find(({ id }) => id === lesson.id);
        const answer = there
          ? await confirm({
              title: `${there.title} is here already`,
              text: `What you import is ${lesson.title} with the same id. Keep both, or replace the lesson that is here? Undo brings it back.`,
              confirm: 'Replace',
              other: 'Keep both',
              dangerous: true,
            })
          : 'other';
        if (answer === 'cancel') continue;
        if (answer === 'other') addLesson(store, lesson, 'Imported');
        else changeLesson(store, lesson, `Imported the lesson ${lesson.title}`);
        if (files.length === 1) showUndo(store, `${lesson.title} was imported.`);
        else notifications.show({ message: `${lesson.title} was imported.` });
      }
      setRefused(bad);
    };
    return {
      chooseFiles: () => void chooseFiles('.json,application/json', true).then(take),
      takeFiles: (files: readonly File[]) => void take(files),
    };
  }, [store, confirm]);
  return { ...ways, dialog: <FileFaults refused={refused} onClose={() => setRefused([])} /> };
}
