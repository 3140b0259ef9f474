import { useEffect, useRef, useState } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { filterOfForm, noAuditFilters } from './audit-filter-form.ts';
import type { AuditLogsProps } from './audit-logs-props.ts';
import type { ReprocessRequest } from './audit-reprocess-dialog.tsx';
import { runViewInTime } from './use-run-view.ts';

/** Reprocessing from Audit Logs: what is asked about, what is under way, and what came of it. */
export interface AuditReprocess {
  /** The logs that the dialog asks about; null where it is closed. */
  readonly logs: readonly AuditLog[] | null;
  ask(logs: readonly AuditLog[] | null): void;
  start(request: ReprocessRequest): Promise<void>;
  /** Whether anything was asked for here. */
  readonly asked: boolean;
  /** What came of the last one, for the screen reader. */
  readonly news: string;
}

/** [LOG-1] Asks, has the run recorded anew, and hands the latest new log to `onDone`; filters that hide it go. */
export function useAuditReprocess(props: AuditLogsProps, onDone: (log: AuditLog) => void): AuditReprocess {
  const [logs, ask] = useState<readonly AuditLog[] | null>(null);
  const [asked, setAsked] = useState(false);
  const [news, setNews] = useState('');
  // A run takes its time: meanwhile the filters may be others, or the page left. Null once it is.
  const latest = useRef<AuditLogsProps | null>(null);
  useEffect(() => {
    latest.current = props;
    return () => {
      latest.current = null;
    };
  }, [props]);
  return {
    logs,
    ask,
    asked,
    news,
    async start({ input, instant, count, message }) {
      ask(null);
      setAsked(true);
      setNews('');
      const run = await props.onReprocess(input, message);
      if (run === null) return;
      const view = await runViewInTime(run, props.catalog);
      if (latest.current === null) return;
      const { shown, onFilter, onOpen } = latest.current;
      const made = view.logs.filter((log) => log.reprocessed !== null && log.record.startedAt === instant);
      const log = made.at(-1);
      if (log === undefined) return;
      const isListed = filterAuditLogs([log], filterOfForm(shown.form, view.timeZone)).length > 0;
      if (!isListed) onFilter(noAuditFilters);
      // A panel that is open goes on to the new log.
      if (shown.trip !== null) onOpen(log.seq);
      setNews(
        `${message}: ${made.slice(-count).length} new ${count === 1 ? 'log' : 'logs'}, the newest has the focus.`,
      );
      onDone(log);
    },
  };
}
