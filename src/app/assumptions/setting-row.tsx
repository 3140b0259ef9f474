import { SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RuleSetting } from '#rules/rule-setting.ts';
import { DraftNumber } from '../draft-number.tsx';
import { numberText } from '../number-draft.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { controlOf, type SettingControl } from './setting-controls.ts';
import { settingPlaces } from './setting-places.ts';
import { settingValue } from './setting-value.ts';
import { useChangeSetting } from './use-change-setting.ts';
import styles from './setting-row.module.css';

export interface SettingRowProps {
  readonly setting: RuleSetting;
  /** Id of the rule that it belongs to. */
  readonly rule: string;
}

/** One setting of a rule: its value, a control where it can be changed here, and the way to where it stands. */
export function SettingRow({ setting, rule }: SettingRowProps): ReactNode {
  const place = settingPlaces[setting];
  const control = controlOf(setting, rule);
  const title = setting === 'retry-table' && control !== undefined ? `Retry ${rule}` : place.title;
  const value = useWorkspace(({ org }) => settingValue(org, setting, rule));
  return (
    <li className={styles.setting}>
      {control === undefined ? (
        <span className={styles.settingWords}>
          {place.title}: <b>{value}</b>
        </span>
      ) : (
        <Control control={control} title={title} value={value} />
      )}
      <Link to={place.to} className={styles.place ?? ''} aria-label={`${place.title}, in ${place.names.join(', ')}`}>
        {place.names.join(' › ')}
      </Link>
    </li>
  );
}

interface ControlProps {
  readonly control: SettingControl;
  readonly title: string;
  readonly value: string;
}

function Control({ control, title, value }: ControlProps): ReactNode {
  const change = useChangeSetting();
  const org = useWorkspace((workspace) => workspace.org);
  switch (control.type) {
    case 'switch':
      return (
        <Switch
          label={`${title}: ${value}`}
          checked={control.read(org)}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            change(control.write(on), `${title} is ${on ? 'on' : 'off'} now.`);
          }}
        />
      );
    case 'number':
      return (
        <span className={styles.number}>
          <span className={styles.settingWords} aria-hidden>
            {title}
          </span>
          <DraftNumber
            hideLabel
            label={title}
            {...control.bounds}
            width={110}
            value={control.read(org)}
            onChange={(next) => {
              const words = next === null ? (control.bounds.blank ?? 'blank') : numberText(next, control.bounds);
              change(control.write(next), `${title}: ${words} now.`);
            }}
          />
        </span>
      );
    case 'choice':
      return (
        <span className={styles.number}>
          <span className={styles.settingWords} aria-hidden>
            {title}
          </span>
          <SegmentedControl
            aria-label={title}
            size="xs"
            data={control.options.map((option) => ({ ...option }))}
            value={control.read(org)}
            onChange={(next) => {
              const label = control.options.find((option) => option.value === next)?.label ?? next;
              change(control.write(next), `${title}: ${label.toLowerCase()} now.`);
            }}
          />
        </span>
      );
  }
}
