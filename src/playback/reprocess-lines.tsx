import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RecordedRun } from '#world/recorded-run.ts';
import { reprocessesIn } from '#world/reprocess.ts';
import { lengthText } from './script-time.ts';
import { reprocessedWords } from './reprocess-words.ts';
import styles from './planned-faults.module.css';

export interface ReprocessLinesProps {
  readonly run: RecordedRun;
  /** Milliseconds from the start of what the next run leaves out. */
  readonly takenBack: readonly number[];
  readonly onChange: (takenBack: readonly number[]) => void;
}

/** [LOG-1] What the last run reprocessed, to be repeated in the next one or taken back. */
export function ReprocessLines({ run, takenBack, onChange }: ReprocessLinesProps): ReactNode {
  const batches = reprocessesIn(run.input);
  if (batches.length === 0) return null;
  return (
    <ul className={styles.reprocesses} aria-label="Reprocessed records">
      {batches.map((batch) => {
        const { after } = batch;
        const whose = reprocessedWords(batch, { record: (object, id) => ({ name: nameIn(run, object, id) }) });
        const isOut = takenBack.includes(after);
        return (
          <li key={after} className={styles.reprocess}>
            <span>
              {`Reprocess of ${whose}, ${lengthText(after)} after the start`}
              {isOut ? ': taken back' : null}
            </span>
            <Button
              variant="default"
              size="compact-xs"
              flex="none"
              aria-label={`${isOut ? 'Keep' : 'Take back'} the reprocess of ${whose}`}
              onClick={() => onChange(isOut ? takenBack.filter((each) => each !== after) : [...takenBack, after])}
            >
              {isOut ? 'Keep' : 'Take back'}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** The name that a record had at the end of the run. */
function nameIn({ final }: RecordedRun, object: string, id: string): string {
  const record = final.salesforce.records[object === 'Contact' ? 'Contact' : 'Lead'].find((each) => each['Id'] === id);
  const parts = [record?.['FirstName'], record?.['LastName']].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? id : parts.join(' ');
}
