import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import { changeAfter, changeBefore } from './change-instants.ts';

export interface AsOfStepsProps {
  /** The instants at which something reads otherwise, in order. */
  readonly changes: readonly Instant[];
  /** Null for the end of the run. */
  readonly asOf: Instant | null;
  readonly onAsOf: (asOf: Instant | null) => void;
  /** Instant of the step at which the Simulator stands; null where it has shown none. */
  readonly stepShown: Instant | null;
}

/** From the instant as of which something is read to the change before or after, and to the end of the run. */
export function AsOfSteps({ changes, asOf, onAsOf, stepShown }: AsOfStepsProps): ReactNode {
  return (
    <>
      <Step label="Earlier change" to={changeBefore(changes, asOf)} onStep={onAsOf} icon={ChevronLeft} />
      <Step label="Later change" to={changeAfter(changes, asOf)} onStep={onAsOf} icon={ChevronRight} />
      {stepShown === null || stepShown === asOf ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => onAsOf(stepShown)}>
          Step shown
        </Button>
      )}
      {asOf === null ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => onAsOf(null)}>
          End of run
        </Button>
      )}
    </>
  );
}

/** Goes to the change before or after; it stays where it is, without a way on, at either end. */
function Step(props: {
  readonly label: string;
  readonly to: Instant | undefined;
  readonly onStep: (at: Instant) => void;
  readonly icon: LucideIcon;
}): ReactNode {
  const { label, to, onStep, icon: Icon } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        aria-label={label}
        aria-disabled={to === undefined}
        {...(to === undefined ? { 'data-disabled': true } : {})}
        onClick={() => to !== undefined && onStep(to)}
      >
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
