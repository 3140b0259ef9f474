import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { setLeadConversionMapping } from '#mocks/salesforce/org-settings.ts';
import { countOf } from '#shared/count-of.ts';
import type { FieldInfo } from '#shared/field.ts';
import { clearButton } from '#ui/clear-button.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { typeText } from './field-draft.ts';
import { useSalesforceSetting } from './use-salesforce-setting.ts';
import styles from './salesforce-setup.module.css';

/** [SF-5] Which custom lead fields travel to the contact at conversion, and into which field. */
export function ConversionPart(): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const change = useSalesforceSetting();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { leadConversionMapping: mapping } = state;
  const sources = state.fields.Lead.filter((field) => field.custom === true);
  const targets = state.fields.Contact.filter((field) => field.custom === true);
  const set = (from: string, to: string | null): void => {
    const rest = Object.entries(mapping).filter(([name]) => name !== from);
    const next = Object.fromEntries(to === null ? rest : [...rest, [from, to]]);
    setRefusal(change((before) => setLeadConversionMapping(before, next)));
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.narrow}>
        <SettingsSection
          title="Lead conversion mapping"
          description="Standard fields such as name, email address and phone always travel. A custom lead field travels only where it has a field of the contact here: without one for the Outreach Prospect ID, a new contact has its id only after the next sync."
        >
          {refusal === null ? null : (
            <p role="alert" className={styles.refusal}>
              {refusal}
            </p>
          )}
          {sources.length === 0 ? (
            <EmptyState title="Lead has no custom fields">
              Add one in the <Link to="/salesforce-setup/fields?object=Lead">Object Manager</Link>.
            </EmptyState>
          ) : (
            <div className={styles.pairs}>
              {sources.map((source) => {
                const taken = new Set(
                  Object.entries(mapping).flatMap(([from, to]) => (from === source.name ? [] : [to])),
                );
                const fitting = targets.filter((target) => fits(source, target) && !taken.has(target.name));
                return (
                  <Select
                    key={source.name}
                    label={`${source.label}: field of the contact`}
                    description={`${source.name}, ${typeText(source)}${source.length === undefined ? '' : `, ${countOf(source.length, 'character')}`}`}
                    placeholder="Does not travel"
                    searchable={fitting.length > 8}
                    clearable
                    clearButtonProps={clearButton(`the contact field of ${source.label}`)}
                    nothingFoundMessage="No contact field fits"
                    data={fitting.map((target) => ({ value: target.name, label: `${target.label} (${target.name})` }))}
                    value={mapping[source.name] ?? null}
                    onChange={(target) => set(source.name, target)}
                  />
                );
              })}
            </div>
          )}
        </SettingsSection>
      </div>
    </div>
  );
}

/** Whether a value of one field always fits into the other. */
const fits = (source: FieldInfo, target: FieldInfo): boolean =>
  source.type === target.type && (target.length ?? Infinity) >= (source.length ?? 0);
