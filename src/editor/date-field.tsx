import '@mantine/dates/styles.layer.css';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarDays } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { dateFault, dateText, momentAt, momentText, readDate, readMoment, wallOf } from './moment-text.ts';
import { formatDate } from '#shared/instant.ts';
import { zoneOffset } from '#shared/local-day.ts';
import { useEditor } from './editor-context.tsx';
import { useRevert } from './use-revert.ts';
import styles from './date-field.module.css';

interface DateFieldProps {
  /** Accessible name. */
  readonly label: string;
  /** ISO date, or date-time in UTC where there is a time; null where blank. */
  readonly value: string | null;
  /** The time zone by whose clock a date-time is shown and typed; undefined for a date alone. */
  readonly timeZone: string | undefined;
  readonly invalid: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A date, typed as people write it or chosen from a calendar. What cannot be read stays in the box, marked. */
export function DateField({ label, value, timeZone, invalid, onChange }: DateFieldProps): ReactNode {
  const [draft, setDraft] = useState<{ readonly of: string | null; readonly text: string; readonly read: boolean }>();
  const [open, setOpen] = useState(false);
  const show = (iso: string): string => (timeZone === undefined ? dateText(iso) : momentText(iso, timeZone)) ?? iso;
  const read = (text: string): string | undefined =>
    timeZone === undefined ? readDate(text) : readMoment(text, timeZone);
  const held = draft?.of === value ? draft : undefined;
  const wall = value === null ? undefined : wallOf(value, timeZone ?? 'UTC');
  const { records, environment } = useEditor();
  const today = formatDate(records.now + zoneOffset(records.now, environment.timeZone));
  const put = (next: string | null): void => {
    setDraft(undefined);
    onChange(next);
  };
  const choose = (day: string, time: string): void => {
    const next = timeZone === undefined ? day : momentAt(day, time, timeZone);
    if (next !== undefined) put(next);
  };
  const revert = useRevert(value, put, held?.read === false);
  const example = timeZone === undefined ? '5 Jan 2026' : '5 Jan 2026, 09:00';
  const error = held?.read === false ? dateFault(held.text, example) : invalid;
  return (
    <TextInput
      aria-label={label}
      placeholder={example}
      title={timeZone === undefined ? undefined : `Time zone of the org: ${timeZone}`}
      value={held?.text ?? (value === null ? '' : show(value))}
      error={error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const next = text.trim() === '' ? null : read(text);
        setDraft({ of: next === undefined ? value : next, text, read: next !== undefined });
        if (next !== undefined) onChange(next);
      }}
      onBlur={() => {
        if (held?.read === true) setDraft(undefined);
      }}
      {...revert}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon size={22} aria-label={`${label}: calendar`} aria-expanded={open} onClick={() => setOpen(!open)}>
              <CalendarDays size={13} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={`${label}: calendar`} onKeyDown={(event) => event.stopPropagation()}>
            <DatePicker
              size="xs"
              aria-label={label}
              value={wall?.day ?? null}
              // Weeks as Salesforce counts them.
              firstDayOfWeek={0}
              weekendDays={[]}
              defaultDate={wall?.day ?? today}
              getDayProps={(day) =>
                day === today ? { style: { fontWeight: 700, textDecoration: 'underline' }, 'aria-current': 'date' } : {}
              }
              onChange={(day) => {
                if (day === null) return;
                choose(day, wall?.time ?? '00:00');
                if (timeZone === undefined) setOpen(false);
              }}
            />
            {timeZone === undefined ? null : (
              <div className={styles['time']}>
                <TextInput
                  type="time"
                  label="Time"
                  value={wall?.time ?? ''}
                  disabled={wall === undefined}
                  onChange={(event) => wall && choose(wall.day, event.currentTarget.value)}
                />
                <span>{timeZone}</span>
              </div>
            )}
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
