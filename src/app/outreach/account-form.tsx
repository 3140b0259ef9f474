import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { OutreachAccount } from '#mocks/outreach/outreach-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import type { FormProps } from './form-props.ts';
import { MappedValues } from './mapped-values.tsx';
import { choicesOf, outreachUserName, prospectName } from './outreach-names.ts';
import styles from './outreach-page.module.css';

/** Prospects of an account drawn at most. */
const SHOWN = 50;

/** [SYN-1] A company in Outreach, with the prospects who work for it. */
export function AccountForm({ record, set, state, readOnly }: FormProps<OutreachAccount>): ReactNode {
  const [query] = useSearchParams();
  const people = state.prospects.filter(({ accountId }) => record.id !== 0 && accountId === record.id);
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={255}
        value={record.name}
        readOnly={readOnly}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Domain"
        maxLength={255}
        value={record.domain ?? ''}
        readOnly={readOnly}
        onChange={(event) => set({ domain: event.currentTarget.value || null })}
      />
      <Select
        label="Owner"
        data={choicesOf(state.users, outreachUserName)}
        value={record.ownerId === null ? null : String(record.ownerId)}
        searchable
        clearable
        clearButtonProps={clearButton('the owner')}
        readOnly={readOnly}
        onChange={(value) => set({ ownerId: value === null ? null : Number(value) })}
      />
      <MappedValues values={record.values} />
      {record.id === 0 ? null : (
        <section aria-label="Prospects">
          <h3 className={styles.subheading}>Prospects</h3>
          {people.length === 0 ? <p className={styles.dim}>Nobody yet.</p> : null}
          <ul className={styles.states}>
            {people.slice(0, SHOWN).map((prospect) => (
              <li key={prospect.id}>
                <Link to={{ pathname: `/outreach/prospects/${prospect.id}`, search: query.toString() }}>
                  {prospectName(prospect)}
                </Link>
              </li>
            ))}
          </ul>
          {people.length > SHOWN ? <p className={styles.dim}>And {people.length - SHOWN} more.</p> : null}
        </section>
      )}
    </>
  );
}
