import { ActionIcon, Button, Checkbox, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SyncMapping, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { outreachFieldLabel, outreachFields } from './outreach-fields.ts';
import styles from './plugin-page.module.css';

export interface PluginFieldsProps {
  readonly type: SyncType;
  readonly settings: SyncTypeSettings;
  readonly onChange: (mappings: readonly SyncMapping[]) => void;
}

/** [SYN-6] The field mappings of a type: only mapped fields move, in the directions that are on. */
export function PluginFields({ type, settings, onChange }: PluginFieldsProps): ReactNode {
  const fields = useWorkspace((workspace) => workspace.org.salesforce.fields[type]);
  const { mappings } = settings;
  const taken = new Set(mappings.map((mapping) => mapping.outreachField));
  const free = outreachFields(type).find((field) => !taken.has(field.value));
  const change = (index: number, patch: Partial<SyncMapping>): void =>
    onChange(mappings.map((mapping, at) => (at === index ? { ...mapping, ...patch } : mapping)));
  const add = (): void => {
    if (!free) return;
    const used = new Set(mappings.map((mapping) => mapping.salesforceField));
    const target = fields.find((field) => field.name === GUESSES[free.value] && !used.has(field.name));
    const salesforceField =
      target?.name ?? fields.find((field) => field.custom && !used.has(field.name))?.name ?? 'Description';
    onChange([
      ...mappings,
      { outreachField: free.value, salesforceField, updatesIn: free.value !== 'id', updatesOut: true },
    ]);
  };
  // [SYN-21] Where Salesforce is the source of truth, nothing but the id goes out.
  const sourceOfTruth = (): void =>
    onChange(mappings.map((mapping) => ({ ...mapping, updatesOut: mapping.outreachField === 'id' })));
  return (
    <SettingsSection
      title="Fields"
      description="Only mapped fields move. Updates In: from Salesforce to Outreach. Updates Out: from Outreach to Salesforce."
      aside={
        <Button variant="default" onClick={sourceOfTruth}>
          Salesforce is the source of truth
        </Button>
      }
    >
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">Outreach</th>
            <th scope="col">Salesforce</th>
            <th scope="col" className={styles.check}>
              Updates In
            </th>
            <th scope="col" className={styles.check}>
              Updates Out
            </th>
            <th scope="col">
              <span className={styles.hidden}>Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mappings.map((mapping, index) => {
            const name = outreachFieldLabel(type, mapping.outreachField);
            return (
              <tr key={`${index} ${mapping.outreachField}`}>
                <td>
                  <Select
                    aria-label={`Outreach field of mapping ${index + 1}`}
                    searchable
                    data={choices(type, mapping.outreachField)}
                    value={mapping.outreachField}
                    onChange={(value) => change(index, { outreachField: value ?? mapping.outreachField })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={`Salesforce field of ${name}`}
                    searchable
                    data={fields.map((field) => ({ value: field.name, label: field.label }))}
                    value={mapping.salesforceField}
                    error={fields.some((field) => field.name === mapping.salesforceField) ? undefined : 'No such field'}
                    onChange={(value) => change(index, { salesforceField: value ?? mapping.salesforceField })}
                  />
                </td>
                <td className={styles.check}>
                  <Checkbox
                    aria-label={`Updates In for ${name}`}
                    checked={mapping.updatesIn}
                    onChange={(event) => change(index, { updatesIn: event.currentTarget.checked })}
                  />
                </td>
                <td className={styles.check}>
                  <Checkbox
                    aria-label={`Updates Out for ${name}`}
                    checked={mapping.updatesOut}
                    onChange={(event) => change(index, { updatesOut: event.currentTarget.checked })}
                  />
                </td>
                <td className={styles.remove}>
                  <ActionIcon
                    aria-label={`Remove the mapping of ${name}`}
                    onClick={() => onChange(mappings.filter((_, at) => at !== index))}
                  >
                    <X size={14} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div>
        <Button variant="default" leftSection={<Plus size={14} aria-hidden />} disabled={!free} onClick={add}>
          Add a field
        </Button>
      </div>
    </SettingsSection>
  );
}

/** The Salesforce field that an Outreach field most likely goes with. */
const GUESSES: Readonly<Record<string, string>> = {
  email: 'Email',
  firstName: 'FirstName',
  lastName: 'LastName',
  company: 'Company',
  title: 'Title',
  owner: 'OwnerId',
  stage: 'Status',
  source: 'LeadSource',
  optedOut: 'HasOptedOutOfEmail',
};

function choices(type: SyncType, current: string): { value: string; label: string }[] {
  const known = outreachFields(type).map((field) => ({ ...field }));
  return known.some((field) => field.value === current) ? known : [...known, { value: current, label: current }];
}
