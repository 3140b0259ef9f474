import { Button, Progress } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { EdgeSpec } from '#graph/node-kinds.ts';
import { withChanges } from '#world/with-changes.ts';
import type { WhyNotProgress, WhyNotWay } from '#world/why-not-answer.ts';
import type { AskWhyNot } from '../ask-why-not.ts';
import { useSimulator } from '../simulator-state.ts';
import type { RunView } from '../run-view.ts';
import { useWhyNot, type WhyNotState } from './use-why-not.ts';
import { AnswerView } from './why-not-answer.tsx';
import styles from './why.module.css';

export interface WhyNotProps {
  readonly view: RunView;
  readonly seq: number;
  /** The edges that were not taken. */
  readonly edges: readonly EdgeSpec[];
  readonly ask: AskWhyNot;
}

/** [RUN-4] The edges that the record did not take: each can be asked what would have led there. */
export function WhyNot({ view, seq, edges, ask }: WhyNotProps): ReactNode {
  const { fork, running } = useSimulator();
  const whyNot = useWhyNot(view.run, seq, ask);
  const { state } = whyNot;
  const asked = edges.find(({ id }) => id === state?.edge);
  const section = useRef<HTMLElement>(null);
  const take = (way: WhyNotWay): void => {
    // The button goes with its step: what explains the new one has the focus.
    section.current?.closest<HTMLElement>('[role="tabpanel"]')?.focus();
    fork({ title: way.text, input: withChanges(view.run.input, way.changes), at: way.at, stimulus: null });
  };
  return (
    <section ref={section} className={styles.whyNot} aria-label="Why not another edge">
      <h4 className={styles.heading}>Why not another edge?</h4>
      <p className={styles.hint}>Seeks the smallest change that would have led there, and proves it by running it.</p>
      <div className={styles.edges}>
        {edges.map((edge) => (
          <Button
            key={edge.id}
            size="compact-sm"
            variant={edge.id === state?.edge ? 'light' : 'default'}
            aria-pressed={edge.id === state?.edge}
            aria-label={`Why not ${edge.title}?`}
            leftSection={edge.kind === 'error' ? <TriangleAlert size={13} aria-hidden /> : undefined}
            onClick={() => whyNot.ask(edge.id)}
          >
            {edge.title}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {state === null || asked === undefined ? null : (
          <Shown {...{ state, title: asked.title, running }} onCancel={whyNot.cancel} onTake={take} />
        )}
      </div>
    </section>
  );
}

function Shown(props: {
  readonly state: WhyNotState;
  readonly title: string;
  readonly running: boolean;
  readonly onCancel: () => void;
  readonly onTake: (way: WhyNotWay) => void;
}): ReactNode {
  const { state, title, running, onCancel, onTake } = props;
  if (state.type === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        {state.message}
      </p>
    );
  }
  if (state.type === 'answered') return <AnswerView {...{ answer: state.answer, title, running, onTake }} />;
  return (
    <div className={styles.asking}>
      <div className={styles.askingWords}>
        <span>{progressText(state.progress)}</span>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <Progress
        value={shareOf(state.progress)}
        animated={state.progress?.of == null}
        aria-label="Progress of the search"
      />
    </div>
  );
}

function progressText(progress: WhyNotProgress | null): string {
  if (progress === null || progress.stage === 'reading') return 'Reading the run up to this step';
  const { done, of, found } = progress;
  if (of === null) return 'Thinking of what could be different';
  return `Running ways: ${done} of ${of}, ${found} found`;
}

const shareOf = (progress: WhyNotProgress | null): number =>
  progress?.of == null || progress.of === 0 ? 100 : (progress.done / progress.of) * 100;
