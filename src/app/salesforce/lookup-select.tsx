import type { SelectProps } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import { labelOfId, lookupChoices } from './record-lookup.ts';
import { TypingSelect } from './typing-select.tsx';
import styles from './lookup-select.module.css';

export interface LookupSelectProps extends Pick<
  SelectProps,
  | 'label'
  | 'aria-label'
  | 'error'
  | 'description'
  | 'required'
  | 'comboboxProps'
  | 'defaultDropdownOpened'
  | 'placeholder'
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
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => lookupChoices(state, objects, wanted, only), [state, objects, wanted, only]);
  // The control needs its own value among the data, though a search need not offer it.
  const missing = value !== null && !found.some((choice) => choice.value === value);
  const offered = new Set(found.map((choice) => choice.value));
  return (
    <TypingSelect
      {...rest}
      data={missing ? [{ value, label: current }, ...found] : [...found]}
      current={current}
      onWanted={setWanted}
      // What fits what was typed has been found already.
      filter={({ options }) =>
        wanted === '' ? options : options.filter((option) => 'value' in option && offered.has(option.value))
      }
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
      onChange={onChange}
    />
  );
}
