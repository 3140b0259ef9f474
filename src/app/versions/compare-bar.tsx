import { ActionIcon, Button, SegmentedControl, Select, Switch, Tooltip } from '@mantine/core';
import { ArrowLeft, ArrowLeftRight, Download, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { outcomesAddress, sideKey, sideOf, type CompareSide } from './compare-address.ts';
import type { CompareState } from './compare-state.ts';
import type { CompareView } from './compared-graph.ts';
import { useSideChoices } from './use-side-choices.ts';
import styles from './compare-page.module.css';

interface CompareBarProps {
  readonly graph: FlowGraph;
  readonly state: CompareState;
  /** Undefined where there is nothing to save. */
  readonly onSave: (() => void) | undefined;
}

/** Which two are compared, and how they are shown. */
export function CompareBar({ graph, state, onSave }: CompareBarProps): ReactNode {
  const { from, to, view, hidesMoves, set } = state;
  const sides = useSideChoices(graph, state);
  const choose = (label: string, side: CompareSide, onChange: (side: CompareSide) => void): ReactNode => (
    <Select
      aria-label={label}
      w={160}
      data={sides}
      value={sideKey(side)}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(value) => {
        const next = sideOf(value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
  return (
    <div className={styles.bar} role="group" aria-label="Comparison">
      {choose('Before', from, (side) => set({ from: side }))}
      <Tooltip label="Swap the sides">
        <ActionIcon aria-label="Swap the sides" onClick={() => set({ from: to, to: from })}>
          <ArrowLeftRight size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {choose('After', to, (side) => set({ to: side }))}
      <SegmentedControl
        aria-label="What the canvas shows"
        data={[
          { value: 'both', label: 'Changes' },
          { value: 'before', label: 'Before' },
          { value: 'after', label: 'After' },
        ]}
        value={view}
        onChange={(value) => set({ view: value as CompareView })}
      />
      <Switch
        label="Hide moves"
        checked={hidesMoves}
        onChange={(event) => set({ hidesMoves: event.currentTarget.checked })}
      />
      <span className={styles.space} />
      <Button
        component={Link}
        to={outcomesAddress(graph.id, state)}
        variant="default"
        leftSection={<Split size={14} aria-hidden />}
      >
        Compare outcomes
      </Button>
      {onSave ? (
        <Button variant="default" leftSection={<Download size={14} aria-hidden />} onClick={onSave}>
          Save the list
        </Button>
      ) : null}
      <Button
        component={Link}
        to={`/flow/${graph.id}?panel=versions`}
        variant="default"
        leftSection={<ArrowLeft size={14} aria-hidden />}
      >
        Back to the graph
      </Button>
    </div>
  );
}
