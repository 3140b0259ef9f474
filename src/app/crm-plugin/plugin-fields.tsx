import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SyncMapping, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { MappingRow } from './mapping-row.tsx';
import { NewMappingForm } from './new-mapping-form.tsx';
import { outreachFieldLabel } from './outreach-fields.ts';
import { counterpartText } from './sync-words.ts';
import styles from './plugin-fields.module.css';

export interface PluginFieldsProps {
  readonly type: SyncType;
  readonly settings: SyncTypeSettings;
  /** `done` says what was done where it is worth a note with Undo. */
  readonly onChange: (mappings: readonly SyncMapping[], done?: string) => void;
}

/** [SYN-6] The field mappings of a type: only mapped fields move, in the directions that are on. */
export function PluginFields({ type, settings, onChange }: PluginFieldsProps): ReactNode {
  const fields = useWorkspace((workspace) => workspace.org.salesforce.fields[type]);
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  /** Counts how often the focus is to go to the button, as what had it has gone. */
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left > 0) addButton.current?.focus();
  }, [left]);
  const closeForm = (): void => {
    setAdding(false);
    setLeft(left + 1);
  };
  const { mappings } = settings;
  return (
    <div className={styles.block}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Outreach {counterpartText(type)}</th>
            <th scope="col">Salesforce {type}</th>
            <th scope="col" className={styles.check} title="From Salesforce to Outreach">
              Updates In
            </th>
            <th scope="col" className={styles.check} title="From Outreach to Salesforce">
              Updates Out
            </th>
            <th scope="col">
              <span className={styles.hidden}>Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mappings.map((mapping, index) => (
            <MappingRow
              key={index}
              type={type}
              mapping={mapping}
              others={mappings.filter((_, at) => at !== index)}
              fields={fields}
              onChange={(next) => onChange(mappings.map((each, at) => (at === index ? next : each)))}
              onRemove={() => {
                onChange(
                  mappings.filter((_, at) => at !== index),
                  `The mapping of ${outreachFieldLabel(type, mapping.outreachField)} was removed.`,
                );
                setLeft(left + 1);
              }}
            />
          ))}
        </tbody>
      </table>
      {mappings.length === 0 ? <p className={styles.none}>No field is mapped, so nothing of {type} moves.</p> : null}
      {adding ? (
        <NewMappingForm
          type={type}
          mappings={mappings}
          fields={fields}
          onAdd={(mapping) => {
            onChange([...mappings, mapping]);
            closeForm();
          }}
          onCancel={closeForm}
        />
      ) : (
        <div>
          <Button
            ref={addButton}
            variant="default"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add a field
          </Button>
        </div>
      )}
    </div>
  );
}
