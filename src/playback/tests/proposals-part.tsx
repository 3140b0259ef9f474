import { Checkbox } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { ExpectationCheck } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { refOf } from '#scenarios/record-ref.ts';
import type { RecordRef } from '#scenarios/scenario-anchor.ts';
import type { RecordKey, RunReading } from '#scenarios/scenario-reading.ts';
import { proposedEnds } from '#scenarios/lesson-proposals.ts';
import { sameRecord } from '../lessons/record-choices.ts';
import { labelOf } from './expectation-kinds.ts';
import { NameSelect } from './name-select.tsx';
import { choiceOf, type RunRecords } from './run-records.ts';
import { sameExpectation } from './same-expectation.ts';
import styles from './test-editor.module.css';

export interface ProposalsPartProps {
  readonly reading: RunReading;
  readonly records: RunRecords;
  /** The record that the test names. */
  readonly named: RecordRef | undefined;
  /** The record that it follows: the first, where it names none. */
  readonly followed: RecordKey | undefined;
  readonly expectations: readonly Expectation[];
  readonly onTick: (check: ExpectationCheck, on: boolean) => void;
}

/** What the run came to for one of its records, to be ticked. */
export function ProposalsPart(props: ProposalsPartProps): ReactNode {
  const { reading, records, named, followed, expectations, onTick } = props;
  const [chosen, setChosen] = useState<string>();
  const { choices } = records;
  const whose = choices.find(({ value }) => value === chosen) ?? choiceOf(choices, followed);
  const isOfSeveral = choices.length > 1;
  const record = whose?.key ?? followed;
  // Of a run with several records each says which it is about, but for the one that the test names.
  const isSaid = isOfSeveral && (named === undefined || record === undefined || !sameRecord(record, followed));
  const proposed = useMemo(() => proposedOf(reading, record, isSaid), [reading, record, isSaid]);
  if (proposed.length === 0) return null;
  return (
    <section className={styles.part} aria-label="What the run came to">
      <h2 className={styles.heading}>What the run came to</h2>
      {isOfSeveral && whose !== undefined ? (
        <NameSelect label="For" names={choices} value={whose.value} onChange={setChosen} />
      ) : null}
      <p className={styles.hint}>Tick what must stay so.</p>
      {proposed.map((check) => (
        <Checkbox
          key={labelOf(check.expectation, check)}
          size="xs"
          checked={expectations.some((each) => sameExpectation(each, check.expectation))}
          label={labelOf(check.expectation, check)}
          onChange={(event) => onTick(check, event.currentTarget.checked)}
        />
      ))}
    </section>
  );
}

function proposedOf(reading: RunReading, record: RecordKey | undefined, isSaid: boolean): readonly ExpectationCheck[] {
  const proposed = proposedEnds(reading, record);
  if (record === undefined || !isSaid) return proposed;
  const ref = refOf(reading, record);
  return proposed.map((check) => ({ ...check, expectation: { ...check.expectation, record: ref } }));
}
