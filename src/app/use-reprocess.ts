import type { RunState } from '#playback/simulator-props.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { showUndoNote } from './undo-note.tsx';
import { useRunState } from './use-run-state.ts';
import { useSession, type Session } from './workspace-context.tsx';
import type { WorkspaceStore } from './workspace-store.ts';

/** The run of a graph recorded anew for the sake of the logs, and how that stands. */
export interface Reprocessing {
  readonly runState: RunState;
  /**
   * Records the run anew; once it stands, `message` says so, with the way back to the run before. Null where it
   * never came to stand: cancelled, refused, or another run came first.
   */
  readonly onReprocess: (input: RunInput, message: string) => Promise<RecordedRun | null>;
  readonly onCancel: () => void;
}

/** [LOG-1] Has the run of a graph recorded anew, with records reprocessed in it. */
export function useReprocess(graph: string | null, run: RecordedRun | null): Reprocessing {
  const session = useSession();
  const runState = useRunState(graph ?? '');
  return {
    runState,
    onReprocess: async (input, message) => {
      if (graph === null || run === null) return null;
      const after = await recorded(session, graph, input);
      if (after !== null) showUndoNote(message, () => goBack(session.workspace, graph, after, run));
      return after;
    },
    onCancel: () => session.runs.cancel(),
  };
}

const recorded = ({ runs, workspace }: Session, graph: string, input: RunInput): Promise<RecordedRun | null> =>
  new Promise((resolve) => {
    const stop = runs.store.subscribe(({ graph: recording, state }) => {
      if (recording === graph && state.type === 'running') return;
      stop();
      const run = workspace.getState().runs[graph];
      resolve(run?.input === input ? run : null);
    });
    runs.start(graph, input);
  });

function goBack(workspace: WorkspaceStore, graph: string, after: RecordedRun, before: RecordedRun): string | null {
  const { runs, keepRun } = workspace.getState();
  if (runs[graph] !== after) return 'The graph was run again since: what was recorded before is no longer kept.';
  keepRun(graph, before);
  return null;
}
