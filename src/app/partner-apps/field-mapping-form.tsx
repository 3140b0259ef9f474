import { Button, Select } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { mappedObjects, type MappedObject } from '#leandata/field-mapping.ts';
import type { FieldMapping } from '#leandata/leandata-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { clearButton } from '#ui/clear-button.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { checkMapping, type MappingCheck } from './mapping-check.ts';
import styles from './field-mapping-form.module.css';

const ID_OF: Readonly<Record<MappedObject, string>> = {
  Lead: 'Outreach Prospect ID',
  Contact: 'Outreach Prospect ID',
  User: 'Outreach User ID',
};

const ICONS: Readonly<Record<MappingCheck['standing'], ReactNode>> = {
  'to-do': <CircleDashed size={14} role="img" aria-label="To do" />,
  wrong: <CircleAlert size={14} role="img" aria-label="Wrong" />,
  doubtful: <TriangleAlert size={14} role="img" aria-label="Doubtful" />,
  well: <CircleCheck size={14} role="img" aria-label="Right" />,
};

export interface FieldMappingFormProps {
  readonly org: OrgSetup;
  readonly onChange: (mapping: FieldMapping) => void;
}

/** [APP-2] All three objects must be mapped; a wrong mapping makes LeanData revert the path (ADD-8). */
export function FieldMappingForm({ org, onChange }: FieldMappingFormProps): ReactNode {
  const { mapping } = org.leandata;
  return (
    <SettingsSection
      title="Outreach field mapping"
      part="mapping"
      description="The Salesforce fields into which Outreach writes its ids. Only text fields can hold them."
      aside={badgeOf(mappedObjects.map((object) => checkMapping(org, object).standing))}
    >
      {mappedObjects.map((object) => (
        <MappedFieldChoice
          key={object}
          object={object}
          value={mapping[object]}
          fields={org.salesforce.fields[object]}
          check={checkMapping(org, object)}
          onChange={(field) => onChange({ ...mapping, [object]: field })}
        />
      ))}
    </SettingsSection>
  );
}

function badgeOf(standings: readonly MappingCheck['standing'][]): ReactNode {
  if (standings.includes('wrong')) return <StatusBadge tone="error">Not complete</StatusBadge>;
  if (standings.includes('to-do')) return <StatusBadge tone="neutral">To do</StatusBadge>;
  return <StatusBadge tone="ok">Complete</StatusBadge>;
}

interface MappedFieldChoiceProps {
  readonly object: MappedObject;
  readonly value: string | null;
  readonly fields: readonly FieldInfo[];
  readonly check: MappingCheck;
  readonly onChange: (field: string | null) => void;
}

function MappedFieldChoice({ object, value, fields, check, onChange }: MappedFieldChoiceProps): ReactNode {
  const note = useId();
  const { pluginField } = check;
  return (
    <div>
      <Select
        label={`${object}: field of the ${ID_OF[object]}`}
        required
        searchable
        clearable
        clearButtonProps={clearButton(`the mapping of ${object}`)}
        aria-describedby={note}
        data={choices(fields, value)}
        value={value}
        error={check.standing === 'wrong'}
        nothingFoundMessage="No such field"
        onChange={onChange}
      />
      <div id={note} className={styles.check} data-standing={check.standing}>
        {ICONS[check.standing]}
        <span className={styles.words}>{check.text}</span>
        {pluginField !== undefined && fields.some((field) => field.name === pluginField && field.type === 'text') ? (
          <Button variant="subtle" size="compact-xs" onClick={() => onChange(pluginField)}>
            Use {pluginField}
          </Button>
        ) : null}
        {check.standing === 'well' || check.standing === 'to-do' ? null : (
          <Link to={`/outreach/plugin?tab=types&type=${object}&part=fields`}>{`The plugin’s fields of ${object}`}</Link>
        )}
      </div>
    </div>
  );
}

interface ChoiceGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
}

/** [ADD-8] Text fields can be chosen, the org's own first; the others are named with what keeps them from it. */
function choices(fields: readonly FieldInfo[], current: string | null): ChoiceGroup[] {
  const text = fields.filter((field) => field.type === 'text');
  const label = (field: FieldInfo): string => `${field.label} (${field.name})`;
  const item = (field: FieldInfo): ChoiceGroup['items'][number] => ({ value: field.name, label: label(field) });
  const known = current === null || text.some((field) => field.name === current);
  const groups: ChoiceGroup[] = [
    { group: 'Not to be used', items: known ? [] : [{ value: current, label: current }] },
    { group: 'Custom text fields', items: text.filter((field) => field.custom === true).map(item) },
    { group: 'Standard text fields', items: text.filter((field) => field.custom !== true).map(item) },
    {
      group: 'Not text, so they cannot hold an id',
      items: fields
        .filter((field) => field.type !== 'text' && field.name !== current)
        .map((field) => ({ value: field.name, label: `${label(field)}: ${field.type}`, disabled: true })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
