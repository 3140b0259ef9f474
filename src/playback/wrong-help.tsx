import { useMemo, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { explainError } from '#world/explain-error.ts';
import type { ErrorExplanation } from '#world/error-explanation.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { ErrorHelp } from './error-help.tsx';
import type { RunView } from './run-view.ts';
import styles from './error-help.module.css';

export interface WrongHelpProps {
  readonly view: RunView;
  readonly log: AuditLog;
  readonly entry: JournalEntry;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** The help on what went wrong at one step of a trip; nothing where nothing did. */
export function WrongHelp({ view, log, entry, onOpenPlace }: WrongHelpProps): ReactNode {
  const explanation = useMemo(() => explainStep(log, entry, view.run), [log, entry, view]);
  if (explanation === undefined) return null;
  return (
    <div className={styles.box}>
      <ErrorHelp explanation={explanation} withoutCause={saysWhy(entry)} onOpenPlace={onOpenPlace} />
    </div>
  );
}

/** The step itself tells the cause, above its help. */
const saysWhy = ({ type }: JournalEntry): boolean => type === 'edge-followed' || type === 'trip-reverted';

/** An error edge that was followed, a path put back, or a callout that failed: as the step itself knew it. */
export function explainStep({ trip }: AuditLog, entry: JournalEntry, run: RecordedRun): ErrorExplanation | undefined {
  if (trip === null) return undefined;
  switch (entry.type) {
    case 'edge-followed': {
      const step = trip.steps.find(({ seq }) => seq === entry.seq);
      return step && explainError({ type: 'edge', trip, step }, run);
    }
    case 'trip-reverted':
      return explainError({ type: 'revert', trip }, run);
    case 'callout-answered':
    case 'callout-ended': {
      const callout = trip.callouts.find((each) => each.callout === entry.callout);
      if (callout === undefined) return undefined;
      if (entry.type === 'callout-ended') return explainError({ type: 'callout', callout }, run);
      const attempt = callout.attempts.find(({ answer }) => answer?.seq === entry.seq);
      return attempt && explainError({ type: 'attempt', callout, attempt }, run);
    }
    default:
      return undefined;
  }
}
