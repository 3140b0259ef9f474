import { Button, Loader } from '@mantine/core';
import { ArrowLeft, Download, SquareArrowOutUpRight } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { checkedRun } from '#scenarios/run-test.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { SimulatorCanvas } from '../simulator-canvas.tsx';
import { Transport } from '../transport.tsx';
import { DoubtsList } from './doubts-list.tsx';
import { ExpectationsPart } from './expectations-part.tsx';
import { LinesPart } from './lines-part.tsx';
import { placeText } from './place-text.ts';
import { StartPart } from './start-part.tsx';
import { TestAbout } from './test-about.tsx';
import { namesOfTest } from './test-names.ts';
import type { TestStageProps } from './test-editor-props.ts';
import panes from '../editor-panes.module.css';
import styles from './test-editor.module.css';

/** The editor as it is laid out: what the test starts with and does, its run, and what is expected of it. */
export function TestStage(props: TestStageProps): ReactNode {
  const { title, test, run, catalog, graphs, org, seq, onShow, onExport, onClose } = props;
  const recorded = run.run;
  const names = useMemo(() => {
    const input = recorded?.input;
    return namesOfTest(input?.graphs ?? graphs, input?.org ?? org, catalog, graphs, recorded);
  }, [recorded, graphs, org, catalog]);
  const checked = useMemo(
    () => (recorded === null ? null : checkedRun(test, recorded, catalog)),
    [test, recorded, catalog],
  );
  const failed = checked?.checks.filter(({ ok }) => !ok).length ?? 0;
  return (
    <section className={`${panes.editor} ${styles.widths}`} aria-label={`Editing the test ${title}`}>
      <header className={panes.bar}>
        <Button variant="subtle" size="compact-sm" leftSection={<ArrowLeft size={14} aria-hidden />} onClick={onClose}>
          All tests
        </Button>
        <h1 className={panes.title}>{`Edit: ${title}`}</h1>
        <div role="status" className={styles.status}>
          {run.isRecording ? <Loader size={14} aria-label="The run is being recorded" /> : null}
          {run.faults.length > 0 ? <StatusBadge tone="error">Cannot run</StatusBadge> : null}
          {run.faults.length === 0 && checked !== null && checked.checks.length === 0 ? (
            <StatusBadge tone="neutral">Nothing is expected yet</StatusBadge>
          ) : null}
          {run.faults.length === 0 && checked !== null && checked.checks.length > 0 ? (
            <StatusBadge tone={checked.passed ? 'ok' : 'error'}>
              {checked.passed ? 'Passes' : `${countOf(failed, 'expectation')} failed`}
            </StatusBadge>
          ) : null}
        </div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<SquareArrowOutUpRight size={14} aria-hidden />}
          disabled={seq === null || run.faults.length > 0}
          onClick={() => onShow(seq ?? 0)}
        >
          Open in the Simulator
        </Button>
        <Button variant="default" size="compact-sm" leftSection={<Download size={14} aria-hidden />} onClick={onExport}>
          Export
        </Button>
      </header>
      <div className={panes.body}>
        <div className={panes.side}>
          <TestAbout {...props} />
          <StartPart {...props} names={names} />
          <LinesPart {...props} names={names} />
        </div>
        <div className={panes.centre}>
          {run.faults.length > 0 ? (
            <ul className={styles.faults} role="alert" aria-label="Why the test cannot run">
              {run.faults.map(({ message, at, hint }, index) => (
                <li key={index}>
                  {placed(at === undefined ? '' : placeText(at, test, names))}
                  {message} {hint}
                </li>
              ))}
            </ul>
          ) : null}
          {recorded !== null && !run.isRecording && run.faults.length === 0 ? (
            <DoubtsList test={test} run={recorded} catalog={catalog} names={names} />
          ) : null}
          {seq === null ? (
            <EmptyState title={run.isRecording ? 'The run is being recorded' : 'There is no run to show'}>
              {run.isRecording ? null : 'Mend what is said above: choose a graph and an org, or change what is done.'}
            </EmptyState>
          ) : (
            <>
              <div className={panes.canvas}>
                <SimulatorCanvas />
              </div>
              <Transport />
            </>
          )}
        </div>
        <div className={panes.form}>
          <ExpectationsPart {...props} names={names} checks={checked?.checks ?? null} />
        </div>
      </div>
    </section>
  );
}

const placed = (place: string): string => (place === '' ? '' : `${place}: `);
