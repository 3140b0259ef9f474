import { useState, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { useSimulator } from '../simulator-state.ts';
import { ComparisonView } from './comparison-view.tsx';
import { RunsList } from './runs-list.tsx';

/** [RUN-4] The part of the drawer that lists the runs kept of the graph, and compares two of them. */
export function RunsPart(): ReactNode {
  const { shelf } = useSimulator().props;
  const [compared, setCompared] = useState<readonly [string, string] | null>(null);
  if (shelf === undefined)
    return <EmptyState title="No runs are kept here">This run is only to be looked at.</EmptyState>;
  const [one, other] = (compared ?? []).map((id) => shelf.runs.find((run) => run.id === id));
  if (one && other) {
    return (
      <ComparisonView
        key={`${one.id} ${other.id}`}
        first={one}
        second={other}
        onSwap={() => setCompared([other.id, one.id])}
        onBack={() => setCompared(null)}
      />
    );
  }
  return <RunsList shelf={shelf} onCompare={(first, second) => setCompared([first, second])} />;
}
