import { Button, Checkbox, Menu } from '@mantine/core';
import { Check, CircleHelp, Plus, X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { ExpectationCheck } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { proposedEnds } from '#scenarios/lesson-proposals.ts';
import type { RecordRef } from '#scenarios/scenario-anchor.ts';
import { refOf } from '#scenarios/record-ref.ts';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import { readRun, type RecordKey, type RunReading } from '#scenarios/scenario-reading.ts';
import { sinceText } from '../clock-text.ts';
import { recordChoices, sameRecord } from '../lessons/record-choices.ts';
import { acceptedOf, beginExpectation } from './begin-expectation.ts';
import { ExpectationForm } from './expectation-form.tsx';
import { expectationKinds, labelOf } from './expectation-kinds.ts';
import { ItemList } from './item-list.tsx';
import { sameExpectation } from './same-expectation.ts';
import type { TestNames } from './test-names.ts';
import type { TestStageProps } from './test-editor-props.ts';
import styles from './test-editor.module.css';

export interface ExpectationsPartProps extends TestStageProps {
  readonly names: TestNames;
  /** How the expectations stand in the run; null where there is none. */
  readonly checks: readonly ExpectationCheck[] | null;
}

/** What is expected, each with how it stands in the run; and what the run itself proposes. */
export function ExpectationsPart(props: ExpectationsPartProps): ReactNode {
  const { test, run, catalog, names, checks, seq, onSeq, onChange } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const { expectations, record: named } = test;
  const reading = useMemo(() => (run.run === null ? null : readRun(run.run, catalog)), [run.run, catalog]);
  const record = reading === null ? undefined : recordOf({ record: named }, reading);
  const records = useMemo(() => (reading === null ? [] : recordsOf(reading)), [reading]);
  const held = reading === null ? null : { reading, record };
  const followed = records.find(({ key }) => sameRecord(key, record))?.label;
  const proposed = useMemo(() => (reading === null ? [] : proposalsIn(reading, named)), [reading, named]);
  const put = (next: readonly Expectation[], what: string, group?: string): void =>
    onChange({ ...test, expectations: next }, what, group);
  const choose = (at: number | null): void => {
    setChosen(at);
    const check = at === null ? undefined : checks?.[at];
    if (check) onSeq(check.seq);
  };
  const start = run.run?.input.start ?? 0;
  const indexOf = (one: Expectation): number => expectations.findIndex((each) => sameExpectation(each, one));
  const tick = ({ expectation, expected }: ExpectationCheck, on: boolean): void => {
    if (on) return put([...expectations, expectation], `Expects: ${expected}`);
    setChosen(null);
    put(expectations.toSpliced(indexOf(expectation), 1), `No longer expects: ${expected}`);
  };
  return (
    <>
      <section className={styles.part} aria-label="Expectations">
        <h2 className={styles.heading}>{`Expectations (${expectations.length})`}</h2>
        <ItemList
          label="Expectations"
          empty="None yet: tick what the run proposes, or add one."
          items={expectations.map((expectation, at) => {
            const check = checks?.[at];
            return { sign: <Sign check={check} />, label: labelOf(expectation, check) };
          })}
          chosen={chosen}
          onChoose={choose}
          onMove={(from, to) => {
            const one = expectations[from];
            if (one) put(expectations.toSpliced(from, 1).toSpliced(to, 0, one), 'Moved an expectation');
            setChosen(to);
          }}
          onDelete={(at) => {
            put(expectations.toSpliced(at, 1), 'Deleted an expectation');
            setChosen(null);
          }}
        >
          {(at) => {
            const expectation = expectations[at];
            const check = checks?.[at];
            if (expectation === undefined) return null;
            const accepted = check?.ok === false && held !== null ? acceptedOf(check, held) : null;
            return (
              <>
                {check?.ok === false ? (
                  <div className={styles.wrong} role="status">
                    <span>{`Was: ${check.actual} (${sinceText(check.at, start)})`}</span>
                    {check.why === null ? null : <span className={styles.why}>{check.why}</span>}
                  </div>
                ) : null}
                <ExpectationForm
                  key={at}
                  expectation={expectation}
                  names={names}
                  records={records}
                  followed={followed}
                  here={reading === null || seq === null ? null : () => anchorOf(reading, seq, record)}
                  onAccept={
                    accepted === null
                      ? null
                      : () => put(expectations.with(at, accepted), 'Expects what the run came to')
                  }
                  onChange={(next) => put(expectations.with(at, next), 'Changed an expectation', `expectation ${at}`)}
                />
              </>
            );
          }}
        </ItemList>
        <Menu returnFocus={false}>
          <Menu.Target>
            <Button
              className={styles.start ?? ''}
              variant="default"
              size="compact-xs"
              leftSection={<Plus size={13} aria-hidden />}
            >
              Add an expectation
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={380} className={styles.menu ?? ''}>
            {expectationKinds.map((kind) => (
              <Menu.Item
                key={kind.type}
                disabled={kind.offered?.(names) === false}
                onClick={() => {
                  put([...expectations, beginExpectation(kind, names, held)], `Added an expectation: ${kind.title}`);
                  setChosen(expectations.length);
                }}
              >
                {kind.title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </section>
      {proposed.length === 0 ? null : (
        <section className={styles.part} aria-label="What the run came to">
          <h2 className={styles.heading}>
            {records.length > 1 && followed !== undefined
              ? `What the run came to for ${followed}`
              : 'What the run came to'}
          </h2>
          <p className={styles.hint}>
            {followed === undefined || records.length < 2
              ? 'Tick what must stay so.'
              : `For ${followed}, ${named === undefined ? 'the first record of the run' : 'the record of the test'}. Tick what must stay so.`}
          </p>
          {proposed.map((check) => (
            <Checkbox
              key={labelOf(check.expectation, check)}
              size="xs"
              checked={indexOf(check.expectation) !== -1}
              label={labelOf(check.expectation, check)}
              onChange={(event) => tick(check, event.currentTarget.checked)}
            />
          ))}
        </section>
      )}
    </>
  );
}

function Sign({ check }: { readonly check: ExpectationCheck | undefined }): ReactNode {
  if (check === undefined) return <CircleHelp size={14} className={styles.unknown} aria-label="not checked" />;
  return check.ok ? (
    <Check size={14} className={styles.good} aria-label="holds" />
  ) : (
    <X size={14} className={styles.bad} aria-label="does not hold" />
  );
}

/** What the run came to; of a test that names no record, and whose run has several, each says which it is about. */
function proposalsIn(reading: RunReading, named: RecordRef | undefined): readonly ExpectationCheck[] {
  const record = recordOf({ record: named }, reading);
  const proposed = proposedEnds(reading, record);
  if (named !== undefined || record === undefined || recordsOf(reading).length < 2) return proposed;
  const ref = refOf(reading, record);
  return proposed.map((check) => ({ ...check, expectation: { ...check.expectation, record: ref } }));
}

/** The record that a test follows. */
function recordOf({ record }: { readonly record: RecordRef | undefined }, reading: RunReading): RecordKey | undefined {
  if (record !== undefined) return reading.find(record);
  const [first] = reading.trips;
  return first && { object: first.object, id: first.record };
}

/** The records that the trips of a run are about. */
function recordsOf({ trips, names }: RunReading): ReturnType<typeof recordChoices> {
  return recordChoices(
    trips.map(({ object, record }) => ({
      record: { object, id: record, company: null, ...names.record(object, record) },
    })),
  );
}
