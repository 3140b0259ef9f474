import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

/** Whether a log of a run is told as far as the step that the Simulator shows, or to the end of the run. */
export function StepSwitch(props: {
  readonly label: string;
  readonly atStep: boolean;
  /** Whether the Simulator stands at a step of that run. */
  readonly hasStep: boolean;
  readonly onChange: (atStep: boolean) => void;
}): ReactNode {
  const { label, atStep, hasStep, onChange } = props;
  return (
    <SegmentedControl
      aria-label={label}
      data={[
        { value: 'step', label: 'At the step shown', disabled: !hasStep },
        { value: 'after', label: 'After the run' },
      ]}
      value={atStep && hasStep ? 'step' : 'after'}
      onChange={(value) => onChange(value === 'step')}
    />
  );
}
