import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { ArrowLeftRight, GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { compareAddress, sideKey, sideOf, type CompareSide } from '../versions/compare-address.ts';
import type { CompareState } from '../versions/compare-state.ts';
import { useSideChoices } from '../versions/use-side-choices.ts';
import styles from './outcomes.module.css';

interface OutcomesBarProps {
  readonly draft: FlowGraph;
  readonly state: CompareState;
  /** Other versions are chosen: what was compared before is of no interest any more. */
  readonly onChoose: () => void;
}

/** Which two versions the records go through. */
export function OutcomesBar({ draft, state, onChoose }: OutcomesBarProps): ReactNode {
  const { from, to } = state;
  const set: CompareState['set'] = (change) => {
    state.set(change);
    onChoose();
  };
  const sides = useSideChoices(draft, state);
  const choose = (label: string, side: CompareSide, onChange: (side: CompareSide) => void): ReactNode => (
    <label className={styles.side}>
      <span aria-hidden>{label}</span>
      <Select
        aria-label={label}
        w={260}
        data={sides}
        value={sideKey(side)}
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(value) => {
          const next = sideOf(value);
          if (next !== undefined) onChange(next);
        }}
      />
    </label>
  );
  return (
    <div className={styles.bar} role="group" aria-label="Versions">
      {choose('A', from, (side) => set({ from: side }))}
      <Tooltip label="Swap A and B">
        <ActionIcon aria-label="Swap A and B" onClick={() => set({ from: to, to: from })}>
          <ArrowLeftRight size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {choose('B', to, (side) => set({ to: side }))}
      <span className={styles.space} />
      <Button
        component={Link}
        to={compareAddress(draft.id, { from, to })}
        variant="default"
        leftSection={<GitCompareArrows size={14} aria-hidden />}
      >
        What differs in the graph
      </Button>
    </div>
  );
}
