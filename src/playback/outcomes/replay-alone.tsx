import { Button, HoverCard, Text } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import { isTouchedFromOutside, recordAlone } from '#world/record-alone.ts';
import { useSimulator } from '../simulator-state.ts';

/** Runs the record in view again without the others of the run. */
export function ReplayAlone(): ReactNode {
  const { view, playback, running, fork, props } = useSimulator();
  const { log } = playback;
  const words = useId();
  const can = useMemo(
    () => view !== null && log !== undefined && isTouchedFromOutside(view.run, log.record.object, log.record.id),
    [view, log],
  );
  if (view === null || log === undefined || props.lookOnly === true) return null;
  const refusal = running
    ? 'A run is under way.'
    : can
      ? null
      : `Nothing was done to ${log.record.name} from outside: it came about during the run.`;
  const start = (): void => {
    const input = refusal === null ? recordAlone(view.run, log.record.object, log.record.id) : undefined;
    if (input === undefined) return;
    fork({ title: `${log.record.name} alone`, input, at: view.run.input.start, stimulus: null });
  };
  return (
    <HoverCard width={320} position="top-end" openDelay={200} withinPortal>
      <HoverCard.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<UserRound size={14} aria-hidden />}
          aria-describedby={words}
          aria-disabled={refusal !== null}
          {...(refusal === null ? {} : { 'data-disabled': true })}
          onClick={start}
        >
          Replay this record alone
        </Button>
      </HoverCard.Target>
      <HoverCard.Dropdown id={words}>
        <Text size="xs">
          {refusal ??
            `Runs ${log.record.name} again without the others. Their influence is gone then: batches hold one callout, round robin turns and limits are not used up by others, and nothing that others wrote is there.`}
        </Text>
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
