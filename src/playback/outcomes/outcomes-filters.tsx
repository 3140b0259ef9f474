import { Button, Select, TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import { useSimulator } from '../simulator-state.ts';
import { noOutcomesFilter, type OutcomesFilter } from '../outcomes-filter.ts';
import type { RunView } from '../run-view.ts';
import { tripGroups } from '../trip-groups.ts';
import styles from './outcomes-part.module.css';

export interface OutcomesFiltersProps {
  readonly view: RunView;
  readonly graph: FlowGraph;
  readonly filter: OutcomesFilter;
  readonly onChange: (filter: OutcomesFilter) => void;
}

/** Owners that a list shows at once; typing finds the others. */
const MOST_OWNERS = 200;

/** What the table of outcomes is narrowed to. */
export function OutcomesFilters({ view, graph, filter, onChange }: OutcomesFiltersProps): ReactNode {
  const { props } = useSimulator();
  const set = (part: { readonly [Key in keyof OutcomesFilter]: OutcomesFilter[Key] | undefined }): void =>
    onChange(withoutBlanks({ ...filter, ...part }));
  const owners = useMemo(() => ownersOf(view), [view]);
  const node = filter.node === undefined ? undefined : nodeById(graph, filter.node);
  const edges = node === undefined ? [] : edgesOf(node, props.catalog);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <search className={styles.filters} aria-label="Filter outcomes">
      <TextInput
        size="xs"
        aria-label="Search outcomes"
        placeholder="Search"
        title="By id, name or company"
        leftSection={<Search size={14} aria-hidden />}
        value={filter.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Select
        size="xs"
        aria-label="What came of it"
        placeholder="Any outcome"
        clearable
        data={tripGroups.map(({ group, label }) => ({
          value: group,
          label: `${GROUP_NAMES[group] ?? label} (${(view.groups.counts.get(group) ?? 0).toLocaleString('en-GB')})`,
        }))}
        value={filter.group ?? null}
        onChange={(value) => set({ group: tripGroups.find(({ group }) => group === value)?.group })}
      />
      <Select
        size="xs"
        aria-label="Came to node"
        placeholder="Any node"
        clearable
        searchable
        nothingFoundMessage="No such node"
        data={graph.nodes.map(({ id, name }) => ({ value: id, label: name }))}
        value={node?.id ?? null}
        onChange={(value) => set({ node: value ?? undefined, edge: undefined })}
      />
      <Select
        size="xs"
        aria-label="Left it by edge"
        placeholder="Any edge"
        title={node === undefined ? 'Choose a node first' : undefined}
        clearable
        searchable
        disabled={node === undefined}
        data={edges.map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.edge ?? null}
        onChange={(value) => set({ edge: value ?? undefined })}
      />
      <Select
        size="xs"
        aria-label="Owner at the end"
        placeholder="Any owner"
        clearable
        searchable
        limit={MOST_OWNERS}
        nothingFoundMessage="No such owner"
        data={owners}
        value={filter.owner ?? null}
        onChange={(value) => set({ owner: value ?? undefined })}
      />
      {isFiltered ? (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<X size={12} aria-hidden />}
          onClick={() => onChange(noOutcomesFilter)}
        >
          Clear
        </Button>
      ) : null}
    </search>
  );
}

/** Where the word in a list differs from the one beside a count. */
const GROUP_NAMES: Readonly<Record<string, string>> = { routed: 'Routed', 'not-routed': 'Not routed' };

function withoutBlanks(filter: {
  readonly [Key in keyof OutcomesFilter]: OutcomesFilter[Key] | undefined;
}): OutcomesFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  ) as OutcomesFilter;
}

/** Users and queues that own anything at the end, by name. */
function ownersOf(view: RunView): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map<string, string>();
  for (const { record } of view.logs) if (record.newOwner) names.set(record.newOwner.id, record.newOwner.name);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
