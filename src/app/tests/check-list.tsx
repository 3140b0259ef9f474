import { Button } from '@mantine/core';
import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { TestResult } from '#scenarios/test-result.ts';
import { atText } from './failing-at.ts';
import styles from './check-list.module.css';

export interface CheckListProps {
  readonly test: ScenarioTest;
  readonly result: TestResult;
  /** What a place in the test's file is called. */
  readonly nameOfPlace: (at: string) => string;
  /** Shows the run at an entry of its journal. */
  readonly onShow: (seq: number) => void;
}

/** How a test came out: what hindered it, and each expectation with what was instead, when, and why. */
export function CheckList({ test, result, nameOfPlace, onShow }: CheckListProps): ReactNode {
  return (
    <div className={styles.parts}>
      {result.faults.length === 0 ? null : (
        <ul className={styles.list} aria-label="Why it cannot run">
          {result.faults.map((fault, index) => (
            <li key={index} className={styles.check}>
              <X size={16} className={styles.bad} aria-hidden />
              <div>
                {fault.at === undefined || fault.code === NO_GRAPH ? null : (
                  <p className={styles.why}>{nameOfPlace(fault.at) || fault.at}</p>
                )}
                {fault.message}
                {fault.hint === undefined ? null : <p className={styles.why}>{fault.hint}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {result.checks.length === 0 ? null : (
        <ul className={styles.list} aria-label="Expectations">
          {result.checks.map((check, index) => (
            <li key={index} className={styles.check} data-ok={check.ok || undefined}>
              {check.ok ? (
                <Check size={16} className={styles.good} aria-label="holds" />
              ) : (
                <X size={16} className={styles.bad} aria-label="does not hold" />
              )}
              <div className={styles.words}>
                {check.ok ? (
                  titleOf(check.text)
                ) : (
                  <>
                    <b>{titleOf(check.text)}</b>
                    <dl className={styles.pair}>
                      <dt>Expected</dt>
                      <dd>{check.expected}</dd>
                      <dt>Was</dt>
                      <dd>{check.actual}</dd>
                    </dl>
                    {check.why === null ? null : <p className={styles.why}>{check.why}</p>}
                    <Button variant="default" size="compact-xs" onClick={() => onShow(check.seq)}>
                      {`Show it in the Simulator, ${atText(test, check.at)}`}
                    </Button>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Says by itself what it is about: where it stands in the file tells nothing more. */
const NO_GRAPH = 'scenario/no-graph';

const titleOf = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
