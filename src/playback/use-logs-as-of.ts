import { useEffect, useMemo, useState } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { Instant } from '#shared/instant.ts';
import { inSlices } from './in-slices.ts';
import { readLogsAsOf } from './logs-as-of.ts';
import type { RunView } from './run-view.ts';
import { SHORT } from './use-run-view.ts';

/** Audit logs, and the instant as of which they read: null for the end of the run. */
export interface LogsAsOf {
  readonly logs: readonly AuditLog[];
  readonly asOf: Instant | null;
}

interface Read extends LogsAsOf {
  readonly view: RunView;
}

/** The logs of a run as of an instant; of a long run those that were read before, until these have been read. */
export function useLogsAsOf(view: RunView, asOf: Instant | null): LogsAsOf {
  const isShort = view.run.journal.length <= SHORT;
  const [read, setRead] = useState<Read | null>(null);
  const known = useMemo((): LogsAsOf | null => {
    if (asOf === null) return { logs: view.logs, asOf };
    return isShort ? { logs: allOf(readLogsAsOf(view, asOf)), asOf } : null;
  }, [view, asOf, isShort]);
  useEffect(() => {
    if (asOf === null || isShort) return;
    let wanted = true;
    const fail = (error: unknown): void =>
      // Thrown while drawing, so that the page's own boundary tells of it.
      setRead(() => {
        throw error;
      });
    inSlices(readLogsAsOf(view, asOf), () => wanted).then((logs) => setRead({ view, asOf, logs }), fail);
    return () => {
      wanted = false;
    };
  }, [view, asOf, isShort]);
  return known ?? (read?.view === view ? read : { logs: view.logs, asOf: null });
}

function allOf<Made>(making: Generator<undefined, Made, undefined>): Made {
  let step = making.next();
  while (step.done !== true) step = making.next();
  return step.value;
}
