import { Button, Loader } from '@mantine/core';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { EmptyState } from '#ui/empty-state.tsx';
import { ChangeButton } from './change-button.tsx';
import { DetailPanel } from './detail-panel.tsx';
import { drawerParts } from './drawer-parts.ts';
import { FaultsButton } from './faults-button.tsx';
import { nothingRouted } from './nothing-routed.ts';
import { RunPanel } from './run-panel.tsx';
import { sameRouting } from './same-routing.ts';
import { SimulatorCanvas } from './simulator-canvas.tsx';
import { DrawerButtons, SimulatorDrawer } from './simulator-drawer.tsx';
import type { SimulatorLink } from './simulator-link.ts';
import { useSimulator } from './simulator-state.ts';
import { Transport } from './transport.tsx';
import { useChangeKey } from './use-change-key.ts';
import { usePaletteKey } from './use-palette-key.ts';
import { useStepKeys } from './use-step-keys.ts';
import styles from './simulator.module.css';

const FaultPalette = lazy(async () => ({ default: (await import('./fault-palette.tsx')).FaultPalette }));
const ChangePanel = lazy(async () => ({ default: (await import('./forks/change-panel.tsx')).ChangePanel }));

/** The simulator as a page: what to run at the left, the canvas with its timeline, the step explained at the right. */
export function SimulatorScreen(): ReactNode {
  const { props, view, playback, running, faults, run: onRun, drawer } = useSimulator();
  const { graph, run, catalog, onOpenRecord, onOpenPlace, link, onUnlink } = props;
  const root = useRef<HTMLDivElement>(null);
  // Until the user opens or closes it, the set-up follows the run.
  const [opened, setOpened] = useState<boolean | null>(props.tried ? true : null);
  useStepKeys(root, playback.move);
  const faultButton = useRef<HTMLButtonElement>(null);
  const changeButton = useRef<HTMLButtonElement>(null);
  const [side, setSide] = useState<'faults' | 'changes' | null>(null);
  // What a link names is opened once, when the address comes to name it.
  const [followed, setFollowed] = useState<SimulatorLink>();
  if (followed !== link) {
    setFollowed(link);
    if (link.fault !== null && link.fault !== followed?.fault) setSide('faults');
    if (link.setUp && followed?.setUp !== true) setOpened(true);
  }
  const toggleFaults = (open: boolean): void => {
    setSide(open ? 'faults' : null);
    if (open) return;
    onUnlink('fault');
    faultButton.current?.focus();
  };
  const toggleChanges = (open: boolean): void => {
    setSide(open ? 'changes' : null);
    if (!open) changeButton.current?.focus();
  };
  const setSetUp = (open: boolean): void => {
    setOpened(open);
    if (!open) onUnlink('setUp');
  };
  usePaletteKey(() => toggleFaults(side !== 'faults'));
  useChangeKey(() => toggleChanges(side !== 'changes'));
  const { log, graph: shown } = playback;
  const open = opened ?? (run === null && !running);
  const ran = run?.input.graphs.find(({ object }) => object === graph.object);
  const stale = ran !== undefined && shown.object === graph.object && !sameRouting(ran, graph);
  const drawn = view !== null && drawerParts.some(({ id }) => id === drawer);
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
            {props.above}
            {stale ? (
              <p className={styles.stale} role="status">
                The graph has changed since this run. You see it as it was run; run again to see the change.
              </p>
            ) : null}
            <Group orientation="vertical" className={styles.stack ?? ''}>
              <Panel minSize={120}>
                <div className={styles.canvas}>
                  <SimulatorCanvas>
                    <div className={styles.tools}>
                      {view === null ? null : (
                        <ChangeButton ref={changeButton} open={side === 'changes'} onOpen={toggleChanges} />
                      )}
                      <FaultsButton
                        ref={faultButton}
                        count={faults?.faults.length ?? 0}
                        open={side === 'faults'}
                        onOpen={toggleFaults}
                      />
                    </div>
                  </SimulatorCanvas>
                </div>
              </Panel>
              {drawn ? (
                <>
                  <Separator className={styles.along ?? ''} aria-label="Height of the drawer" />
                  <Panel defaultSize={280} minSize={140} groupResizeBehavior="preserve-pixel-size">
                    <SimulatorDrawer />
                  </Panel>
                </>
              ) : null}
            </Group>
            {view === null || drawerParts.length === 0 ? null : <DrawerButtons />}
            <Transport />
          </div>
        </Panel>
        <Separator className={styles.across ?? ''} aria-label="Width of the details" />
        <Panel defaultSize={368} minSize={280} maxSize={720} groupResizeBehavior="preserve-pixel-size">
          <Suspense fallback={<Loader size="sm" className={styles.nothing ?? ''} />}>
            {side === 'changes' ? (
              <ChangePanel onClose={() => toggleChanges(false)} onFaults={() => toggleFaults(true)} />
            ) : side === 'faults' ? (
              <FaultPalette
                {...{ view, playback, running }}
                forks={faults}
                graph={shown}
                marked={link.fault}
                onClose={() => toggleFaults(false)}
                onSetUp={() => setOpened(true)}
              />
            ) : view === null || log === undefined ? (
              <div className={styles.nothing}>
                <NothingShown onSetUp={open ? undefined : () => setOpened(true)} />
              </div>
            ) : (
              <DetailPanel {...{ view, log, catalog, playback, onOpenRecord, onOpenPlace }} graph={shown} />
            )}
          </Suspense>
        </Panel>
      </Group>
    </div>
  );
}

function NothingShown({
  onSetUp,
}: {
  /** Absent where the set-up is open already. */
  readonly onSetUp: (() => void) | undefined;
}): ReactNode {
  const { view, running, props } = useSimulator();
  if (running) return <EmptyState title="The run is under way">Its records are shown when it has ended.</EmptyState>;
  if (view === null && props.run !== null) {
    return <EmptyState title="The run is being read">Its records are shown in a moment.</EmptyState>;
  }
  const { title, text } =
    view === null
      ? {
          title: 'Nothing was run yet',
          text: 'Choose records on the left and press Run. Then every edge that a record takes is explained here.',
        }
      : nothingRouted(view.refused.length, view.run.partial);
  return (
    <EmptyState title={title} actions={onSetUp ? <Button onClick={onSetUp}>Set up the run</Button> : undefined}>
      {text}
    </EmptyState>
  );
}
