import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { MaintenanceWindow } from '#mocks/outreach/outreach-state.ts';
import { parseInstant } from '#shared/instant.ts';
import { shownInstant } from './kind-columns.tsx';
import { HOW_INSTANTS_ARE_TYPED } from './words.ts';
import styles from './settings-page.module.css';

export interface NewWindowProps {
  readonly suggested: MaintenanceWindow;
  readonly onAdd: (window: MaintenanceWindow) => void;
  readonly onCancel: () => void;
}

/** [OUT-6] Asks for the times of a new window of maintenance: nothing is in force before they are given. */
export function NewWindow({ suggested, onAdd, onCancel }: NewWindowProps): ReactNode {
  const [from, setFrom] = useState(shownInstant(suggested.from));
  const [to, setTo] = useState(shownInstant(suggested.to));
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const start = parseInstant(from);
  const end = parseInstant(to);
  const fits = start.ok && end.ok && start.value < end.value;
  const add = (): void => {
    if (fits) onAdd({ from: start.value, to: end.value });
    else setTried(true);
  };
  const endFault = !end.ok ? HOW_INSTANTS_ARE_TYPED : start.ok && !fits ? 'Must lie after the start.' : undefined;
  return (
    <form
      noValidate
      aria-label="New window of maintenance"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className={styles.times}>
        <TextInput
          ref={first}
          label="New window from (UTC)"
          value={from}
          error={tried && !start.ok ? HOW_INSTANTS_ARE_TYPED : undefined}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label="to (UTC)"
          aria-label="New window to (UTC)"
          value={to}
          error={tried ? endFault : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <div className={styles.row}>
        <Button type="submit">Add the window</Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
