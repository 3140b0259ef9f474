import { useEffect, useRef, useState } from 'react';
import type { EdgeId } from '#graph/flow-graph.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { WhyNotAnswer, WhyNotProgress } from '#world/why-not-answer.ts';
import type { AskWhyNot, WhyNotTask } from '../ask-why-not.ts';

/** How a question stands. */
export type WhyNotState =
  | { readonly type: 'asking'; readonly edge: EdgeId; readonly progress: WhyNotProgress | null }
  | { readonly type: 'answered'; readonly edge: EdgeId; readonly answer: WhyNotAnswer }
  | { readonly type: 'failed'; readonly edge: EdgeId; readonly message: string };

/** Answers that were given already: a run never changes. */
const answers = new WeakMap<RecordedRun, Map<string, WhyNotAnswer>>();

interface WhyNot {
  /** Null where nothing was asked. */
  readonly state: WhyNotState | null;
  ask(edge: EdgeId): void;
  cancel(): void;
}

/** Asks why one decision did not lead elsewhere; a question under way ends with its step. */
export function useWhyNot(run: RecordedRun, seq: number, askWhyNot: AskWhyNot): WhyNot {
  const [state, setState] = useState<WhyNotState | null>(null);
  const task = useRef<WhyNotTask>(undefined);
  useEffect(() => () => task.current?.cancel(), []);
  const cancel = (): void => {
    task.current?.cancel();
    task.current = undefined;
    setState(null);
  };
  const ask = (edge: EdgeId): void => {
    task.current?.cancel();
    const known = answers.get(run)?.get(`${seq} ${edge}`);
    if (known) return setState({ type: 'answered', edge, answer: known });
    setState({ type: 'asking', edge, progress: null });
    const started = askWhyNot({ input: run.input, seq, edge }, (progress) =>
      setState({ type: 'asking', edge, progress }),
    );
    task.current = started;
    started.result.then(
      (outcome) => {
        if (task.current !== started || outcome.type === 'cancelled') return;
        task.current = undefined;
        if (!outcome.value.ok) {
          return setState({
            type: 'failed',
            edge,
            message: outcome.value.error.map(({ message }) => message).join(' '),
          });
        }
        keep(run, `${seq} ${edge}`, outcome.value.value);
        setState({ type: 'answered', edge, answer: outcome.value.value });
      },
      (error: unknown) => {
        if (task.current !== started) return;
        task.current = undefined;
        setState({ type: 'failed', edge, message: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  return { state, ask, cancel };
}

function keep(run: RecordedRun, key: string, answer: WhyNotAnswer): void {
  const known = answers.get(run) ?? new Map<string, WhyNotAnswer>();
  known.set(key, answer);
  answers.set(run, known);
}
