import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import { labelOfId, lookupChoices } from './record-lookup.ts';
import styles from './lookup-select.module.css';

export interface LookupSelectProps extends Pick<
  SelectProps,
  'label' | 'aria-label' | 'error' | 'description' | 'required' | 'autoFocus' | 'defaultDropdownOpened' | 'placeholder'
> {
  readonly state: SalesforceState;
  /** Objects that may be pointed at. */
  readonly objects: readonly string[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly clearable?: boolean;
  /** Which of the records are offered; all without it. */
  readonly only?: (record: SalesforceRecord) => boolean;
}

/** Chooses a record by its name, or by an id of either length (SF-1). Of long tables the first matches are offered. */
export function LookupSelect(props: LookupSelectProps): ReactNode {
  const { state, objects, value, onChange, only, clearable = true, ...rest } = props;
  const current = value === null ? '' : labelOfId(state, value);
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed === null || typed === current ? '' : typed;
  const data = useMemo(() => {
    const found = lookupChoices(state, objects, wanted, only);
    return value === null || found.some((choice) => choice.value === value)
      ? found
      : [{ value, label: current }, ...found];
  }, [state, objects, wanted, only, value, current]);
  return (
    <Select
      {...rest}
      data={[...data]}
      searchable
      searchValue={typed ?? current}
      onSearchChange={setTyped}
      // The list holds what fits what was typed already.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span className={styles.option}>
          {option.label}
          <small className={styles.id}>{option.value}</small>
        </span>
      )}
      clearable={clearable}
      clearButtonProps={clearButton(typeof props.label === 'string' ? props.label : (props['aria-label'] ?? 'choice'))}
      nothingFoundMessage="Nothing found. A name or an id can be typed."
      value={value}
      onChange={(next) => {
        setTyped(null);
        onChange(next);
      }}
    />
  );
}
