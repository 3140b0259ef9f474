import { Select } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordChoices } from './salesforce-forms.ts';

/** A record of Salesforce, as it is chosen in a form. */
export interface ChosenRecord<O extends SalesforceObject = SalesforceObject> {
  readonly object: O;
  readonly id: string;
}

/** Longest list shown at once; searching finds the others. */
const MOST_SHOWN = 100;

/** Chooses a record of the org by object and name. */
export function RecordChoice<O extends SalesforceObject>(props: {
  readonly org: OrgSetup;
  readonly objects: readonly O[];
  readonly value: ChosenRecord<O>;
  /** What the record is called where the org does not have it. */
  readonly nameOf?: (record: ChosenRecord) => string;
  readonly error?: string | undefined;
  readonly onChange: (record: ChosenRecord<O>) => void;
}): ReactNode {
  const { org, objects, value, nameOf, error, onChange } = props;
  const known = useMemo(() => recordChoices(org, value.object), [org, value.object]);
  const isNew = value.id !== '' && nameOf !== undefined && !known.some((choice) => choice.value === value.id);
  const choices = isNew ? [{ value: value.id, label: nameOf(value) }, ...known] : known;
  return (
    <>
      <Select
        label="Object"
        data={objects}
        allowDeselect={false}
        value={value.object}
        onChange={(next) => {
          const object = objects.find((each) => each === next);
          if (object !== undefined) onChange({ object, id: '' });
        }}
      />
      <Select
        label={value.object}
        placeholder={choices.length === 0 ? 'There is none at this time' : 'Choose one'}
        data={choices}
        searchable
        limit={MOST_SHOWN}
        nothingFoundMessage="Nothing found"
        allowDeselect={false}
        value={choices.some((choice) => choice.value === value.id) ? value.id : null}
        error={error}
        onChange={(id) => onChange({ ...value, id: id ?? '' })}
      />
    </>
  );
}
