import { Button } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { withEdit } from '#world/fork.ts';
import { changeOfForm, type ChangeForm, type FormValues } from './change-form.ts';
import type { ChangeContext } from './change-context.ts';
import { FormFields } from './form-fields.tsx';
import styles from '../fault-palette.module.css';

/** A change by hand in one of the systems: its fields as they stand, and the button that makes the run part there. */
export function FormChange({ form, org, point, running }: ChangeContext & { readonly form: ChangeForm }): ReactNode {
  const [typed, setTyped] = useState<FormValues>({});
  const [wrong, setWrong] = useState<FormValues>({});
  const fields = form.fields(org, typed);
  return (
    <form
      className={styles.form}
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (running) return;
        const asked = changeOfForm(form, org, typed);
        setWrong(asked.ok ? {} : asked.error);
        if (asked.ok) point.fork(asked.value.title, (input, after) => withEdit(input, asked.value.edit, after));
      }}
    >
      <FormFields fields={fields} typed={typed} wrong={wrong} onChange={setTyped} />
      {wrong['form'] === undefined ? null : (
        <p role="alert" className={styles.refusal}>
          {wrong['form']}
        </p>
      )}
      <Button type="submit" aria-disabled={running} leftSection={<GitFork size={14} aria-hidden />}>
        Change it and run on
      </Button>
    </form>
  );
}
