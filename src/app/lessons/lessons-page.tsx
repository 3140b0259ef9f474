import { Button, Menu, TextInput } from '@mantine/core';
import { Ellipsis, GraduationCap, Search, Upload } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Lesson } from '#scenarios/lesson.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { showUndoNote } from '../undo-note.tsx';
import { groupsOf } from './filter-lessons.ts';
import { LessonRow } from './lesson-row.tsx';
import { NewLessonButton } from './new-lesson-button.tsx';
import { changeProgress, useLessonProgress } from './use-lesson-progress.ts';
import { useLessonImport } from './use-lesson-import.tsx';
import { useLessons } from './use-lessons.ts';
import styles from './lessons-page.module.css';

/** All lessons, by what they are about, and how far one has come in each. */
export function LessonsPage(): ReactNode {
  const { shipped, own } = useLessons();
  const progress = useLessonProgress();
  const lessonImport = useLessonImport();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const groups = useMemo(() => groupsOf(shipped, wanted), [shipped, wanted]);
  const ownFound = useMemo(() => groupsOf(own, wanted).flatMap(({ lessons }) => lessons), [own, wanted]);
  const found = groups.reduce((sum, { lessons }) => sum + lessons.length, ownFound.length);
  const done = shipped.filter(({ id }) => progress[id]?.best != null).length;
  const reset = (): void => {
    const before = progress;
    changeProgress(() => ({}));
    showUndoNote('Progress was reset: every lesson is new again.', () => {
      changeProgress(() => before);
      return null;
    });
  };
  const rows = (lessons: readonly Lesson[], isOwn: boolean): ReactNode => (
    <ol className={styles.rows}>
      {lessons.map((lesson) => (
        <LessonRow key={lesson.id} lesson={lesson} progress={progress[lesson.id]} own={isOwn} />
      ))}
    </ol>
  );
  const untouched = wanted.trim() === '';
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(own.length);
  // A lesson that is gone takes the focus with it.
  useEffect(() => {
    if (own.length < before.current && document.activeElement === document.body) list.current?.focus();
    before.current = own.length;
  }, [own.length]);
  return (
    <FileDrop prompt="Drop lesson files to import them" onFiles={lessonImport.takeFiles}>
      <div className={styles.page}>
        <PageHeader title="Lessons" note={`${done} of ${shipped.length} done`}>
          <TextInput
            type="search"
            aria-label="Search lessons"
            placeholder="Search lessons"
            className={styles.search ?? ''}
            leftSection={<Search size={14} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <NewLessonButton />
          <Button variant="default" leftSection={<Upload size={14} aria-hidden />} onClick={lessonImport.chooseFiles}>
            Import
          </Button>
          <Menu>
            <Menu.Target>
              <Button variant="default" px={8} aria-label="More about lessons">
                <Ellipsis size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={Object.keys(progress).length === 0} onClick={reset}>
                Reset progress
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </PageHeader>
        <div role="status" className={styles.hidden}>
          {countOf(found, 'lesson')} shown
        </div>
        <div ref={list} className={styles.list} role="region" aria-label="All lessons" tabIndex={-1}>
          {groups.map(({ title, lessons }) => (
            <section key={title} aria-label={title}>
              <h2 className={styles.heading}>{title}</h2>
              {rows(lessons, false)}
            </section>
          ))}
          {ownFound.length > 0 || untouched ? (
            <section aria-label="Your own">
              <h2 className={styles.heading}>Your own</h2>
              {ownFound.length > 0 ? (
                rows(ownFound, true)
              ) : (
                <p className={styles.none}>
                  None yet. Run a graph in the <Link to="/simulator">Simulator</Link>, choose New lesson, and add a stop
                  at each step that you want to explain; or import a file that ends in <code>.lesson.json</code>.
                </p>
              )}
            </section>
          ) : null}
          {found === 0 && !untouched ? (
            <EmptyState
              icon={<GraduationCap size={28} />}
              title="No lesson has these words"
              actions={
                <Button variant="default" onClick={() => setSearch('')}>
                  Show all lessons
                </Button>
              }
            >
              Titles, summaries and captions were searched.
            </EmptyState>
          ) : null}
        </div>
      </div>
      {lessonImport.dialog}
    </FileDrop>
  );
}
