import { ActionIcon, Tooltip } from '@mantine/core';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  WandSparkles,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { keyText } from '#ui/actions/key-caps.tsx';
import { useAllActions } from '#ui/actions/use-actions.ts';
import styles from './inspector.module.css';
import own from './arrange-buttons.module.css';

const ICONS: readonly (readonly [string, LucideIcon])[] = [
  ['align-left', AlignStartVertical],
  ['align-centre', AlignCenterVertical],
  ['align-right', AlignEndVertical],
  ['align-top', AlignStartHorizontal],
  ['align-middle', AlignCenterHorizontal],
  ['align-bottom', AlignEndHorizontal],
  ['distribute-horizontally', AlignHorizontalSpaceBetween],
  ['distribute-vertically', AlignVerticalSpaceBetween],
  ['tidy-selection', WandSparkles],
];

/** Brings what is selected into line. */
export function ArrangeButtons(): ReactNode {
  const actions = useAllActions();
  return (
    <section className={styles['part']} aria-label="Arrange">
      <h3 className={styles['partTitle']}>Arrange</h3>
      <div className={own['buttons']}>
        {ICONS.map(([id, Icon]) => {
          const action = actions.find((each) => each.id === id);
          return action ? <ArrangeButton key={id} action={action} icon={<Icon size={16} aria-hidden />} /> : null;
        })}
      </div>
    </section>
  );
}

function ArrangeButton({ action, icon }: { readonly action: Action; readonly icon: ReactNode }): ReactNode {
  const [keys] = action.keys ?? [];
  const off = action.enabled === false;
  const about = off ? action.why : keys === undefined ? undefined : keyText(keys);
  return (
    <Tooltip label={about === undefined ? action.title : `${action.title} (${about})`}>
      <ActionIcon
        aria-label={action.title}
        aria-disabled={off}
        {...(off ? { 'data-disabled': true } : {})}
        onClick={() => !off && action.run()}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
