import { useEffect, useRef, useState } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { filterOfForm, noAuditFilters } from './audit-filter-form.ts';
import type { AuditLogsProps } from './audit-logs-props.ts';
import type { ReprocessRequest } from './audit-reprocess-dialog.tsx';
import type { RunView } from './run-view.ts';
import { runViewInTime } from './use-run-view.ts';

/** Reprocessing from Audit Logs: what is asked about, what is under way, and what came of it. */
export interface AuditReprocess {
  /** The logs that the dialog asks about; null where it is closed. */
  readonly logs: readonly AuditLog[] | null;
  ask(logs: readonly AuditLog[] | null): void;
  start(request: ReprocessRequest): Promise<void>;
  /** Has the run recorded anew without something that it had reprocessed. */
  takeBack(input: RunInput, message: string): Promise<void>;
  /** Whether anything was asked for here. */
  readonly asked: boolean;
  /** What came of the last one, for the screen reader. */
  readonly news: string;
}

/** [LOG-1] Asks, has the run recorded anew, and hands the latest new log to `onDone`; filters that hide it go. */
export function useAuditReprocess(props: AuditLogsProps, onDone: (log: AuditLog) => void): AuditReprocess {
  const [logs, ask] = useState<readonly AuditLog[] | null>(null);
  const [asked, setAsked] = useState(false);
  const [news, setNews] = useState<{ readonly run: RecordedRun; readonly text: string } | null>(null);
  // A run takes its time: meanwhile the filters may be others, or the page left. Null once it is.
  const latest = useRef<AuditLogsProps | null>(null);
  useEffect(() => {
    latest.current = props;
    return () => {
      latest.current = null;
    };
  }, [props]);
  const record = async (input: RunInput, message: string): Promise<RunView | null> => {
    setAsked(true);
    setNews(null);
    const run = await props.onReprocess(input, message);
    return run === null ? null : runViewInTime(run, props.catalog);
  };
  return {
    logs,
    ask,
    asked,
    // Of another run, such as the one before, it would no longer be true.
    news: news !== null && news.run === props.run ? news.text : '',
    async start({ input, instant, count, message }) {
      ask(null);
      const view = await record(input, message);
      if (view === null || latest.current === null) return;
      const { shown, onFilter, onOpen } = latest.current;
      const made = view.logs.filter((log) => log.reprocessed !== null && log.record.startedAt === instant);
      const log = made.at(-1);
      if (log === undefined) return;
      const isListed = filterAuditLogs([log], filterOfForm(shown.form, view.timeZone)).length > 0;
      if (!isListed) onFilter(noAuditFilters);
      // A panel that is open goes on to the new log.
      if (shown.trip !== null) onOpen(log.seq);
      const text = `${message}: ${made.slice(-count).length} new ${count === 1 ? 'log' : 'logs'}, the newest has the focus.`;
      setNews({ run: view.run, text });
      onDone(log);
    },
    async takeBack(input, message) {
      const view = await record(input, message);
      if (view === null || latest.current === null) return;
      setNews({ run: view.run, text: `${message}.` });
      // The button for it may be gone: the newest log that is shown takes the focus.
      const filter = filterOfForm(latest.current.shown.form, view.timeZone);
      const newest = filterAuditLogs(view.logs, filter).at(-1);
      if (newest !== undefined) onDone(newest);
    },
  };
}
