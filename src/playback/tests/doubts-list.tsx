import { TriangleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { testDoubts } from '#scenarios/test-doubts.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { placeText } from './place-text.ts';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface DoubtsListProps {
  readonly test: ScenarioTest;
  readonly run: RecordedRun;
  readonly catalog: NodeCatalog;
  readonly names: TestNames;
}

/** What makes a test prove less than it seems to; nothing where there is no such thing. */
export function DoubtsList({ test, run, catalog, names }: DoubtsListProps): ReactNode {
  const doubts = useMemo(() => testDoubts(test, run, catalog), [test, run, catalog]);
  if (doubts.length === 0) return null;
  return (
    <ul className={styles.doubts} role="status" aria-label="What is doubtful in the test">
      {doubts.map(({ at = '', message, hint = '' }) => (
        <li key={`${at} ${message}`}>
          <TriangleAlert size={14} aria-hidden />
          <span>
            <b>{placeText(at, test, names)}</b>
            {`: ${message} ${hint}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
