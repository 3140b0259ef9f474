import { Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { NO_REASON } from './filter-partner-logs.ts';
import { partnerGroupings, partnerStatuses, type PartnerFilters, type PartnerView } from './partner-view.ts';
import styles from './partner-logs.module.css';

export interface PartnerFilterBarProps {
  /** All rows of the run: what can be chosen. */
  readonly rows: readonly PartnerLogRow[];
  readonly shown: PartnerView;
  readonly onShow: (view: PartnerView) => void;
}

/** The filters over the report, and what its rows are grouped by. */
export function PartnerFilterBar({ rows, shown, onShow }: PartnerFilterBarProps): ReactNode {
  const { filters, group } = shown;
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const set = (part: Partial<PartnerFilters>): void => onShow({ ...shown, filters: { ...filters, ...part } });
  return (
    <search className={styles.filters} aria-label="Filter partner logs">
      <TextInput
        label="Search"
        placeholder="Node, record, id or error"
        leftSection={<Search size={14} aria-hidden />}
        value={filters.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        w={170}
      />
      <TextInput
        type="date"
        label="From"
        value={filters.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        value={filters.to}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Select
        label="Response Status Code"
        placeholder="Any"
        clearable
        data={[...partnerStatuses]}
        value={filters.status}
        onChange={(value) => set({ status: partnerStatuses.find((each) => each.value === value)?.value ?? null })}
        w={152}
      />
      <AnyOf
        label="Failure Reason"
        choices={choices.reasons}
        chosen={filters.reason}
        onChoose={(reason) => set({ reason })}
        w={150}
      />
      <AnyOf
        label="Node Name"
        searchable
        choices={choices.nodes}
        chosen={filters.node}
        onChoose={(node) => set({ node })}
        w={130}
      />
      <AnyOf
        label="Action Type"
        choices={choices.actions}
        chosen={filters.action}
        onChoose={(action) => set({ action })}
        w={140}
      />
      <Select
        label="Group by"
        placeholder="Nothing"
        clearable
        data={[...partnerGroupings]}
        value={group}
        onChange={(value) =>
          onShow({ ...shown, group: partnerGroupings.find((each) => each.value === value)?.value ?? null })
        }
        w={150}
      />
    </search>
  );
}

/** Any value that the rows have, or one of them. */
function AnyOf(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (chosen: string | null) => void;
  readonly w: number;
  readonly searchable?: boolean;
}): ReactNode {
  const { label, choices, chosen, onChoose, w, searchable = false } = props;
  return (
    <Select
      label={label}
      placeholder="Any"
      clearable
      searchable={searchable}
      data={withChosen(choices, chosen)}
      value={chosen}
      onChange={onChoose}
      w={w}
    />
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Choices {
  readonly reasons: readonly Choice[];
  readonly nodes: readonly Choice[];
  readonly actions: readonly Choice[];
}

function choicesOf(rows: readonly PartnerLogRow[]): Choices {
  const listed = (values: readonly string[]): readonly Choice[] =>
    [...new Set(values)].sort().map((value) => ({ value, label: value }));
  return {
    reasons: [...listed(rows.flatMap((row) => row.failureReasons)), { value: NO_REASON, label: 'No failure reason' }],
    nodes: listed(rows.map((row) => row.nodeName)),
    actions: listed(rows.map((row) => row.actionType)),
  };
}

/** What an address names and no callout has is offered too, so that it can be seen and taken off. */
function withChosen(choices: readonly Choice[], chosen: string | null): Choice[] {
  const known = chosen === null || choices.some(({ value }) => value === chosen);
  return known ? [...choices] : [...choices, { value: chosen, label: `${chosen} (in no log)` }];
}
