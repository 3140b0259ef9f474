import type { ReactNode } from 'react';
import { tripGroups, type TripGroup, type TripGroupInfo } from './trip-groups.ts';
import styles from './group-chips.module.css';

/** What the list of a run can be narrowed to: a group of trips, or what Salesforce refused. */
export type ListGroup = TripGroup | 'refused';

export interface GroupChipsProps {
  readonly counts: ReadonlyMap<ListGroup, number>;
  readonly chosen: ListGroup | null;
  readonly onChoose: (group: ListGroup | null) => void;
}

const REFUSED = {
  group: 'refused',
  label: 'Refused',
  hint: 'Records that Salesforce itself refused to create or change',
  tone: 'error',
} as const;

const chips: readonly (Omit<TripGroupInfo, 'group'> & { readonly group: ListGroup })[] = [...tripGroups, REFUSED];

/** What came of a run, in counts; each count filters the list below it. */
export function GroupChips({ counts, chosen, onChoose }: GroupChipsProps): ReactNode {
  return (
    <div className={styles.chips} role="group" aria-label="What came of the run">
      {chips.map(({ group, label, one, hint, tone }) => {
        const count = counts.get(group) ?? 0;
        if (count === 0 && group !== 'routed' && group !== 'not-routed') return null;
        return (
          <button
            key={group}
            type="button"
            className={styles.chip}
            data-tone={tone}
            aria-pressed={chosen === group}
            title={hint}
            onClick={() => onChoose(chosen === group ? null : group)}
          >
            <b>{count.toLocaleString('en-GB')}</b> {count === 1 ? (one ?? label) : label}
          </button>
        );
      })}
    </div>
  );
}
