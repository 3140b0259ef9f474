import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { DetailPanel } from '../detail-panel.tsx';
import { SimulatorCanvas } from '../simulator-canvas.tsx';
import { SimulatorDrawer } from '../simulator-drawer.tsx';
import { useSimulator } from '../simulator-state.ts';
import { Transport } from '../transport.tsx';
import { CaptionCard } from './caption-card.tsx';
import { LessonEnd } from './lesson-end.tsx';
import { LessonHead } from './lesson-head.tsx';
import type { LessonStageProps } from './lesson-player-props.ts';
import { logOfStop } from './log-of-stop.ts';
import { PresenterNotes } from './presenter-notes.tsx';
import { QuestionDetails } from './question-details.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useLessonKeys, type LessonKeys } from './use-lesson-keys.ts';
import { usePresenterNotes } from './use-presenter-notes.ts';
import styles from './lesson-stage.module.css';

/** The player as it is laid out: canvas, caption and timeline, the details beside them, and the presenter's notes. */
export function LessonStage(props: LessonStageProps): ReactNode {
  const { plan, catalog, at, asking, target, onGo, onAnswer, onOpenPlace } = props;
  const { view, playback, drawer, openDrawer } = useSimulator();
  const stage = useRef<HTMLElement>(null);
  const [full, setFull] = useFullScreen(stage);
  const notes = usePresenterNotes(plan.lesson.title);
  const [blank, setBlank] = useState(false);
  const stop = plan.stops[at];
  const ended = stop === undefined;
  /** The stop at whose open question somebody wanted to go on. */
  const [nudged, setNudged] = useState<number | null>(null);
  if (nudged !== null && (nudged !== at || !asking)) setNudged(null);

  const showStop = useEffectEvent((): void => {
    if (view === null) return;
    const log = logOfStop(
      view,
      plan,
      plan.stops[Math.min(at, plan.stops.length - 1)],
      asking ? (stop?.seq ?? target) : target,
    );
    const told = log !== undefined && view.stopsOf(log).some(({ seq }) => seq === target);
    playback.setScope(told ? 'record' : 'run');
    playback.show(log, target);
    openDrawer((asking ? null : stop?.step.show?.drawer) ?? null);
  });
  useEffect(() => showStop(), [at, target, asking, view]);

  const keys: LessonKeys = {
    next: () => {
      if (blank) setBlank(false);
      else if (asking && nudged === null) setNudged(at);
      else if (asking) keys.reveal();
      else if (!ended) onGo(at + 1);
    },
    previous: () => onGo(at - 1),
    reveal: () => onAnswer({ type: 'skipped' }),
    answer: (choice) => {
      const chosen = asking ? stop?.question?.choices[choice] : undefined;
      if (chosen) onAnswer({ type: 'chosen', choice: chosen.id });
    },
    toggleFull: () => setFull(!full),
    toggleNotes: notes.toggle,
    toggleBlank: () => setBlank(!blank),
  };
  useLessonKeys(keys);

  const { log, graph } = playback;
  return (
    <section
      ref={stage}
      className={styles.stage}
      data-full={full || undefined}
      aria-label={`Lesson: ${plan.lesson.title}`}
    >
      <LessonHead {...props} {...{ full, blank }} notes={notes.place.type !== 'closed'} keys={keys} />
      <div className={styles.body}>
        <div className={styles.centre}>
          <div className={styles.canvas}>
            <SimulatorCanvas />
          </div>
          {drawer === null || asking ? null : (
            <div className={styles.drawer}>
              <SimulatorDrawer />
            </div>
          )}
          {ended ? <LessonEnd {...props} /> : <CaptionCard {...props} stop={stop} nudged={nudged !== null} />}
          {asking ? null : <Transport />}
        </div>
        <div className={styles.details}>
          {view === null || log === undefined ? null : asking ? (
            <QuestionDetails {...{ view, log }} seq={playback.seq} type={stop?.step.question?.type ?? 'choice'} />
          ) : (
            <DetailPanel
              {...{ view, log, graph, catalog, playback, onOpenPlace }}
              asked={stop?.step.show}
              onOpenRecord={undefined}
              untold={!ended}
            />
          )}
        </div>
        <PresenterNotes {...{ plan, at, asking, keys, notes }} />
      </div>
      {blank ? (
        <button
          type="button"
          className={styles.blank}
          aria-label="Show the lesson again"
          onClick={() => setBlank(false)}
        />
      ) : null}
    </section>
  );
}
