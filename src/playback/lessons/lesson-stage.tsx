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
import { useFullScreen } from './use-full-screen.ts';
import { useLessonKeys, type LessonKeys } from './use-lesson-keys.ts';
import styles from './lesson-stage.module.css';

/** The player as it is laid out: canvas, caption and timeline, the details beside them, and the presenter's notes. */
export function LessonStage(props: LessonStageProps): ReactNode {
  const { plan, catalog, at, asking, target, onGo, onAnswer, onOpenPlace } = props;
  const { view, playback, drawer, openDrawer } = useSimulator();
  const stage = useRef<HTMLElement>(null);
  const [full, setFull] = useFullScreen(stage);
  const [notes, setNotes] = useState(false);
  const [blank, setBlank] = useState(false);
  const stop = plan.stops[at];
  const ended = stop === undefined;

  const showStop = useEffectEvent((): void => {
    if (view === null) return;
    const log = logOfStop(view, plan, plan.stops[Math.min(at, plan.stops.length - 1)], target);
    const told = log !== undefined && view.stopsOf(log).some(({ seq }) => seq === target);
    playback.setScope(told ? 'record' : 'run');
    playback.show(log, target);
    openDrawer(stop?.step.show?.drawer ?? null);
  });
  useEffect(() => showStop(), [at, target, view]);

  const keys: LessonKeys = {
    next: () => {
      if (blank) setBlank(false);
      else if (!asking && !ended) onGo(at + 1);
    },
    previous: () => onGo(at - 1),
    answer: (choice) => {
      const chosen = asking ? stop?.question?.choices[choice] : undefined;
      if (chosen) onAnswer({ type: 'chosen', choice: chosen.id });
    },
    toggleFull: () => setFull(!full),
    toggleNotes: () => setNotes(!notes),
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
      <LessonHead {...props} {...{ full, notes, blank }} keys={keys} />
      <div className={styles.body}>
        <div className={styles.centre}>
          <div className={styles.canvas}>
            <SimulatorCanvas />
          </div>
          {drawer === null ? null : (
            <div className={styles.drawer}>
              <SimulatorDrawer />
            </div>
          )}
          {ended ? <LessonEnd {...props} /> : <CaptionCard {...props} stop={stop} />}
          <Transport />
        </div>
        <div className={styles.details}>
          {view === null || log === undefined ? null : (
            <DetailPanel
              {...{ view, log, graph, catalog, playback, onOpenPlace }}
              asked={stop?.step.show}
              onOpenRecord={undefined}
              untold={!ended}
            />
          )}
        </div>
        {notes ? <PresenterNotes plan={plan} at={at} keys={keys} onClose={() => setNotes(false)} /> : null}
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
