import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FaultInfo, FaultParameter } from '#world/fault-catalog.ts';
import type { FaultChoices } from './fault-choices.ts';
import type { FaultValues } from './fault-values.ts';

export interface FaultFieldsProps {
  readonly info: FaultInfo;
  readonly choices: FaultChoices;
  readonly values: FaultValues;
  readonly onChange: (values: FaultValues) => void;
  /** By the parameters' names. */
  readonly errors?: FaultValues | undefined;
  /** The field of a parameter was left. */
  readonly onLeave?: (name: string) => void;
}

/** Longest list shown at once; searching finds the others. */
const MOST_SHOWN = 100;

/** The targets of a fault: a list to choose from, or a number. */
export function FaultFields({ info, choices, values, onChange, errors = {}, onLeave }: FaultFieldsProps): ReactNode {
  return info.parameters.map((parameter) => (
    <FaultField
      key={parameter.name}
      parameter={parameter}
      choices={choices}
      values={values}
      error={errors[parameter.name]}
      onChange={(value) => onChange(withValue(values, parameter, value))}
      onLeave={() => onLeave?.(parameter.name)}
    />
  ));
}

/** Another object has other records. */
function withValue(values: FaultValues, { name }: FaultParameter, value: string): FaultValues {
  if (name !== 'object' || values['object'] === value) return { ...values, [name]: value };
  const { id: _id, into: _into, ...others } = values;
  return { ...others, object: value };
}

function FaultField(props: {
  readonly parameter: FaultParameter;
  readonly choices: FaultChoices;
  readonly values: FaultValues;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { parameter, choices, values, error, onChange, onLeave } = props;
  const value = values[parameter.name] ?? '';
  if (parameter.kind === 'minutes') {
    return (
      <TextInput
        label={parameter.label}
        inputMode="numeric"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onLeave}
      />
    );
  }
  const data = choices.of(parameter, values);
  const known = value === '' || data.some((choice) => choice.value === value);
  return (
    <Select
      label={parameter.label}
      placeholder={data.length === 0 ? 'There is none at this time' : 'Choose one'}
      data={known ? data : [{ value, label: `${value} (not there at this time)` }, ...data]}
      searchable={data.length > 8}
      limit={MOST_SHOWN}
      nothingFoundMessage="Nothing found"
      allowDeselect={false}
      value={value === '' ? null : value}
      error={error}
      onChange={(next) => onChange(next ?? '')}
      onBlur={onLeave}
    />
  );
}
