import { SegmentedControl } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { exportMachine, printMachineModule } from '#compiler/export-machine.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useSimulator } from '../simulator-state.ts';
import { CopyText } from './copy-text.tsx';
import { EventList } from './event-list.tsx';
import { activeState, cameBy, machineChart } from './machine-chart.ts';
import { MachineConfig } from './machine-config.tsx';
import { StatechartView } from './statechart-view.tsx';
import styles from './machine-part.module.css';

type Shown = 'chart' | 'config';

/** The drawer's part about the machine that the graph was compiled to: its states, its config, the events of the trip. */
export function MachinePart(): ReactNode {
  const { props, view, playback, trip } = useSimulator();
  const { log, seq, graph } = playback;
  const { catalog } = props;
  const [shown, setShown] = useState<Shown>('chart');
  const came = useMemo(() => (trip === undefined ? null : cameBy(trip, seq)), [trip, seq]);
  const compiled = useMemo(() => {
    const machine = exportMachine(graph, catalog);
    return machine.ok
      ? { machine: machine.value, chart: machineChart(machine.value, graph, catalog) }
      : { faults: machine.error };
  }, [graph, catalog]);
  if (compiled.machine === undefined) {
    return (
      <EmptyState title="This graph has no machine">
        {compiled.faults.map(({ message }) => message).join(' ')}
      </EmptyState>
    );
  }
  const { machine, chart } = compiled;
  return (
    <div className={styles.part}>
      <div className={styles.main}>
        <div className={styles.bar}>
          <SegmentedControl
            size="xs"
            aria-label="Show the machine as"
            value={shown}
            onChange={(next) => setShown(next === 'config' ? 'config' : 'chart')}
            data={[
              { value: 'chart', label: 'Statechart' },
              { value: 'config', label: 'Config' },
            ]}
          />
          <span className={styles.note}>
            XState runs this machine: one state for each node, one event for each edge.
          </span>
          <CopyText label="Copy JSON" text={() => `${JSON.stringify(machine, null, 2)}\n`} />
          <CopyText label="Copy module" text={() => printMachineModule(machine)} />
        </div>
        <div className={styles.picture}>
          {shown === 'chart' ? (
            <StatechartView
              chart={chart}
              active={activeState(machine, trip, seq)}
              came={came}
              label={`Statechart of ${graph.name}`}
            />
          ) : (
            <MachineConfig machine={machine} />
          )}
        </div>
      </div>
      <div className={styles.side}>
        <h3 className={styles.heading} data-drawer-bar>{`Events of ${log?.record.name ?? 'the trip'}`}</h3>
        {trip === undefined || view === null ? (
          <p className={styles.none}>
            {log === undefined
              ? 'No record was routed in this run.'
              : 'This record was not routed: no event was sent to the machine.'}
          </p>
        ) : (
          <EventList
            {...{ trip, graph, seq }}
            timeZone={view.timeZone}
            onSeek={(to) => playback.show(playback.log, to)}
          />
        )}
      </div>
    </div>
  );
}
