import { Button, Menu } from '@mantine/core';
import { Check, CircleHelp, Plus, X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { ExpectationCheck } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import { followedRecord, readRun, type RunReading } from '#scenarios/scenario-reading.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { sinceText } from '../clock-text.ts';
import { acceptedOf, beginExpectation } from './begin-expectation.ts';
import { ExpectationForm } from './expectation-form.tsx';
import { expectationKinds, labelOf } from './expectation-kinds.ts';
import { ItemList } from './item-list.tsx';
import { ProposalsPart } from './proposals-part.tsx';
import { RecordSelect } from './record-select.tsx';
import { choiceOf, runRecords, type RunRecords } from './run-records.ts';
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
  const record = reading === null ? undefined : followedRecord(reading, named);
  const records = useMemo(() => (reading === null ? null : runRecords(reading)), [reading]);
  const held = reading === null ? null : { reading, record, seq: seq ?? 0 };
  const followed = choiceOf(records?.choices ?? [], record)?.label;
  const isOfSeveral = (records?.choices.length ?? 0) > 1;
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
        {isOfSeveral || named !== undefined ? (
          <RecordOfTest test={test} reading={reading} records={records} onChange={onChange} />
        ) : null}
        <ItemList
          label="Expectations"
          empty="None yet: tick what the run proposes, or add one."
          items={expectations.map((expectation, at) => {
            const check = checks?.[at];
            // What is shown of a test that cannot run is its run before: that proves nothing of it as it stands.
            const proof = run.faults.length > 0 ? undefined : check;
            return { sign: <Sign check={proof} />, label: labelOf(expectation, check) };
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
      {reading === null || records === null ? null : (
        <ProposalsPart
          reading={reading}
          records={records}
          named={named}
          followed={record}
          expectations={expectations}
          onTick={tick}
        />
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

/** Whom the test is about where its expectations do not say. */
function RecordOfTest(props: {
  readonly test: ScenarioTest;
  readonly reading: RunReading | null;
  readonly records: RunRecords | null;
  readonly onChange: TestStageProps['onChange'];
}): ReactNode {
  const { test, reading, records, onChange } = props;
  const first = reading === null ? undefined : choiceOf(records?.choices ?? [], followedRecord(reading, undefined));
  const { record, ...unnamed } = test;
  return (
    <RecordSelect
      label="Record of the test"
      none={first === undefined ? 'The first of the run' : `The first of the run: ${first.label}`}
      records={records}
      value={record}
      onChange={(next) =>
        onChange(next === undefined ? unnamed : { ...unnamed, record: next }, 'Changed the record of the test')
      }
    />
  );
}
