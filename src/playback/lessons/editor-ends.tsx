import { Checkbox } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { ExpectationCheck } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { proposedEnds } from '#scenarios/lesson-proposals.ts';
import type { RunReading } from '#scenarios/scenario-reading.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { LessonEditorProps } from './lesson-editor-props.ts';
import styles from './lesson-editor.module.css';

const same = (a: Expectation, b: Expectation): boolean => stableJson(a) === stableJson(b);

/** How the run must end for the lesson to teach what it says: what it comes to is proposed, to be ticked. */
export function EditorEnds({
  plan,
  reading,
  onChange,
}: {
  readonly plan: LessonPlan;
  readonly reading: RunReading;
  readonly onChange: LessonEditorProps['onChange'];
}): ReactNode {
  const { lesson, ends, record } = plan;
  const proposed = useMemo(() => proposedEnds(reading, record ?? undefined), [reading, record]);
  const others = ends.filter(({ expectation }) => !proposed.some((each) => same(each.expectation, expectation)));
  const all = [...others, ...proposed];
  const toggle = ({ expectation, expected }: ExpectationCheck, on: boolean): void =>
    onChange(
      {
        ...lesson,
        ends: on ? [...lesson.ends, expectation] : lesson.ends.filter((each) => !same(each, expectation)),
      },
      `${on ? 'Expects' : 'No longer expects'}: ${expected}`,
    );
  return (
    <section className={styles.part} aria-label="How the run must end">
      <h2 className={styles.heading}>How the run must end</h2>
      <p className={styles.hint}>Tick what the lesson depends on: where it no longer holds, it is marked here.</p>
      {all.map((check) => (
        <Checkbox
          key={stableJson(check.expectation)}
          size="xs"
          label={check.expected}
          error={check.ok ? undefined : `The run says: ${check.actual}`}
          checked={lesson.ends.some((each) => same(each, check.expectation))}
          onChange={(event) => toggle(check, event.currentTarget.checked)}
        />
      ))}
    </section>
  );
}
