import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  ScrollArea,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { picklistOf } from './field-picklist.ts';
import { conditionText } from './filter-text.ts';
import { filterTypesOf, type FilterType, type RecordFilter } from './record-filter.ts';
import { labelOfId, lookupChoices } from './record-lookup.ts';
import { headerOf } from './record-columns.tsx';
import { TypingSelect } from './typing-select.tsx';

export interface FilterFormProps {
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  /** The filter to change; a new one without it. */
  readonly filter?: RecordFilter;
  readonly onApply: (filter: RecordFilter) => void;
}

/** Chooses a field, a condition that its type allows, and what it is compared with. */
export function FilterForm({ state, fields, filter, onApply }: FilterFormProps): ReactNode {
  const [name, setName] = useState<string | null>(filter?.field ?? null);
  const field = fields.find((each) => each.name === name);
  const [draft, setDraft] = useState<RecordFilter | null>(filter ?? null);
  const choose = (type: FilterType, of: FieldInfo): void => setDraft(emptyFilter(type, of.name));
  const ready = draft !== null && isComplete(draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onApply(draft);
      }}
    >
      <Stack gap="xs">
        <TypingSelect
          label="Field"
          placeholder="Choose a field"
          data={fields.map((each) => ({ value: each.name, label: headerOf(each) }))}
          nothingFoundMessage="No field is called that"
          current={field ? headerOf(field) : ''}
          comboboxProps={{ withinPortal: false }}
          value={name}
          onChange={(next) => {
            const of = fields.find((each) => each.name === next);
            setName(next);
            const [first] = of ? filterTypesOf(of.type) : [];
            if (of && first) choose(first, of);
          }}
        />
        {field && draft ? (
          <>
            {filterTypesOf(field.type).length > 1 ? (
              <Select
                label="Condition"
                data={filterTypesOf(field.type).map((type) => ({ value: type, label: conditionText(type, field) }))}
                comboboxProps={{ withinPortal: false }}
                value={draft.type}
                onChange={(type) => choose((type ?? draft.type) as FilterType, field)}
              />
            ) : null}
            <FilterValue state={state} field={field} filter={draft} onChange={setDraft} />
          </>
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={!ready}>
            {filter ? 'Change filter' : 'Add filter'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FilterValueProps {
  readonly state: SalesforceState;
  readonly field: FieldInfo;
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}

function FilterValue({ state, field, filter, onChange }: FilterValueProps): ReactNode {
  switch (filter.type) {
    case 'contains':
      return (
        <TextInput
          label="Text"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
      );
    case 'any':
      return <AnyOf state={state} field={field} filter={filter} onChange={onChange} />;
    case 'ticked':
      return (
        <YesNo
          label={headerOf(field)}
          yes="Ticked"
          no="Not ticked"
          value={filter.ticked}
          onChange={(ticked) => onChange({ ...filter, ticked })}
        />
      );
    case 'blank':
      return (
        <YesNo
          label={headerOf(field)}
          yes="Blank"
          no="Not blank"
          value={filter.blank}
          onChange={(blank) => onChange({ ...filter, blank })}
        />
      );
    case 'between':
      return (
        <Group gap="xs" grow align="start">
          <End field={field} label="From" value={filter.from} onChange={(from) => onChange({ ...filter, from })} />
          <End field={field} label="To" value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
        </Group>
      );
  }
}

type AnyOfProps = FilterValueProps & { readonly filter: Extract<RecordFilter, { type: 'any' }> };

const AnyOf = (props: AnyOfProps): ReactNode =>
  props.field.type === 'lookup' ? <AnyRecord {...props} /> : <AnyValue {...props} />;

/** The values of a picklist as boxes; one that it does not list (any more) stays among them while it is chosen. */
function AnyValue({ state, field, filter, onChange }: AnyOfProps): ReactNode {
  const listed = picklistOf(state, field);
  const more = filter.values.filter((value) => !listed.includes(value));
  return (
    <Checkbox.Group label="Values" value={[...filter.values]} onChange={(values) => onChange({ ...filter, values })}>
      <ScrollArea.Autosize mah={220} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
        <Stack gap={6} p={2}>
          {[...listed, ...more].map((value) => (
            <Checkbox key={value} value={value} label={value} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}

function AnyRecord({ state, field, filter, onChange }: AnyOfProps): ReactNode {
  const [typed, setTyped] = useState('');
  const offered = lookupChoices(state, field.referenceTo ?? [], typed);
  const chosen = filter.values.filter((value) => !offered.some((choice) => choice.value === value));
  return (
    <MultiSelect
      label="Records"
      placeholder={filter.values.length === 0 ? 'Choose one or more' : ''}
      data={[...chosen.map((value) => ({ value, label: labelOfId(state, value) })), ...offered]}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      comboboxProps={{ withinPortal: false, position: 'right-start' }}
      nothingFoundMessage="Nothing found"
      value={[...filter.values]}
      onChange={(values) => onChange({ ...filter, values })}
    />
  );
}

function YesNo(props: {
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <SegmentedControl
      aria-label={props.label}
      fullWidth
      data={[
        { value: 'yes', label: props.yes },
        { value: 'no', label: props.no },
      ]}
      value={props.value ? 'yes' : 'no'}
      onChange={(value) => props.onChange(value === 'yes')}
    />
  );
}

function End(props: {
  readonly field: FieldInfo;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, value, onChange } = props;
  return props.field.type === 'number' ? (
    <NumberInput label={label} hideControls value={value} onChange={(next) => onChange(String(next))} />
  ) : (
    <TextInput label={label} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

function emptyFilter(type: FilterType, field: string): RecordFilter {
  switch (type) {
    case 'contains':
      return { type, field, text: '' };
    case 'any':
      return { type, field, values: [] };
    case 'ticked':
      return { type, field, ticked: true };
    case 'between':
      return { type, field, from: '', to: '' };
    case 'blank':
      return { type, field, blank: true };
  }
}

function isComplete(filter: RecordFilter): boolean {
  if (filter.type === 'contains') return filter.text !== '';
  if (filter.type === 'any') return filter.values.length > 0;
  return filter.type !== 'between' || filter.from + filter.to !== '';
}
