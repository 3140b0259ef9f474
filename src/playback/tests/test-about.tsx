import { TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TestEditorProps } from './test-editor-props.ts';
import styles from './test-editor.module.css';

/** What the list says of a test. */
export function TestAbout({ title, test, onChange }: TestEditorProps): ReactNode {
  const { description: _description, tags: _tags, ...rest } = test;
  const described = test.description === undefined ? {} : { description: test.description };
  const tagged = test.tags === undefined ? {} : { tags: test.tags };
  return (
    <section className={styles.part} aria-label="About the test">
      <TextInput
        label="Title"
        size="xs"
        placeholder={title}
        value={test.title ?? ''}
        onChange={(event) => {
          const { title: _title, ...untitled } = test;
          const next = event.currentTarget.value;
          onChange(next.trim() === '' ? untitled : { ...test, title: next }, 'Renamed the test', 'title');
        }}
      />
      <TagsInput
        label="Tags"
        size="xs"
        placeholder={test.tags === undefined ? 'Such as smoke' : ''}
        value={[...(test.tags ?? [])]}
        onChange={(tags) =>
          onChange({ ...rest, ...described, ...(tags.length === 0 ? {} : { tags }) }, 'Changed the tags of the test')
        }
      />
      <Textarea
        label="Description"
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        value={test.description ?? ''}
        onChange={(event) => {
          const description = event.currentTarget.value;
          const next = { ...rest, ...tagged, ...(description === '' ? {} : { description }) };
          onChange(next, 'Changed the description of the test', 'description');
        }}
      />
    </section>
  );
}
