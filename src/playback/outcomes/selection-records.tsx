import { Button } from '@mantine/core';
import { Table2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { Selection } from '#canvas/selection.ts';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import type { OutcomesFilter } from '../outcomes-filter.ts';
import { useSimulator } from '../simulator-state.ts';
import styles from './selection-records.module.css';

/** Offers the records that came by the edge, or to the node, that is selected on the canvas. */
export function SelectionRecords({ selection }: { readonly selection: Selection }): ReactNode {
  const { view, playback, props, showOutcomes } = useSimulator();
  const { graph } = playback;
  const filter = useMemo(() => filterOf(selection), [selection]);
  const node = filter?.node === undefined ? undefined : nodeById(graph, filter.node);
  const isShown = view !== null && filter !== undefined && node !== undefined;
  const actions = useMemo(
    (): readonly Action[] =>
      isShown
        ? [
            {
              id: 'selection-records',
              title: 'Show the records through what is selected',
              section: 'Run',
              keys: ['r'],
              scope: 'canvas',
              run: () => showOutcomes(filter),
            },
          ]
        : NONE,
    [isShown, filter, showOutcomes],
  );
  useActions(actions);
  if (!isShown) return null;
  const edge = edgesOf(node, props.catalog).find(({ id }) => id === filter.edge);
  return (
    <div className={styles.bar} role="group" aria-label="Records through what is selected">
      <span className={edge === undefined ? styles.name : styles.node} title={node.name}>
        {node.name}
      </span>
      {edge === undefined ? null : <span className={styles.name} title={edge.title}>{`→ ${edge.title}`}</span>}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<Table2 size={13} aria-hidden />}
        onClick={() => showOutcomes(filter)}
      >
        {edge === undefined ? 'Records that came here' : 'Records that took this edge'}
      </Button>
    </div>
  );
}

const NONE: readonly Action[] = [];

function filterOf({ nodes, edge }: Selection): OutcomesFilter | undefined {
  if (edge !== undefined) return edge;
  const [node, ...others] = nodes;
  return node === undefined || others.length > 0 ? undefined : { node };
}
