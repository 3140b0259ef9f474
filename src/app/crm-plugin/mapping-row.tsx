import { ActionIcon, Checkbox } from '@mantine/core';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { FieldSelect } from './field-select.tsx';
import { outreachOptions, salesforceOptions } from './field-options.ts';
import { mappingConflict } from './mapping-conflict.ts';
import { mappingMisfit } from './mapping-fit.ts';
import { outreachFieldLabel } from './outreach-fields.ts';
import { takenInChange } from './taken-fields.ts';
import styles from './plugin-fields.module.css';

export interface MappingRowProps {
  readonly type: SyncType;
  readonly mapping: SyncMapping;
  readonly others: readonly SyncMapping[];
  readonly fields: readonly FieldInfo[];
  readonly onChange: (mapping: SyncMapping) => void;
  readonly onRemove: () => void;
}

/** One mapping: both of its fields, and which way it is open. A change that another mapping stands against is refused. */
export function MappingRow({ type, mapping, others, fields, onChange, onRemove }: MappingRowProps): ReactNode {
  /** Stands as long as the mapping is the one that was to be changed. */
  const [refused, setRefused] = useState<{ readonly mapping: SyncMapping; readonly why: string } | null>(null);
  const refusal = refused?.mapping === mapping ? refused.why : null;
  const name = outreachFieldLabel(type, mapping.outreachField);
  const misfit = mappingMisfit(
    type,
    mapping,
    fields.find((field) => field.name === mapping.salesforceField),
  );
  const isTaken = takenInChange(type, mapping, others, fields);
  const outreach = outreachOptions(type, mapping, others, isTaken);
  const salesforce = salesforceOptions(type, mapping, fields, isTaken);
  const change = (patch: Partial<SyncMapping>): void => {
    const next = { ...mapping, ...patch };
    const conflict = mappingConflict(type, next, others, fields);
    setRefused(conflict === null ? null : { mapping, why: conflict });
    if (conflict === null) onChange(next);
  };
  return (
    <>
      <tr>
        <td>
          <FieldSelect
            name={`Outreach field of ${name}`}
            groups={outreach}
            value={mapping.outreachField}
            onChange={(outreachField) => change({ outreachField })}
          />
        </td>
        <td>
          <FieldSelect
            name={`Salesforce field of ${name}`}
            groups={salesforce}
            value={mapping.salesforceField}
            onChange={(salesforceField) => change({ salesforceField })}
          />
        </td>
        <td className={styles.check}>
          <Checkbox
            aria-label={`Updates In for ${name} from ${mapping.salesforceField}`}
            // [SYN-7] The id is Outreach's own.
            disabled={mapping.outreachField === 'id' && !mapping.updatesIn}
            checked={mapping.updatesIn}
            onChange={(event) => change({ updatesIn: event.currentTarget.checked })}
          />
        </td>
        <td className={styles.check}>
          <Checkbox
            aria-label={`Updates Out for ${name} to ${mapping.salesforceField}`}
            checked={mapping.updatesOut}
            onChange={(event) => change({ updatesOut: event.currentTarget.checked })}
          />
        </td>
        <td className={styles.remove}>
          <ActionIcon aria-label={`Remove the mapping of ${name} and ${mapping.salesforceField}`} onClick={onRemove}>
            <X size={14} aria-hidden />
          </ActionIcon>
        </td>
      </tr>
      {refusal === null && misfit === null ? null : (
        <tr>
          <td colSpan={5} className={styles.noteCell}>
            {refusal === null ? null : (
              <p role="alert" className={styles.refusal}>
                Not changed: {refusal}
              </p>
            )}
            {misfit === null ? null : <p className={styles.misfit}>{misfit}</p>}
          </td>
        </tr>
      )}
    </>
  );
}
