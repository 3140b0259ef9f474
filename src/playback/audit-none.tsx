import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { AuditAsOfProps } from './audit-as-of.tsx';
import { filterOfForm, type AuditFilterForm } from './audit-filter-form.ts';
import { instantText } from './clock-text.ts';
import { areDaysReversed } from './day-range.ts';
import { firstPendingOf } from './logs-as-of.ts';
import styles from './audit-logs.module.css';

type NoneProps = Omit<AuditAsOfProps, 'stepShown'> & { readonly form: AuditFilterForm };

/** Why no log fits, and the way to one. */
export function AuditNone(props: NoneProps): ReactNode {
  return (
    <div className={styles.none}>
      {props.form.outcome === 'pending-outreach' ? <NonePending {...props} /> : <NoneFits {...props} />}
    </div>
  );
}

function NoneFits({ form, view, asOf }: NoneProps): ReactNode {
  const title = 'No audit log fits these filters';
  if (areDaysReversed(form)) return <EmptyState title={title}>The day From comes after the day To.</EmptyState>;
  return (
    <EmptyState title={title}>
      {asOf === null
        ? 'Take one of the filters off to see more.'
        : `That is as of ${instantText(asOf, view.timeZone)}. Take one of the filters off, or choose a later instant.`}
    </EmptyState>
  );
}

/** [LOG-9] Pending lasts from the first failed attempt to the end of the callout: at the end of a run there is none. */
function NonePending({ view, form, asOf, onAsOf }: NoneProps): ReactNode {
  const first = useMemo(() => {
    const fitting = filterAuditLogs(view.logs, filterOfForm({ ...form, outcome: null }, view.timeZone));
    return firstPendingOf(fitting, form.node);
  }, [view, form]);
  const time = (instant: number): string => instantText(instant, view.timeZone);
  const canShow = first !== undefined && first !== asOf;
  return (
    <EmptyState
      title={`No log is Pending (Outreach) ${asOf === null ? 'at the end of the run' : 'at this instant'}`}
      actions={canShow ? <Button onClick={() => onAsOf(first)}>{`Show the logs as of ${time(first)}`}</Button> : null}
    >
      {first === undefined
        ? 'An Outreach action is Pending from its first failed attempt that is tried again until it succeeds or fails for good. No action of these logs was ever tried again.'
        : `An Outreach action is Pending from its first failed attempt until it succeeds or fails for good; by the end of the run these have. The first was Pending at ${time(first)}.`}
    </EmptyState>
  );
}
