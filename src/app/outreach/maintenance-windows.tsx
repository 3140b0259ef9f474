import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { MaintenanceWindow } from '#mocks/outreach/outreach-state.ts';
import { HOUR, parseInstant } from '#shared/instant.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { orgInstant } from '../org-instant.ts';
import { shownInstant } from './kind-columns.tsx';
import { NewWindow } from './new-window.tsx';
import { HOW_INSTANTS_ARE_TYPED } from './words.ts';
import styles from './settings-page.module.css';

export interface MaintenanceWindowsProps {
  readonly windows: readonly MaintenanceWindow[];
  readonly onChange: (windows: readonly MaintenanceWindow[]) => void;
}

/** [OUT-6] Times in which every request is answered with 503 and Retry-After. */
export function MaintenanceWindows({ windows, onChange }: MaintenanceWindowsProps): ReactNode {
  const [adding, setAdding] = useState(false);
  const after = Math.max(orgInstant, ...windows.map((window) => window.to + HOUR));
  return (
    <SettingsSection
      title="Scheduled maintenance"
      part="maintenance"
      description="Within a window Outreach answers 503 and says when to try again. Runs begin at 2026-01-05 09:00 unless another start is chosen."
      aside={
        <Button
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={adding}
          onClick={() => setAdding(true)}
        >
          Add a window
        </Button>
      }
    >
      {windows.map((window, index) => (
        <div key={`${index} ${window.from} ${window.to}`} className={styles.row}>
          <InstantInput
            label={`Window ${index + 1} from (UTC)`}
            value={window.from}
            refuse={(from) => (from < window.to ? null : 'Must lie before the end.')}
            onChange={(from) => onChange(windows.map((each, at) => (at === index ? { ...each, from } : each)))}
          />
          <InstantInput
            label="to (UTC)"
            value={window.to}
            refuse={(to) => (to > window.from ? null : 'Must lie after the start.')}
            onChange={(to) => onChange(windows.map((each, at) => (at === index ? { ...each, to } : each)))}
          />
          <ActionIcon
            aria-label={`Remove window ${index + 1}`}
            onClick={() => onChange(windows.filter((_, at) => at !== index))}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {adding ? (
        <NewWindow
          suggested={{ from: after, to: after + HOUR }}
          onAdd={(window) => {
            setAdding(false);
            onChange([...windows, window]);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </SettingsSection>
  );
}

interface InstantInputProps {
  readonly label: string;
  readonly value: number;
  readonly refuse: (value: number) => string | null;
  readonly onChange: (value: number) => void;
}

/** A moment typed as text; taken when the field is left, so that half a date is never a value. */
function InstantInput({ label, value, refuse, onChange }: InstantInputProps): ReactNode {
  const [text, setText] = useState(shownInstant(value));
  const [fault, setFault] = useState<string | null>(null);
  const take = (): void => {
    const parsed = parseInstant(text);
    const wrong = parsed.ok ? refuse(parsed.value) : HOW_INSTANTS_ARE_TYPED;
    setFault(wrong);
    if (parsed.ok && wrong === null && parsed.value !== value) onChange(parsed.value);
  };
  return (
    <TextInput
      label={label}
      value={text}
      error={fault}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
