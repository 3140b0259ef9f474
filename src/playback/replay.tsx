import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { lookOnly } from './look-only.ts';
import type { Scope } from './cursor.ts';
import { DetailPanel } from './detail-panel.tsx';
import { SimulatorCanvas } from './simulator-canvas.tsx';
import type { SimulatorLink } from './simulator-link.ts';
import { SimulatorProvider } from './simulator-provider.tsx';
import { useSimulator } from './simulator-state.ts';
import { Transport } from './transport.tsx';
import { TripList } from './trip-list.tsx';
import { useStepKeys } from './use-step-keys.ts';
import styles from './replay.module.css';
import shared from './simulator.module.css';

export interface ReplayProps {
  readonly run: RecordedRun;
  /** The graph whose canvas is shown first. */
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  /** Number of the journal entry that is shown first. */
  readonly seq: number;
  /** The trip, or the record that was not routed, by the entry at which it begins; null where none is chosen. */
  readonly trip: number | null;
  /** What is stepped through. */
  readonly scope: Scope;
  /** Is told where one stands, so that it can be kept. */
  readonly onStep?: (seq: number) => void;
}

/** A recorded run to look at: canvas, timeline and details, with nothing to set up, to break or to run. */
export function Replay({ run, graph, catalog, seq, trip, scope, onStep }: ReplayProps): ReactNode {
  const [step, setStep] = useState(seq);
  const link = useMemo((): SimulatorLink => ({ trip, scope, fault: null, setUp: false }), [trip, scope]);
  const still = useMemo(() => lookOnly(run, graph, catalog), [run, graph, catalog]);
  const goTo = (next: number): void => {
    setStep(next);
    onStep?.(next);
  };
  return (
    <SimulatorProvider {...still} step={step} onStep={goTo} link={link} onOpenPlace={nothing}>
      <ReplayScreen />
    </SimulatorProvider>
  );
}

const nothing = (): void => undefined;

function ReplayScreen(): ReactNode {
  const { props, view, playback } = useSimulator();
  const root = useRef<HTMLDivElement>(null);
  useStepKeys(root, playback.move);
  const { log, graph } = playback;
  return (
    <div ref={root} className={styles.replay}>
      <Group orientation="horizontal" className={shared.panels ?? ''}>
        {view !== null && view.logs.length > 1 ? (
          <>
            <Panel defaultSize={240} minSize={180} maxSize={420} groupResizeBehavior="preserve-pixel-size">
              <div className={styles.records}>
                <h2 className={styles.heading}>Trips</h2>
                <TripList logs={view.logs} selected={log} onSelect={playback.select} />
              </div>
            </Panel>
            <Separator className={shared.across ?? ''} aria-label="Width of the trips" />
          </>
        ) : null}
        <Panel minSize={320}>
          <div className={shared.centre}>
            <div className={styles.canvas}>
              <SimulatorCanvas />
            </div>
            <Transport />
          </div>
        </Panel>
        <Separator className={shared.across ?? ''} aria-label="Width of the details" />
        <Panel defaultSize={368} minSize={280} maxSize={720} groupResizeBehavior="preserve-pixel-size">
          {view === null || log === undefined ? (
            <div className={shared.nothing}>
              <EmptyState title={view === null ? 'The run is being read' : 'No record was routed'}>
                {view === null
                  ? 'Its records are shown in a moment.'
                  : 'What happened in the run stands in its timeline.'}
              </EmptyState>
            </div>
          ) : (
            <DetailPanel
              {...{ view, log, graph, playback }}
              catalog={props.catalog}
              onOpenRecord={undefined}
              onOpenPlace={props.onOpenPlace}
            />
          )}
        </Panel>
      </Group>
    </div>
  );
}
