import { Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { LessonEditorProps } from './lesson-editor-props.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import styles from './lesson-editor.module.css';

/** What the list says of a lesson. A title that is emptied stays as it was. */
export function EditorHead({
  lesson,
  onChange,
}: {
  readonly lesson: Lesson;
  readonly onChange: LessonEditorProps['onChange'];
}): ReactNode {
  return (
    <section className={styles.part} aria-label="About the lesson">
      <Named
        label="Title"
        value={lesson.title}
        onChange={(title) => onChange({ ...lesson, title }, 'Renamed the lesson', 'title')}
      />
      <Named
        label="Group"
        value={lesson.group}
        onChange={(group) => onChange({ ...lesson, group }, 'Changed the group of the lesson', 'group')}
      />
      <Textarea
        label="What is to be learnt"
        size="xs"
        autosize
        minRows={2}
        value={lesson.summary}
        onChange={(event) =>
          onChange({ ...lesson, summary: event.currentTarget.value }, 'Changed the summary of the lesson', 'summary')
        }
      />
    </section>
  );
}

function Named(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const [empty, setEmpty] = useState(false);
  return (
    <TextInput
      label={props.label}
      size="xs"
      required
      value={empty ? '' : props.value}
      error={empty ? 'Must not be empty' : undefined}
      onBlur={() => setEmpty(false)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setEmpty(value.trim() === '');
        if (value.trim() !== '') props.onChange(value);
      }}
    />
  );
}
