import { useMemo, useState, type ReactNode } from 'react';
import { scoreOf, verdictOf, type Answer, type Answers } from './lessons/lesson-score.ts';
import { simulatorOfLesson } from './lessons/lesson-simulator.ts';
import type { LessonPlayerProps } from './lessons/lesson-player-props.ts';
import { LessonStage } from './lessons/lesson-stage.tsx';
import { SimulatorProvider } from './simulator-provider.tsx';

export type { LessonScore } from './lessons/lesson-score.ts';

/** Plays a lesson: its run, stop by stop, with captions and questions. */
export function LessonPlayer(props: LessonPlayerProps): ReactNode {
  const { plan, catalog, at, onAt, onDone, onOpenPlace } = props;
  const [answers, setAnswers] = useState<Answers>({});
  const stop = plan.stops[Math.min(at, plan.stops.length - 1)];
  const asking = stop?.question != null && answers[at] === undefined && at < plan.stops.length;
  const target = asking ? (stop?.shown ?? 0) : (stop?.seq ?? 0);
  // One may look around in the run; the next stop, and an answer, lead back to the lesson.
  const [shown, setShown] = useState({ target, at, seq: target });
  if (shown.target !== target || shown.at !== at) setShown({ target, at, seq: target });
  const base = useMemo(() => {
    const graph =
      plan.run.input.graphs.find(({ object }) => object === plan.record?.object) ?? plan.run.input.graphs[0];
    return graph === undefined ? null : simulatorOfLesson(plan, graph, catalog);
  }, [plan, catalog]);
  if (base === null) return null;
  const go = (next: number): void => {
    const to = Math.max(0, Math.min(plan.stops.length, next));
    if (to === plan.stops.length && at !== to) onDone(scoreOf(plan, answers));
    onAt(to);
  };
  return (
    <SimulatorProvider
      {...base}
      step={shown.seq}
      onStep={(seq) => setShown((before) => ({ ...before, seq }))}
      onOpenPlace={onOpenPlace}
    >
      <LessonStage
        {...props}
        asking={asking}
        target={target}
        answers={answers}
        verdict={verdictOf(plan, answers, at)}
        onGo={go}
        onAnswer={(answer: Answer) => setAnswers((before) => ({ ...before, [at]: answer }))}
        onAgain={() => {
          setAnswers({});
          onAt(0);
        }}
      />
    </SimulatorProvider>
  );
}
