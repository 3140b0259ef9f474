import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { LONGEST_TEXT } from '#mocks/salesforce/org-settings.ts';
import { apiNameOfDraft, customTypes, typeText, type FieldDraft } from './field-draft.ts';

export interface FieldFormProps {
  readonly draft: FieldDraft;
  /** Whether the field is there already: then its API name and its type stay. */
  readonly standing: boolean;
  readonly onChange: (draft: FieldDraft) => void;
}

const typeChoices = customTypes.map((type) => ({ value: type, label: typeText({ type, referenceTo: ['User'] }) }));

/** The settings of a custom field. */
export function FieldForm({ draft, standing, onChange }: FieldFormProps): ReactNode {
  const set = (patch: Partial<FieldDraft>): void => onChange({ ...draft, ...patch });
  return (
    <>
      <TextInput
        label="Label"
        required
        maxLength={40}
        value={draft.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <TextInput
        label="API name"
        required
        description={standing ? 'Stays as it is.' : 'Follows the label until you change it; ends with __c.'}
        readOnly={standing}
        value={apiNameOfDraft(draft)}
        onChange={(event) => set({ name: event.currentTarget.value || null })}
      />
      <Select
        label="Type"
        required
        description={standing ? 'Stays as it is.' : undefined}
        readOnly={standing}
        data={typeChoices}
        value={draft.type}
        onChange={(value) => set({ type: customTypes.find((type) => type === value) ?? 'text' })}
      />
      {draft.type === 'text' ? (
        <NumberInput
          label="Length"
          required
          description={`Characters, 1 to ${LONGEST_TEXT}.`}
          min={1}
          max={LONGEST_TEXT}
          clampBehavior="none"
          allowDecimal={false}
          value={draft.length ?? ''}
          onChange={(value) => set({ length: typeof value === 'number' ? value : null })}
        />
      ) : null}
      {draft.type === 'picklist' ? (
        <Textarea
          label="Values"
          required
          description="One value a line, in the order in which they are offered."
          autosize
          minRows={3}
          maxRows={10}
          value={draft.values}
          onChange={(event) => set({ values: event.currentTarget.value })}
        />
      ) : null}
      <Checkbox
        label="Read-only on the layout"
        description="People cannot edit it; systems such as the CRM plugin still can."
        checked={draft.readOnly}
        onChange={(event) => set({ readOnly: event.currentTarget.checked })}
      />
    </>
  );
}
