import { Button } from '@mantine/core';
import { GitCompare, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ShelfOfRuns } from '../shelf-of-runs.ts';
import { RunRow } from './run-row.tsx';
import { runsTree } from './runs-tree.ts';
import styles from './runs-part.module.css';

/** The runs kept of the graph, each with those that part from it behind it. */
export function RunsList(props: {
  readonly shelf: ShelfOfRuns;
  readonly onCompare: (first: string, second: string) => void;
}): ReactNode {
  const { shelf, onCompare } = props;
  const [chosen, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ticked = shelf.runs.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  // A single one is compared with the run that is shown. The older one is A: what was before.
  const pair = shelf.runs.filter(({ id }) => chosen.has(id) || (ticked.length === 1 && id === shelf.shown));
  const [first, second] = pair.length === 2 ? pair.toSorted((a, b) => a.number - b.number) : [];
  const remove = (): void => {
    shelf.remove(ticked);
    setTicked(new Set());
  };
  if (shelf.runs.length === 0) return <EmptyState title="No run is kept">Run records first.</EmptyState>;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <span className={styles.count}>
          {shelf.runs.length === 1
            ? '1 run of this graph. Run again, or change something at a step: the new run is kept beside it, to be compared.'
            : `${shelf.runs.length} runs of this graph. Tick two to compare them, or one to compare it with the run shown.`}
        </span>
        <Button
          size="compact-sm"
          leftSection={<GitCompare size={14} aria-hidden />}
          disabled={!first || !second}
          onClick={() => {
            if (first && second) onCompare(first.id, second.id);
          }}
        >
          Compare
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Trash2 size={14} aria-hidden />}
          disabled={ticked.length === 0}
          onClick={remove}
        >
          Delete
        </Button>
      </div>
      <ul className={styles.list} aria-label="Runs of this graph">
        {runsTree(shelf.runs).map(({ run, depth, parent }) => (
          <RunRow
            key={run.id}
            {...{ run, depth, parent, shelf }}
            ticked={chosen.has(run.id)}
            onTick={(on) => setTicked(new Set(on ? [...ticked, run.id] : ticked.filter((id) => id !== run.id)))}
          />
        ))}
      </ul>
    </div>
  );
}
