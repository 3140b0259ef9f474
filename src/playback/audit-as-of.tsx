import { TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import { err, type Result } from '#shared/result.ts';
import { fromLocalInput, instantText, toLocalText } from './clock-text.ts';
import { AsOfSteps } from './insights/as-of-steps.tsx';
import { outreachChangesOf } from './insights/change-instants.ts';
import type { RunView } from './run-view.ts';
import styles from './audit-logs.module.css';

export interface AuditAsOfProps {
  readonly view: RunView;
  /** Null for the end of the run. */
  readonly asOf: Instant | null;
  readonly onAsOf: (asOf: Instant | null) => void;
  /** Instant of the step at which the Simulator stands in this run; null where it has shown none. */
  readonly stepShown: Instant | null;
}

/** [LOG-3] [LOG-9] The instant as of which the logs are read: typed, or from one change of an Outreach action to the next. */
export function AuditAsOf({ view, asOf, onAsOf, stepShown }: AuditAsOfProps): ReactNode {
  const { run, timeZone } = view;
  const changes = useMemo(() => outreachChangesOf(run.journal), [run]);
  // What is typed waits until it is complete.
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const go = (to: Instant | null): void => {
    setTyped(null);
    setError(null);
    onAsOf(to);
  };
  const take = (): void => {
    if (typed === null) return;
    if (typed.trim() === '') return go(null);
    const read = instantInRun(typed, view);
    if (read.ok) go(read.value);
    else setError(read.error);
  };
  return (
    <div role="group" aria-label="As of" className={styles.asOf}>
      <span className={styles.asOfLabel} aria-hidden>
        As of
      </span>
      <TextInput
        size="xs"
        aria-label={`As of, date and time (${timeZone})`}
        placeholder="the end of the run"
        value={typed ?? (asOf === null ? '' : toLocalText(asOf, timeZone))}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        w={170}
      />
      <AsOfSteps {...{ changes, asOf, stepShown }} onAsOf={go} />
      {asOf === null ? null : (
        <span className={styles.asOfWords}>
          {`${instantText(asOf, timeZone)}, ${timeZone}. To reprocess, go back to the end of the run.`}
        </span>
      )}
    </div>
  );
}

function instantInRun(text: string, { run, timeZone }: RunView): Result<Instant, string> {
  const read = fromLocalInput(text, timeZone);
  if (!read.ok) return read;
  const end = run.journal.at(-1)?.at ?? run.input.start;
  if (read.value < run.input.start)
    return err(`Choose an instant after the start: ${instantText(run.input.start, timeZone)}.`);
  // What is typed may count in seconds, the end of the run in milliseconds.
  return read.value > end + 1000 ? err(`Choose an instant before the end: ${instantText(end, timeZone)}.`) : read;
}
