import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { TestEditorProps } from './test-editor-props.ts';
import styles from './test-editor.module.css';

/** What the list says of a test. */
export function TestAbout({ title, test, onChange }: TestEditorProps): ReactNode {
  const { description: _description, tags: _tags, ...rest } = test;
  const described = test.description === undefined ? {} : { description: test.description };
  const tagged = test.tags === undefined ? {} : { tags: test.tags };
  return (
    <section className={styles.part} aria-label="About the test">
      <TitleField
        value={test.title}
        shown={title}
        onChange={(next) => onChange({ ...test, title: next }, 'Renamed the test', 'title')}
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

/** A title is kept as long as there is one; a test without any is called after its file. */
function TitleField(props: {
  readonly value: string | undefined;
  readonly shown: string;
  readonly onChange: (title: string) => void;
}): ReactNode {
  const { value = '', shown, onChange } = props;
  const [blankOf, setBlankOf] = useState<string | null>(null);
  const isBlank = value !== '' && blankOf === value;
  return (
    <TextInput
      label="Title"
      size="xs"
      placeholder={isBlank ? '' : shown}
      value={isBlank ? '' : value}
      error={isBlank ? 'A test needs a title; the last one is kept.' : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const blank = next.trim() === '';
        setBlankOf(blank ? value : null);
        if (!blank) onChange(next);
      }}
      onBlur={() => setBlankOf(null)}
    />
  );
}
