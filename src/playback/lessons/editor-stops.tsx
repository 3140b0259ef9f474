import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronUp, MessageCircleQuestion, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import type { LessonStep } from '#scenarios/lesson.ts';
import { plainCaption } from './caption-text.tsx';
import styles from './lesson-editor.module.css';

export interface EditorStopsProps {
  readonly plan: LessonPlan;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** `next` is the stop that is chosen afterwards. */
  readonly onChange: (steps: readonly LessonStep[], title: string, next: number) => void;
}

/** The stops of a lesson in their order: chosen, moved and taken away. */
export function EditorStops({ plan, chosen, onChoose, onChange }: EditorStopsProps): ReactNode {
  const { steps } = plan.lesson;
  const part = useRef<HTMLElement>(null);
  const before = useRef(steps.length);
  // A stop that is gone takes the focus with it: the one that is chosen then has it, or the list.
  useEffect(() => {
    if (steps.length < before.current && document.activeElement === document.body)
      (part.current?.querySelector<HTMLElement>('[aria-current]') ?? part.current)?.focus();
    before.current = steps.length;
  }, [steps.length]);
  const move = (from: number, to: number): void => {
    const step = steps[from];
    if (step) onChange(steps.toSpliced(from, 1).toSpliced(to, 0, step), `Moved stop ${from + 1}`, to);
  };
  return (
    <section ref={part} tabIndex={-1} className={styles.part} aria-label="Stops">
      <h2 className={styles.heading}>{`Stops (${steps.length})`}</h2>
      {steps.length === 0 ? <p className={styles.hint}>None yet.</p> : null}
      <ol className={styles.stops}>
        {steps.map((step, index) => {
          const faulty = plan.faults.some((fault) => fault.step === index);
          const words = plainCaption(step.caption).trim() || 'No caption yet';
          return (
            <li key={index} className={styles.stop} data-chosen={index === chosen || undefined}>
              <button
                type="button"
                className={styles.choose}
                aria-current={index === chosen ? 'true' : undefined}
                onClick={() => onChoose(index)}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.words}>{words}</span>
                {step.question ? <MessageCircleQuestion size={14} aria-label="asks a question" /> : null}
                {faulty ? <TriangleAlert size={14} aria-label="has a problem" className={styles.faulty ?? ''} /> : null}
              </button>
              {index === chosen ? (
                <span className={styles.moves}>
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    aria-label={`Move stop ${index + 1} up`}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <ChevronUp size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    aria-label={`Move stop ${index + 1} down`}
                    disabled={index === steps.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <ChevronDown size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    aria-label={`Delete stop ${index + 1}`}
                    onClick={() =>
                      onChange(steps.toSpliced(index, 1), `Deleted stop ${index + 1}`, Math.max(0, index - 1))
                    }
                  >
                    <Trash2 size={14} aria-hidden />
                  </ActionIcon>
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
