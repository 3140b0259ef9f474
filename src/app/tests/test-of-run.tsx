import { Anchor, Button } from '@mantine/core';
import { FlaskConical, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CheckResult } from '#scenarios/test-result.ts';
import { countOf } from '#shared/count-of.ts';
import type { KeptRun } from '#world/kept-run.ts';
import { latestOwnRun, shelfOf } from '../shelf/change-shelf.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import { atText } from './failing-at.ts';
import { searchOfEntry } from './place-of-entry.ts';
import { titleOf, type OwnTest } from './own-test.ts';
import { standingOf } from './test-standing.ts';
import { useTestRuns } from './use-tests.ts';
import styles from './test-of-run.module.css';

export interface TestOfRunProps {
  readonly graph: string;
  /** The run that is shown, which is that of a test. */
  readonly run: KeptRun;
  /** The entry of the journal that is shown. */
  readonly step: number;
}

/** Above the canvas of a run that is a test's: which test, what failed at the step shown, and the ways back. */
export function TestOfRun({ graph, run, step }: TestOfRunProps): ReactNode {
  const { workspace } = useSession();
  const own = useWorkspace(({ tests }) => tests.find(({ id }) => id === run.test));
  const before = useWorkspace((state) => latestOwnRun(shelfOf(state, graph)));
  return (
    <div className={styles.bar} role="note" aria-label="Test of this run">
      <FlaskConical size={14} aria-hidden className={styles.flask} />
      <div className={styles.words}>
        {own === undefined ? (
          <span>{`The run of a test that is no longer here (${run.title}).`}</span>
        ) : (
          <>
            <span>
              {'Test: '}
              <Anchor component={Link} to={`/tests/${own.id}`} inherit>
                {titleOf(own)}
              </Anchor>
            </span>
            <Failures own={own} graph={graph} step={step} />
          </>
        )}
      </div>
      {before === undefined ? null : (
        <Button
          variant="default"
          size="compact-xs"
          className={styles.back ?? ''}
          onClick={() => workspace.getState().openRun(graph, before.id)}
        >
          {`Back to ${before.title}`}
        </Button>
      )}
    </div>
  );
}

function Failures({ own, graph, step }: Omit<TestOfRunProps, 'run'> & { readonly own: OwnTest }): ReactNode {
  const runs = useTestRuns();
  const graphs = useWorkspace((state) => state.graphs);
  const org = useWorkspace((state) => state.org);
  const navigate = useNavigate();
  const recorded = useWorkspace((state) => state.runs[graph]);
  const { result, isOld } = standingOf(own, { graphs, org }, runs);
  const failed = (result?.checks ?? []).filter(({ ok }) => !ok).toSorted((a, b) => a.seq - b.seq);
  const [first] = failed;
  // What an older run came to says nothing of this one.
  if (first === undefined || isOld) return null;
  const here = failed.filter(({ seq }) => seq === step);
  const next = failed.find(({ seq }) => seq > step) ?? first;
  const others = failed.length - here.length;
  return (
    <>
      {here.map((check) => (
        <span key={check.text} className={styles.failure}>
          <X size={14} aria-hidden />
          <span>{`Failed here: ${failureText(check)}`}</span>
        </span>
      ))}
      {others === 0 ? null : (
        <span className={styles.others}>
          {here.length > 0 ? `${others} more failed` : `${countOf(others, 'expectation')} failed`}
          <Button
            variant="default"
            size="compact-xs"
            disabled={recorded === undefined}
            onClick={() => {
              if (recorded === undefined) return;
              void navigate(`/simulator/${graph}${searchOfEntry(recorded, next.seq)}`, { replace: true });
            }}
          >
            {`Show ${others === 1 ? 'it' : 'the next'}, ${atText(own.test, next.at)}`}
          </Button>
        </span>
      )}
    </>
  );
}

const failureText = ({ text, actual }: CheckResult): string => `${text}. Was: ${actual}.`;
