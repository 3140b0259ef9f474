import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SequenceStep } from '#mocks/outreach/outreach-state.ts';
import { STEP_TYPES } from './words.ts';
import styles from './outreach-page.module.css';

export interface StepsFormProps {
  readonly steps: readonly SequenceStep[];
  readonly readOnly: boolean;
  readonly onChange: (steps: readonly SequenceStep[]) => void;
}

const MINUTES = 60;

/** The steps of a sequence in order. With an email step the prospect needs an email address (OUT-9). */
export function StepsForm({ steps, readOnly, onChange }: StepsFormProps): ReactNode {
  const change = (index: number, patch: Partial<SequenceStep>): void =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...patch } : step)));
  const add = (): void => {
    const id = 1 + Math.max(0, ...steps.map((step) => step.id));
    onChange([
      ...steps,
      { id, order: steps.length + 1, stepType: 'auto_email', interval: steps.length === 0 ? 0 : 86_400 },
    ]);
  };
  const remove = (index: number): void =>
    onChange(steps.filter((_, at) => at !== index).map((step, at) => ({ ...step, order: at + 1 })));
  return (
    <section aria-label="Steps">
      <h3 className={styles.subheading}>Steps</h3>
      {steps.length === 0 ? (
        <p className={styles.dim}>No steps. Without an email step no email address is needed.</p>
      ) : null}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.stepNumber} aria-hidden>
              {index + 1}
            </span>
            <Select
              aria-label={`Type of step ${index + 1}`}
              data={[...STEP_TYPES]}
              value={step.stepType}
              readOnly={readOnly}
              onChange={(value) => {
                const chosen = STEP_TYPES.find((each) => each.value === value);
                if (chosen) change(index, { stepType: chosen.value });
              }}
            />
            <NumberInput
              aria-label={`Minutes before step ${index + 1}`}
              suffix=" min"
              min={0}
              allowDecimal={false}
              hideControls
              value={Math.round(step.interval / MINUTES)}
              readOnly={readOnly}
              onChange={(value) => change(index, { interval: (typeof value === 'number' ? value : 0) * MINUTES })}
            />
            {readOnly ? null : (
              <ActionIcon aria-label={`Remove step ${index + 1}`} onClick={() => remove(index)}>
                <X size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <Button variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
          Add a step
        </Button>
      )}
    </section>
  );
}
