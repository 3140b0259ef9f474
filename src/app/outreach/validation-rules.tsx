import { ActionIcon, Button, Select, Switch } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Actor } from '#mocks/kit/change.ts';
import type { ValidationRule } from '#mocks/outreach/outreach-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftText } from '../draft-text.tsx';
import { useOutreachEdit } from './use-outreach-settings.ts';
import styles from './settings-page.module.css';

const PERSON: Actor = { through: 'person' };

const FIELDS = [
  { value: 'firstName', label: 'First name' },
  { value: 'lastName', label: 'Last name' },
  { value: 'company', label: 'Company' },
  { value: 'title', label: 'Title' },
  { value: 'emails', label: 'Email' },
  { value: 'stage', label: 'Stage' },
  { value: 'owner', label: "Owner's email" },
];

/** [ERR-4] The organization's own rules that refuse adding a prospect to a sequence. */
export function ValidationRules({ rules }: { readonly rules: readonly ValidationRule[] }): ReactNode {
  const edit = useOutreachEdit();
  const change = (rule: ValidationRule, patch: Partial<Omit<ValidationRule, 'id'>>): void =>
    void edit((outreach) => outreach.edit('validationRule', rule.id, patch, PERSON));
  return (
    <SettingsSection
      title="Validation rules"
      part="validation-rules"
      description="Rules of the organization's own. Where one applies, Outreach answers a general validation error with its message. A new one starts switched off."
      aside={
        <Button
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() =>
            edit((outreach) =>
              outreach.create(
                'validationRule',
                { field: 'company', message: 'Company is required.', active: false },
                PERSON,
              ),
            )
          }
        >
          Add a rule
        </Button>
      }
    >
      {rules.map((rule, index) => {
        const known = FIELDS.some((field) => field.value === rule.field);
        return (
          <div key={rule.id} className={styles.rule}>
            <Switch
              aria-label={`Rule ${index + 1} is active`}
              checked={rule.active}
              onChange={(event) => change(rule, { active: event.currentTarget.checked })}
            />
            <div className={styles.ruleFields}>
              <div className={styles.row}>
                <Select
                  w={150}
                  styles={{ label: { whiteSpace: 'nowrap' } }}
                  label={`Rule ${index + 1}: refuse where`}
                  data={known ? FIELDS : [...FIELDS, { value: rule.field, label: rule.field }]}
                  value={rule.field}
                  onChange={(field) => change(rule, { field: field ?? rule.field })}
                />
                <Select
                  w={100}
                  aria-label={`Rule ${index + 1} compares`}
                  data={[
                    { value: 'blank', label: 'is blank' },
                    { value: 'equals', label: 'equals' },
                  ]}
                  value={rule.when}
                  onChange={(when) => change(rule, { when: when === 'equals' ? 'equals' : 'blank' })}
                />
                {rule.when === 'equals' ? (
                  <DraftText
                    label={`Rule ${index + 1} value`}
                    hideLabel
                    value={rule.value ?? ''}
                    onChange={(value) => change(rule, { value: value || null })}
                  />
                ) : null}
              </div>
              <DraftText
                label={`Rule ${index + 1} message`}
                hideLabel
                required
                value={rule.message}
                onChange={(message) => change(rule, { message })}
              />
            </div>
            <ActionIcon
              aria-label={`Remove rule ${index + 1}`}
              onClick={() => edit((outreach) => outreach.remove('validationRule', rule.id, PERSON))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
    </SettingsSection>
  );
}
