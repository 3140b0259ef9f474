import { Button, Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RuleStanding } from '#rules/rule.ts';
import { noRuleFilter, type RuleFilter } from './rule-filter.ts';
import layout from '../parts-page.module.css';

export interface AssumptionsFiltersProps {
  readonly filter: RuleFilter;
  readonly onChange: (filter: RuleFilter) => void;
}

const STANDINGS: readonly { readonly value: RuleStanding; readonly label: string }[] = [
  { value: 'S', label: 'Documented' },
  { value: 'P', label: 'Public' },
  { value: 'C', label: 'Assumed' },
];

/** Search and filters over the rules. */
export function AssumptionsFilters({ filter, onChange }: AssumptionsFiltersProps): ReactNode {
  const { text, standing, hasSwitch } = filter;
  const untouched = text === '' && standing === null && hasSwitch === null;
  return (
    <search className={layout.filters} aria-label="Filter the rules">
      <TextInput
        aria-label="Search"
        placeholder="Search the rules"
        leftSection={<Search size={14} aria-hidden />}
        value={text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        className={layout.search}
      />
      <Select
        aria-label="Standing"
        placeholder="Any standing"
        clearable
        data={STANDINGS.map((each) => ({ ...each }))}
        value={standing}
        onChange={(value) => onChange({ ...filter, standing: value as RuleStanding | null })}
        w={150}
      />
      <Select
        aria-label="Setting"
        placeholder="With or without setting"
        clearable
        data={[
          { value: 'yes', label: 'With a setting' },
          { value: 'no', label: 'Without a setting' },
        ]}
        value={hasSwitch === null ? null : hasSwitch ? 'yes' : 'no'}
        onChange={(value) => onChange({ ...filter, hasSwitch: value === null ? null : value === 'yes' })}
        w={200}
      />
      {untouched ? null : (
        <Button variant="subtle" onClick={() => onChange({ ...noRuleFilter, part: filter.part })}>
          Clear filters
        </Button>
      )}
    </search>
  );
}
