import { Button, Checkbox, Group } from '@mantine/core';
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { FieldSelect } from './field-select.tsx';
import { outreachOptions, salesforceOptions } from './field-options.ts';
import { mappingConflict, newMapping } from './mapping-conflict.ts';
import { mappingMisfit } from './mapping-fit.ts';
import { likelyField } from './likely-field.ts';
import { takenInNew } from './taken-fields.ts';
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
  const missing = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const field = fields.find((each) => each.name === salesforceField);
  const drafted = newMapping(outreachField ?? '', salesforceField ?? '', mappings, field);
  const mapping: SyncMapping = { ...drafted, ...directions };
  const isWhole = outreachField !== null && salesforceField !== null;
  const conflict = isWhole ? mappingConflict(type, mapping, mappings, fields) : null;
  const misfit = isWhole ? mappingMisfit(type, mapping, field) : null;
  const { updatesIn, updatesOut } = mapping;
  const outreach = useMemo(
    // Another Outreach field takes the directions that fit it.
    () =>
      outreachOptions(
        type,
        { outreachField: '', salesforceField: salesforceField ?? '' },
        mappings,
        takenInNew(type, mappings, fields),
      ),
    [type, salesforceField, mappings, fields],
  );
  const salesforce = useMemo(
    () =>
      salesforceOptions(
        type,
        { outreachField: outreachField ?? 'custom1', salesforceField: '', updatesIn, updatesOut },
        fields,
        takenInNew(type, mappings, fields, directions),
      ),
    [type, outreachField, updatesIn, updatesOut, mappings, fields, directions],
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
        <Button type="submit" disabled={!isWhole || conflict !== null} aria-describedby={missing}>
          Add mapping
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <span id={missing} role="status" className={styles.none}>
          {isWhole ? null : missingText(outreachField, salesforceField)}
        </span>
      </Group>
    </form>
  );
}

/** What a mapping still lacks. */
function missingText(outreachField: string | null, salesforceField: string | null): string {
  if (outreachField !== null) return 'Choose a field of Salesforce.';
  return salesforceField === null ? 'Choose a field of Outreach and one of Salesforce.' : 'Choose a field of Outreach.';
}
