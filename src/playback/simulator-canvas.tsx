import { FlaskConical } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { noDecorations } from '#canvas/decorations.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, type Selection } from '#canvas/selection.ts';
import { pathDecorations, trafficDecorations, trafficOf } from './path-decorations.ts';
import { useSimulator } from './simulator-state.ts';
import { tripInGraph } from './trip-in-graph.ts';
import { useShownNode } from './use-shown-node.ts';
import styles from './simulator-canvas.module.css';

/** The graph as it was run, with what had happened by the step shown drawn on it. */
export function SimulatorCanvas({ children }: { readonly children?: ReactNode }): ReactNode {
  const { props, view, playback, trip, canvas, running } = useSimulator();
  const { catalog, environment, onEdit, run } = props;
  const { log, seq, graph: shown } = playback;
  const [selection, setSelection] = useState<Selection>(emptySelection);
  const traffic = useMemo(
    () =>
      view === null
        ? null
        : trafficOf(
            view.trips.trips.map((each) => tripInGraph(view.run, each, shown)),
            shown,
          ),
    [view, shown],
  );
  const decorations = useMemo(() => {
    if (traffic === null || view === null) return noDecorations;
    return trip ? pathDecorations(trip, seq, traffic) : trafficDecorations(traffic);
  }, [traffic, view, trip, seq]);
  useShownNode(canvas, { log, trip, graph: shown, seq });
  const deploys = run?.input.stimuli.some(({ type }) => type === 'deploy-graph') === true;
  return (
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
      {run === null && !running ? <RunFirst /> : null}
      {deploys ? <p className={styles.live}>{`Live then: ${shown.name}`}</p> : null}
      {children}
    </FlowCanvas>
  );
}

function RunFirst(): ReactNode {
  return (
    <p className={styles.hint}>
      <FlaskConical size={16} aria-hidden /> This is the graph as it will be run. Nothing is written to a real org.
    </p>
  );
}
