import { Button, Tooltip } from '@mantine/core';
import { FlaskConical, Zap } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { noDecorations } from '#canvas/decorations.ts';
import { emptySelection, type Selection } from '#canvas/selection.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { RunInput } from '#world/run-input.ts';
import { DetailPanel } from './detail-panel.tsx';
import { FaultPalette } from './fault-palette.tsx';
import { nothingRouted } from './nothing-routed.ts';
import { pathDecorations, trafficDecorations, trafficOf } from './path-decorations.ts';
import { RunPanel } from './run-panel.tsx';
import { runViewOf } from './run-view.ts';
import { sameRouting } from './same-routing.ts';
import type { SimulatorLink } from './simulator-link.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { Transport } from './transport.tsx';
import { useFaultForks } from './use-fault-forks.ts';
import { PALETTE_KEY, usePaletteKey } from './use-palette-key.ts';
import { tripInGraph } from './trip-in-graph.ts';
import { usePlayback } from './use-playback.ts';
import { useShownNode } from './use-shown-node.ts';
import { useStepKeys } from './use-step-keys.ts';
import styles from './simulator.module.css';

/** Runs records through a graph and plays what was recorded, step by step, in both directions. */
export function Simulator(props: SimulatorProps): ReactNode {
  const { graph, run, runState, catalog, environment, onEdit, onOpenRecord, onOpenPlace } = props;
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<CanvasApi>(null);
  const [selection, setSelection] = useState<Selection>(emptySelection);
  // Until the user opens or closes it, the set-up follows the run.
  const [opened, setOpened] = useState<boolean | null>(props.tried ? true : null);
  const { link, onUnlink } = props;
  const view = useMemo(() => (run === null ? null : runViewOf(run, catalog)), [run, catalog]);
  const playback = usePlayback(view, graph, props);
  useStepKeys(root, playback.move);
  const onRun = (input: RunInput): void => {
    // The numbers of another run are others.
    onUnlink('fault');
    props.onRun(input);
  };
  const forks = useFaultForks(view, playback, onRun);
  const faultButton = useRef<HTMLButtonElement>(null);
  const [breaking, setBreaking] = useState(false);
  // What a link names is opened once, when the address comes to name it.
  const [followed, setFollowed] = useState<SimulatorLink>();
  if (followed !== link) {
    setFollowed(link);
    if (link.fault !== null && link.fault !== followed?.fault) setBreaking(true);
    if (link.setUp && followed?.setUp !== true) setOpened(true);
  }
  const toggleFaults = (open: boolean): void => {
    setBreaking(open);
    if (open) return;
    onUnlink('fault');
    faultButton.current?.focus();
  };
  const setSetUp = (open: boolean): void => {
    setOpened(open);
    if (!open) onUnlink('setUp');
  };
  usePaletteKey(() => toggleFaults(!breaking));
  const running = runState.type === 'running';
  const { log, cursor, seq } = playback;
  const shown = playback.graph;
  const trip = useMemo(
    () => (view !== null && log?.trip ? tripInGraph(view.run, log.trip, shown) : undefined),
    [view, log, shown],
  );
  const traffic = useMemo(
    () =>
      view === null
        ? null
        : trafficOf(
            view.trips.trips.map((trip) => tripInGraph(view.run, trip, shown)),
            shown,
          ),
    [view, shown],
  );
  const decorations = useMemo(() => {
    if (traffic === null || view === null) return noDecorations;
    return trip ? pathDecorations(trip, seq, traffic) : trafficDecorations(traffic);
  }, [traffic, view, trip, seq]);
  useShownNode(canvas, { log, trip, graph: shown, seq });
  const open = opened ?? (run === null && !running);
  const deploys = run?.input.stimuli.some(({ type }) => type === 'deploy-graph') === true;
  const ran = run?.input.graphs.find(({ object }) => object === graph.object);
  const stale = ran !== undefined && shown.object === graph.object && !sameRouting(ran, graph);
  return (
    <div ref={root} className={styles.simulator}>
      <h1 className={styles.hidden}>{`Simulator: ${graph.name}`}</h1>
      <Group orientation="horizontal" className={styles.panels ?? ''}>
        <Panel defaultSize={288} minSize={248} maxSize={480} groupResizeBehavior="preserve-pixel-size">
          <RunPanel {...props} {...{ view, open, onRun }} selected={log} onOpen={setSetUp} onSelect={playback.select} />
        </Panel>
        <Separator className={styles.across ?? ''} aria-label="Width of the run panel" />
        <Panel minSize={320}>
          <div className={styles.centre}>
            {stale ? (
              <p className={styles.stale} role="status">
                The graph has changed since this run. You see it as it was run; run again to see the change.
              </p>
            ) : null}
            <div className={styles.canvas}>
              <FlowCanvas
                ref={canvas}
                graph={shown}
                catalog={catalog}
                environment={environment}
                mode="read"
                label={`Run on ${shown.name}`}
                selection={selection}
                onSelect={setSelection}
                decorations={decorations}
                onOpen={onEdit}
              >
                {view === null && !running ? <RunFirst /> : null}
                {deploys ? <p className={styles.live}>{`Live then: ${shown.name}`}</p> : null}
                <FaultsButton
                  ref={faultButton}
                  count={forks?.faults.length ?? 0}
                  open={breaking}
                  onOpen={toggleFaults}
                />
              </FlowCanvas>
            </div>
            {view === null ? null : <Transport view={view} graph={shown.name} cursor={cursor} onSeek={playback.seek} />}
          </div>
        </Panel>
        <Separator className={styles.across ?? ''} aria-label="Width of the details" />
        <Panel defaultSize={368} minSize={280} maxSize={720} groupResizeBehavior="preserve-pixel-size">
          {breaking ? (
            <FaultPalette
              {...{ view, forks, playback, running }}
              graph={shown}
              marked={link.fault}
              onClose={() => toggleFaults(false)}
              onSetUp={() => setOpened(true)}
            />
          ) : view === null || log === undefined ? (
            <div className={styles.nothing}>
              <NothingShown
                refused={view === null ? null : view.refused.length}
                running={running}
                onSetUp={open ? undefined : () => setOpened(true)}
              />
            </div>
          ) : (
            <DetailPanel {...{ view, log, catalog, playback, onOpenRecord, onOpenPlace }} graph={shown} />
          )}
        </Panel>
      </Group>
    </div>
  );
}

