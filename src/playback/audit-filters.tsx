import { Button, Select, Switch, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { AuditLog, AuditOwner } from '#logs/audit-log.ts';
import type { OutcomeFilter } from '#logs/audit-outcome.ts';
import { filterAuditLogs, outcomeFilterChoices } from '#logs/filter-audit-logs.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { AuditFilterChips } from './audit-filter-chips.tsx';
import { searchOfAuditFilters } from './audit-filter-address.ts';
import { filterOfForm, noAuditFilters, type AuditFilterForm } from './audit-filter-form.ts';
import { areDaysReversed } from './day-range.ts';
import type { RunView } from './run-view.ts';
import styles from './audit-logs.module.css';

export interface AuditFiltersProps {
  /** Accessible name, where they are not over audit logs. */
  readonly label?: string;
  readonly view: RunView;
  /** The logs that are filtered, where they are not those of the end of the run. */
  readonly logs?: readonly AuditLog[];
  readonly form: AuditFilterForm;
  readonly onChange: (form: AuditFilterForm) => void;
}

const triggers = [
  { value: 'new', label: 'New' },
  { value: 'updated', label: 'Updated' },
];

/** Owners that a list shows at once; typing finds the others. */
const MOST_OWNERS = 200;

/** [LOG-1] [LOG-2] The filters over the audit logs. */
export function AuditFilters(props: AuditFiltersProps): ReactNode {
  const { label = 'Filter audit logs', view, logs = view.logs, form, onChange } = props;
  const owners = useMemo(() => ownersOf(logs), [logs]);
  const zone = `A day in ${view.timeZone}`;
  const set = (part: Partial<AuditFilterForm>): void => onChange({ ...form, ...part });
  return (
    <search className={styles.filters} aria-label={label}>
      <TextInput
        label="Search"
        placeholder="Id, name or company"
        leftSection={<Search size={14} aria-hidden />}
        value={form.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        className={styles.search}
      />
      <TextInput
        type="date"
        label="From"
        title={zone}
        value={form.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        title={zone}
        value={form.to}
        error={areDaysReversed(form) ? 'Lies before From' : undefined}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Select
        label="Trigger"
        placeholder="Any"
        clearable
        data={triggers}
        value={form.trigger}
        onChange={(value) => set({ trigger: value === 'new' || value === 'updated' ? value : null })}
        w={110}
      />
      <Select
        label="Previous owner"
        placeholder="Any"
        clearable
        searchable
        limit={MOST_OWNERS}
        nothingFoundMessage="No such owner"
        data={withChosen(owners.previous, form.previousOwner)}
        value={form.previousOwner}
        onChange={(value) => set({ previousOwner: value })}
        w={150}
      />
      <Select
        label="New owner"
        placeholder="Any"
        clearable
        searchable
        limit={MOST_OWNERS}
        nothingFoundMessage="No such owner"
        data={withChosen(owners.next, form.newOwner)}
        value={form.newOwner}
        onChange={(value) => set({ newOwner: value })}
        w={150}
      />
      <Select
        label="Outcome"
        placeholder="Any"
        clearable
        data={outcomeFilterChoices.map((choice) => ({ ...choice }))}
        value={form.outcome}
        onChange={(value) => set({ outcome: value as OutcomeFilter | null })}
        w={170}
      />
      {form.outcome === 'error-fallback' ? (
        <OutreachErrors {...{ view, logs, form }} onChange={(on) => set({ fallbackShowsOutreach: on })} />
      ) : null}
      {searchOfAuditFilters(form) === '' ? null : (
        <Button variant="subtle" onClick={() => onChange(noAuditFilters)} className={styles.clear}>
          Clear filters
        </Button>
      )}
      <AuditFilterChips view={view} form={form} onChange={onChange} />
    </search>
  );
}

/** [LOG-2] [V2-2] The switch by which Error (Fallback) shows Outreach's error edges, and how many logs that is about. */
function OutreachErrors(props: {
  readonly view: RunView;
  readonly logs: readonly AuditLog[];
  readonly form: AuditFilterForm;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  const { view, logs, form, onChange } = props;
  const more = useMemo(() => {
    const count = (on: boolean): number =>
      filterAuditLogs(logs, filterOfForm({ ...form, fallbackShowsOutreach: on }, view.timeZone)).length;
    return count(true) - count(false);
  }, [logs, form, view]);
  return (
    <div className={styles.roadmap}>
      <Switch
        label="Include Outreach errors"
        description={
          <>
            {more === 0 ? 'No log has only these' : `Logs with only these: ${more.toLocaleString('en-GB')}`}. As on
            LeanData&apos;s roadmap; off as it is today. <RuleTag rule="V2-2" />
          </>
        }
        checked={form.fallbackShowsOutreach}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

type OwnerOption = { readonly value: string; readonly label: string };

function ownersOf(logs: readonly AuditLog[]): {
  readonly previous: readonly OwnerOption[];
  readonly next: readonly OwnerOption[];
} {
  const previous = new Map<string, string>();
  const next = new Map<string, string>();
  const keep = (map: Map<string, string>, owner: AuditOwner | null): void => {
    if (owner !== null) map.set(owner.id, owner.name);
  };
  for (const { record } of logs) {
    keep(previous, record.previousOwner);
    keep(next, record.newOwner);
  }
  const options = (map: ReadonlyMap<string, string>): readonly OwnerOption[] =>
    [...map]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return { previous: options(previous), next: options(next) };
}

/** An owner of an address that no log of this run has is offered too, so that it can be seen and taken off. */
function withChosen(options: readonly OwnerOption[], chosen: string | null): OwnerOption[] {
  const known = chosen === null || options.some(({ value }) => value === chosen);
  return known ? [...options] : [...options, { value: chosen, label: `${chosen} (in no log)` }];
}
