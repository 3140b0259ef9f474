import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { LANES, LANE_TITLES } from './mark-of.ts';
import type { AxisKind } from './time-axis.ts';
import styles from './timeline-menu.module.css';

const AXIS_TITLES: Readonly<Record<AxisKind, string>> = {
  shortened: 'Time, long waits shortened',
  time: 'Time, true to the clock',
  steps: 'Every step equally wide',
};

const AXES = Object.keys(AXIS_TITLES) as readonly AxisKind[];

/** How the timeline measures, and what its marks stand for. */
export function TimelineMenu(props: { readonly axis: AxisKind; readonly onAxis: (axis: AxisKind) => void }): ReactNode {
  const { axis, onAxis } = props;
  return (
    <Menu position="top-end" width={280} withinPortal>
      <Menu.Target>
        <Tooltip label="How the timeline is drawn">
          <ActionIcon aria-label="How the timeline is drawn">
            <SlidersHorizontal size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>The timeline measures</Menu.Label>
        <Menu.RadioGroup value={axis} onChange={(next) => onAxis(next as AxisKind)}>
          {AXES.map((kind) => (
            <Menu.RadioItem key={kind} value={kind}>
              {AXIS_TITLES[kind]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Rows of marks, from the top</Menu.Label>
        <ol className={styles.legend}>
          {LANES.map((lane) => (
            <li key={lane}>{LANE_TITLES[lane]}</li>
          ))}
          <li>Steps of the record shown</li>
        </ol>
        <p className={styles.shapes}>
          Tall: something begins. Wide and red: an error. Hollow: it waits. Pale: it belongs to other records.
        </p>
      </Menu.Dropdown>
    </Menu>
  );
}
