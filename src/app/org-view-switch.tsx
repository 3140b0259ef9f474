import { Anchor, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { searchOfPlace } from './address-of-graph-page.ts';
import type { OrgMoment } from './org-view.ts';
import { useShownInstant } from './shown-instant.ts';
import { graphOfShownRun, shownRunOf } from './workspace-state.ts';
import { useWorkspace } from './workspace-context.tsx';

/** Whether a page shows its system before the run, at the step that the Simulator shows, or after the run. */
export function OrgViewSwitch({
  label,
  moment,
  onChange,
}: {
  readonly label: string;
  readonly moment: OrgMoment;
  readonly onChange?: () => void;
}): ReactNode {
  const [, setQuery] = useSearchParams();
  const run = useWorkspace(shownRunOf);
  const instant = useShownInstant();
  const graph = useWorkspace(graphOfShownRun);
  return (
    <>
      {moment === 'step' && instant !== null ? (
        <Anchor component={Link} size="sm" truncate maw={320} to={`/simulator/${graph ?? ''}${searchOfPlace(instant)}`}>
          Back to {instant.words}
        </Anchor>
      ) : null}
      <SegmentedControl
        aria-label={label}
        data={[
          { value: 'before', label: 'Before the run' },
          { value: 'step', label: 'At the step shown', disabled: instant === null },
          { value: 'after', label: 'After the run', disabled: run === undefined },
        ]}
        value={moment}
        onChange={(value) => {
          onChange?.();
          setQuery((now) => {
            now.delete('view');
            if (value !== 'before') now.set('view', value);
            return now;
          });
        }}
      />
    </>
  );
}
