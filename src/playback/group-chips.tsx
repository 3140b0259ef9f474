import type { ReactNode } from 'react';
import { tripGroups, type TripGroup } from './trip-groups.ts';
import styles from './group-chips.module.css';

export interface GroupChipsProps {
  readonly counts: ReadonlyMap<TripGroup, number>;
  readonly chosen: TripGroup | null;
  readonly onChoose: (group: TripGroup | null) => void;
}

/** What came of a run, in counts; each count filters the list below it. */
export function GroupChips({ counts, chosen, onChoose }: GroupChipsProps): ReactNode {
  return (
    <div className={styles.chips} role="group" aria-label="What came of the run">
      {tripGroups.map(({ group, label, hint, tone }) => {
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
            <b>{count.toLocaleString('en-GB')}</b> {label}
          </button>
        );
      })}
    </div>
  );
}
