import { FlaskConical } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, type Selection } from '#canvas/selection.ts';
import { NotesFloor } from '#ui/notes-floor.tsx';
import { besideDecorations } from './beside-decorations.ts';
import { withBreakpoints } from './breakpoints/breakpoint-decorations.ts';
import { useCanvasMenu } from './breakpoints/use-canvas-menu.tsx';
import { SelectionRecords } from './outcomes/selection-records.tsx';
import { useSimulator } from './simulator-state.ts';
import { useDrawnRun } from './tokens/use-drawn-run.ts';
import { useShownNode } from './use-shown-node.ts';
import styles from './simulator-canvas.module.css';

/** The graph as it was run, with what had happened by the step shown drawn on it. */
export function SimulatorCanvas({ children }: { readonly children?: ReactNode }): ReactNode {
  const { props, view, playback, breakpoints, trip, canvas, running, beside } = useSimulator();
  const { catalog, environment, onEdit, run } = props;
  const { log, seq, graph: shown } = playback;
  const [selection, setSelection] = useState<Selection>(emptySelection);
  const { openAt, menu } = useCanvasMenu(selection);
  const drawn = useDrawnRun({ view, playback, trip });
  const { tokens, travel } = drawn;
  const decorations = useMemo(
    () => withBreakpoints(beside === null ? drawn.decorations : besideDecorations(beside), breakpoints.list),
    [drawn.decorations, beside, breakpoints.list],
  );
  useShownNode(canvas, { log, trip, graph: shown, seq, all: playback.scope === 'run' });
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
      tokens={tokens}
      travel={travel}
      onOpen={onEdit}
      onMenu={openAt}
    >
      {run === null && !running ? <RunFirst /> : null}
      {deploys ? <p className={styles.live}>{`Live then: ${shown.name}`}</p> : null}
      <SelectionRecords selection={selection} />
      <NotesFloor />
      {children}
      {menu}
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
