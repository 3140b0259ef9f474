import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { setLeadStatuses } from '#mocks/salesforce/org-settings.ts';
import type { LeadStatus } from '#mocks/salesforce/salesforce-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftText } from '../draft-text.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { useRenameStatus } from './use-rename-status.tsx';
import { useSalesforceSetting, type SettingChange } from './use-salesforce-setting.ts';
import styles from './salesforce-setup.module.css';

/** [SF-4] The statuses of leads, in order, and which of them a conversion may set. */
export function LeadStatusesPart(): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const store = useWorkspaceStore();
  const change = useSalesforceSetting();
  const rename = useRenameStatus();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [name, setName] = useState('');
  const { leadStatuses } = state;
  const counts = useMemo(() => countByStatus(state.records.Lead), [state.records.Lead]);
  const apply = (edit: SettingChange): boolean => {
    const refused = change(edit);
    setRefusal(refused);
    return refused === null;
  };
  const set = (statuses: readonly LeadStatus[]): boolean => apply((before) => setLeadStatuses(before, statuses));
  const add = (): void => {
    if (set([...leadStatuses, { name: name.trim(), converted: false }])) setName('');
  };
  const move = (index: number, by: number): void => {
    const moved = [...leadStatuses];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    set(moved);
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.narrow}>
        <SettingsSection
          title="Lead statuses"
          description="A lead without a status takes the first one that is not converted. A conversion may set only those that are."
        >
          {refusal === null ? null : (
            <p role="alert" className={styles.refusal}>
              {refusal}
            </p>
          )}
          <ul className={styles.rows}>
            {leadStatuses.map((status, index) => (
              <li key={status.name} className={styles.status}>
                <DraftText
                  label={`Name of status ${index + 1}`}
                  hideLabel
                  required
                  value={status.name}
                  onChange={(next) => void rename(status.name, next).then(setRefusal)}
                />
                <Checkbox
                  label="Converted"
                  aria-label={`${status.name} is a converted status`}
                  checked={status.converted}
                  onChange={(event) =>
                    set(
                      leadStatuses.map((each) =>
                        each === status ? { ...each, converted: event.currentTarget.checked } : each,
                      ),
                    )
                  }
                />
                <span className={styles.dim}>{leadsText(counts.get(status.name) ?? 0)}</span>
                <ActionIcon
                  aria-label={`Move ${status.name} up`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <ArrowUp size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={`Move ${status.name} down`}
                  disabled={index === leadStatuses.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <ArrowDown size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={`Remove ${status.name}`}
                  onClick={() => {
                    if (set(leadStatuses.filter((each) => each !== status)))
                      showUndo(store, `${status.name} was removed.`);
                  }}
                >
                  <Trash2 size={15} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <form
            className={styles.add}
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <TextInput
              label="New lead status"
              maxLength={255}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              leftSection={<Plus size={14} aria-hidden />}
              disabled={name.trim() === ''}
            >
              Add status
            </Button>
          </form>
        </SettingsSection>
      </div>
    </div>
  );
}

function countByStatus(leads: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const lead of leads) {
    if (lead['IsDeleted'] !== true) counts.set(lead['Status'], (counts.get(lead['Status']) ?? 0) + 1);
  }
  return counts;
}

const leadsText = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'lead' : 'leads'}`;
