import { Button, Checkbox, Group } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { FieldSelect } from './field-select.tsx';
import { outreachOptions, salesforceOptions } from './field-options.ts';
import { mappingConflict, newMapping } from './mapping-conflict.ts';
import { mappingMisfit } from './mapping-fit.ts';
import { likelyField } from './likely-field.ts';
import styles from './plugin-fields.module.css';

export interface NewMappingFormProps {
  readonly type: SyncType;
  readonly mappings: readonly SyncMapping[];
  readonly fields: readonly FieldInfo[];
  readonly onAdd: (mapping: SyncMapping) => void;
  readonly onCancel: () => void;
}

type Directions = Pick<SyncMapping, 'updatesIn' | 'updatesOut'>;

/** Both fields of a mapping to add, the Outreach field first, as the guide has it. */
export function NewMappingForm({ type, mappings, fields, onAdd, onCancel }: NewMappingFormProps): ReactNode {
  const [outreachField, setOutreachField] = useState<string | null>(null);
  const [salesforceField, setSalesforceField] = useState<string | null>(null);
  const [directions, setDirections] = useState<Partial<Directions>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const field = fields.find((each) => each.name === salesforceField);
  const drafted = newMapping(outreachField ?? '', salesforceField ?? '', mappings, field);
  const mapping: SyncMapping = { ...drafted, ...directions };
  const isWhole = outreachField !== null && salesforceField !== null;
  const conflict = isWhole ? mappingConflict(type, mapping, mappings, fields) : null;
  const misfit = isWhole ? mappingMisfit(type, mapping, field) : null;
  const outreach = useMemo(() => outreachOptions(type, mappings, fields), [type, mappings, fields]);
  const { updatesIn, updatesOut } = mapping;
  const salesforce = useMemo(
    () =>
      salesforceOptions(
        type,
        { outreachField: outreachField ?? 'custom1', salesforceField: '', updatesIn, updatesOut },
        fields,
      ),
    [type, outreachField, updatesIn, updatesOut, fields],
  );
  const chooseOutreach = (value: string): void => {
    setOutreachField(value);
    setDirections({});
    setSalesforceField(likelyField(type, value, mappings, fields) ?? salesforceField);
  };
  return (
    <form
      ref={form}
      aria-label="New mapping"
      className={styles.newMapping}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && conflict === null) onAdd(mapping);
      }}
    >
      <div className={styles.newFields}>
        <FieldSelect
          name="Outreach field"
          placeholder="Outreach field"
          groups={outreach}
          value={outreachField}
          onChange={chooseOutreach}
        />
        <FieldSelect
          name="Salesforce field"
          placeholder="Salesforce field"
          groups={salesforce}
          value={salesforceField}
          onChange={setSalesforceField}
        />
        <Checkbox
          label="Updates In"
          checked={updatesIn}
          disabled={outreachField === 'id'}
          onChange={(event) => setDirections({ ...directions, updatesIn: event.currentTarget.checked })}
        />
        <Checkbox
          label="Updates Out"
          checked={updatesOut}
          onChange={(event) => setDirections({ ...directions, updatesOut: event.currentTarget.checked })}
        />
      </div>
      {conflict === null ? null : (
        <p role="alert" className={styles.refusal}>
          {conflict}
        </p>
      )}
      {misfit === null ? null : <p className={styles.misfit}>{misfit}</p>}
      <Group gap="xs">
        <Button type="submit" disabled={!isWhole || conflict !== null}>
          Add mapping
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
