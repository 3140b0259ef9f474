import { Switch } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { SyncToggles, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { toggleGroups, toggleNote, type ToggleGroup } from './sync-toggles.ts';
import styles from './plugin-types.module.css';

export interface PluginTogglesProps {
  readonly type: SyncType;
  readonly settings: SyncTypeSettings;
  /** Whether there is room for the groups beside one another. */
  readonly wide?: boolean;
  readonly onChange: (toggles: SyncToggles) => void;
}

/** [SYN-1] [SYN-22] The switches of a type, those that the integration needs apart from those that the guide recommends. */
export function PluginToggles({ type, settings, wide, onChange }: PluginTogglesProps): ReactNode {
  const { toggles } = settings;
  return (
    <div className={styles.groups} data-wide={wide}>
      {toggleGroups(type).map((group) => (
        <Group key={group.title} group={group} toggles={toggles}>
          {group.rows.map((row) => {
            const note = toggleNote(row.name, toggles);
            return (
              <div key={row.name} className={styles.toggle}>
                <span
                  className={styles.number}
                  title={row.number === '' ? undefined : `Number ${row.number} in the guide`}
                >
                  {row.number}
                </span>
                <Switch
                  label={row.label}
                  description={
                    note === null ? (
                      row.description
                    ) : (
                      <>
                        {row.description} <strong className={styles.warning}>{note}</strong>
                      </>
                    )
                  }
                  checked={toggles[row.name]}
                  onChange={(event) => onChange({ ...toggles, [row.name]: event.currentTarget.checked })}
                />
              </div>
            );
          })}
        </Group>
      ))}
    </div>
  );
}

function Group({
  group,
  toggles,
  children,
}: {
  readonly group: ToggleGroup;
  readonly toggles: SyncToggles;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useId();
  const on = group.rows.filter(({ name }) => toggles[name]).length;
  const all = on === group.rows.length;
  const tone = all ? 'ok' : group.need === 'required' ? 'error' : group.need === 'recommended' ? 'pending' : 'neutral';
  return (
    <section aria-labelledby={heading} className={styles.group}>
      <div className={styles.groupHead}>
        <h3 id={heading} className={styles.groupTitle}>
          {group.title}
        </h3>
        <StatusBadge tone={group.need === undefined ? 'neutral' : tone}>{standing(on, group.rows.length)}</StatusBadge>
      </div>
      <p className={styles.hint}>{group.text}</p>
      {children}
    </section>
  );
}

function standing(on: number, all: number): string {
  if (all === 1) return on === 1 ? 'On' : 'Off';
  return on === all ? 'All on' : `${on} of ${all} on`;
}
