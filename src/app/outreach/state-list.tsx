import { ActionIcon, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SequenceState } from '#mocks/outreach/outreach-state.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { actionsOf } from './state-actions.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';
import { STATES } from './words.ts';
import styles from './outreach-page.module.css';

const PERSON = { through: 'person' } as const;

export interface StateListProps {
  readonly title: string;
  readonly empty: string;
  readonly states: readonly SequenceState[];
  readonly nameOf: (state: SequenceState) => string;
  readonly readOnly: boolean;
}

const SHOWN = 50;

/** The sequence states of a prospect or of a sequence, each a link to itself, with what can be done to it (OUT-3). */
export function StateList({ title, empty, states, nameOf, readOnly }: StateListProps): ReactNode {
  const [query] = useSearchParams();
  const edit = useOutreachEdit();
  return (
    <section aria-label={title}>
      <h3 className={styles.subheading}>{title}</h3>
      {states.length === 0 ? <p className={styles.dim}>{empty}</p> : null}
      <ul className={styles.states}>
        {states.slice(0, SHOWN).map((state) => {
          const name = nameOf(state);
          const actions = readOnly ? [] : actionsOf(state);
          return (
            <li key={state.id}>
              <Link to={{ pathname: `/outreach/sequence-states/${state.id}`, search: query.toString() }}>{name}</Link>
              <span className={styles.stateEnd}>
                <StatusBadge tone={STATES[state.state].tone}>{STATES[state.state].label}</StatusBadge>
                {actions.length === 0 ? null : (
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <ActionIcon aria-label={`Actions for ${name}`}>
                        <EllipsisVertical size={14} aria-hidden />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      {actions.map(({ action, label }) => (
                        <Menu.Item
                          key={action}
                          onClick={() => edit((outreach) => outreach.act(state.id, action, PERSON))}
                        >
                          {label}
                        </Menu.Item>
                      ))}
                    </Menu.Dropdown>
                  </Menu>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {states.length > SHOWN ? <p className={styles.dim}>And {states.length - SHOWN} more.</p> : null}
    </section>
  );
}
