import { ActionIcon, Menu } from '@mantine/core';
import { Copy, Download, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { printLessonFile } from '#scenarios/lesson-document.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { addLesson, freeLessonId, removeLesson } from './own-lessons.ts';
import styles from './lesson-row.module.css';

/** What can be done with a lesson of one's own. */
export function OwnLessonMenu({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const store = useWorkspaceStore();
  const navigate = useNavigate();
  const duplicate = (): void => {
    const title = `${lesson.title} (copy)`;
    const id = freeLessonId(store.getState().lessons, title);
    addLesson(store, { ...lesson, title, id }, 'Duplicated');
    showUndo(store, `${title} was added.`);
  };
  return (
    <div className={styles.menu}>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" size="sm" aria-label={`What to do with ${lesson.title}`}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Pencil size={14} aria-hidden />}
            onClick={() => void navigate(`/lessons/${lesson.id}/edit`)}
          >
            Edit
          </Menu.Item>
          <Menu.Item leftSection={<Copy size={14} aria-hidden />} onClick={duplicate}>
            Duplicate
          </Menu.Item>
          <Menu.Item leftSection={<Download size={14} aria-hidden />} onClick={() => exportLesson(lesson)}>
            Export
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<Trash2 size={14} aria-hidden />}
            onClick={() => {
              removeLesson(store, lesson);
              showUndo(store, `${lesson.title} was deleted.`);
            }}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** Hands a lesson to the user as its file. */
export const exportLesson = (lesson: Lesson): void =>
  downloadFile(fileNameOf(lesson.title, '.lesson.json'), printLessonFile(lesson), 'application/json');
