import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { mappedField, type MappedObject } from '#leandata/field-mapping.ts';
import type { FieldMapping } from '#leandata/leandata-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import styles from './partner-apps-page.module.css';

const OBJECTS: readonly { readonly object: MappedObject; readonly label: string }[] = [
  { object: 'Lead', label: 'Lead: field of the Outreach Prospect ID' },
  { object: 'Contact', label: 'Contact: field of the Outreach Prospect ID' },
  { object: 'User', label: 'User: field of the Outreach User ID' },
];

export interface FieldMappingFormProps {
  readonly mapping: FieldMapping;
  readonly onChange: (mapping: FieldMapping) => void;
}

/** [APP-2] All three objects must be mapped; a wrong mapping makes LeanData revert the path (ADD-8). */
export function FieldMappingForm({ mapping, onChange }: FieldMappingFormProps): ReactNode {
  const fields = useWorkspace((workspace) => workspace.org.salesforce.fields);
  const leandata = useWorkspace((workspace) => workspace.org.leandata);
  const complete = OBJECTS.every(({ object }) => mappedField(leandata, object, fields[object]).ok);
  return (
    <SettingsSection
      title="Outreach field mapping"
      description="The Salesforce fields into which Outreach writes its ids. All three are needed: an object that is not routed takes a placeholder field."
      aside={<StatusBadge tone={complete ? 'ok' : 'error'}>{complete ? 'Complete' : 'Not complete'}</StatusBadge>}
    >
      <div className={styles.stack}>
        {OBJECTS.map(({ object, label }) => {
          const checked = mappedField(leandata, object, fields[object]);
          const blank = mapping[object] === null;
          return (
            <Select
              key={object}
              label={label}
              required
              searchable
              clearable
              clearButtonProps={clearButton(`the mapping of ${object}`)}
              data={choices(fields[object], mapping[object])}
              value={mapping[object]}
              error={
                blank
                  ? `Choose a field of ${object}.`
                  : !checked.ok && complete === false
                    ? ownFault(checked.message, object)
                    : undefined
              }
              onChange={(value) => onChange({ ...mapping, [object]: value })}
            />
          );
        })}
      </div>
    </SettingsSection>
  );
}

/** A fault that lies with another object is said there. */
const ownFault = (message: string, object: string): string | undefined =>
  message.startsWith(`Partner Apps maps ${object} `) ? message : undefined;

/** Text fields first, as only those can carry the id; the others may be chosen to see what happens. */
function choices(
  fields: readonly { readonly name: string; readonly label: string; readonly type: string }[],
  current: string | null,
): { group: string; items: { value: string; label: string }[] }[] {
  const item = (field: { readonly name: string; readonly label: string }): { value: string; label: string } => ({
    value: field.name,
    label: `${field.label} (${field.name})`,
  });
  const unknown = current !== null && !fields.some((field) => field.name === current);
  return [
    ...(unknown ? [{ group: 'Not in the org', items: [{ value: current, label: current }] }] : []),
    { group: 'Text fields', items: fields.filter((field) => field.type === 'text').map(item) },
    { group: 'Other fields', items: fields.filter((field) => field.type !== 'text').map(item) },
  ];
}
