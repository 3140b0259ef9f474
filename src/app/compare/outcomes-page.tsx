import type { ReactNode } from 'react';
import { GraphOfAddress } from '../graph-of-address.tsx';
import { OutcomesOf } from './outcomes-of.tsx';

/** The same records through two versions of the graph that the address names. */
export function OutcomesPage(): ReactNode {
  return (
    <GraphOfAddress section="tests/compare">{(graph) => <OutcomesOf key={graph.id} draft={graph} />}</GraphOfAddress>
  );
}