function NothingShown(props: {
  /** How many records Salesforce refused; null before the first run. */
  readonly refused: number | null;
  readonly running: boolean;
  /** Absent where the set-up is open already. */
  readonly onSetUp: (() => void) | undefined;
}): ReactNode {
  const { refused, running, onSetUp } = props;
  if (running) return <EmptyState title="The run is under way">Its records are shown when it has ended.</EmptyState>;
  const { title, text } =
    refused === null
      ? {
          title: 'Nothing was run yet',
          text: 'Choose records on the left and press Run. Then every edge that a record takes is explained here.',
        }
      : nothingRouted(refused);
  return (
    <EmptyState title={title} actions={onSetUp ? <Button onClick={onSetUp}>Set up the run</Button> : undefined}>
      {text}
    </EmptyState>
  );
}

/** The way to the faults, on the canvas so that it is there at every step and before the first run. */
function FaultsButton(props: {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactNode {
  const { ref, count, open, onOpen } = props;
  return (
    <Tooltip label={`${open ? 'Close' : 'Open'} the faults (${PALETTE_KEY})`} position="left">
      <Button
        ref={ref}
        variant="default"
        className={styles.faults ?? ''}
        leftSection={<Zap size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        {count === 0 ? 'Faults' : `Faults (${count})`}
      </Button>
    </Tooltip>
  );
}

function RunFirst(): ReactNode {
  return (
    <p className={styles.hint}>
      <FlaskConical size={16} aria-hidden /> This is the graph as it will be run. Nothing is written to a real org.
    </p>
  );
}
