import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SequenceState } from '#mocks/outreach/outreach-state.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { STATES } from './words.ts';
import styles from './outreach-page.module.css';

export interface StateListProps {
  readonly title: string;
  readonly empty: string;
  readonly states: readonly SequenceState[];
  readonly nameOf: (state: SequenceState) => string;
}

const SHOWN = 50;

/** The sequence states of a prospect or of a sequence, each a link to itself. */
export function StateList({ title, empty, states, nameOf }: StateListProps): ReactNode {
  const [query] = useSearchParams();
  return (
    <section aria-label={title}>
      <h3 className={styles.subheading}>{title}</h3>
      {states.length === 0 ? <p className={styles.dim}>{empty}</p> : null}
      <ul className={styles.states}>
        {states.slice(0, SHOWN).map((state) => (
          <li key={state.id}>
            <Link to={{ pathname: `/outreach/sequence-states/${state.id}`, search: query.toString() }}>
              {nameOf(state)}
            </Link>
            <StatusBadge tone={STATES[state.state].tone}>{STATES[state.state].label}</StatusBadge>
          </li>
        ))}
      </ul>
      {states.length > SHOWN ? <p className={styles.dim}>And {states.length - SHOWN} more.</p> : null}
    </section>
  );
}
