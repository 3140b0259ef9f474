import { FileButton, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportLine } from '#scenarios/scenario.ts';
import { countOf } from '#shared/count-of.ts';
import { NameSelect } from './name-select.tsx';
import styles from './test-editor.module.css';

/** Records of a CSV that go through a trigger together; the file becomes part of the test. */
export function ImportLineForm(props: {
  readonly line: ImportLine;
  readonly onChange: (line: ImportLine) => void;
}): ReactNode {
  const { line, onChange } = props;
  const lines = 'csv' in line ? line.csv.split('\n').filter((row) => row.trim() !== '').length : 0;
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const { object, trigger, set } = line;
    onChange({ csv: await file.text(), object, trigger, ...(set === undefined ? {} : { set }) });
  };
  return (
    <>
      <NameSelect
        label="Object"
        names={['Lead', 'Contact']}
        value={line.object}
        onChange={(next) => onChange({ ...line, object: next === 'Contact' ? 'Contact' : 'Lead' })}
      />
      <NameSelect
        label="Trigger"
        names={[
          { value: 'new', label: `New ${line.object}` },
          { value: 'updated', label: `Updated ${line.object}` },
        ]}
        value={line.trigger}
        onChange={(next) => onChange({ ...line, trigger: next === 'updated' ? 'updated' : 'new' })}
      />
      <p className={styles.hint}>
        {'path' in line
          ? `From the file ${line.path}.`
          : lines === 0
            ? 'No file is chosen yet.'
            : `${countOf(Math.max(0, lines - 1), 'row')} and a heading stand in the test.`}
      </p>
      <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void take(file)}>
        {(button) => (
          <Button {...button} variant="default" size="compact-xs">
            Choose a CSV file
          </Button>
        )}
      </FileButton>
    </>
  );
}
