import { NumberInput, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { useDraft } from './use-draft.ts';
import { useSettingIssues } from './use-issues.ts';

type Of<Kind extends FieldSpec['kind']> = SettingProps<FieldSpec & { readonly kind: Kind }>;

export function TextSetting({ spec, node, config, path, onChange }: Of<'text'>): ReactNode {
  const value = config[spec.name];
  const draft = useDraft(spec.label, typeof value === 'string' ? value : '', onChange);
  const issues = useSettingIssues(node, path);
  return (
    <div>
      <TextInput
        label={spec.label}
        description={spec.help}
        placeholder={spec.placeholder}
        value={draft.text}
        error={draft.error ?? issues.some((issue) => issue.severity === 'error')}
        {...draft.keys}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      <SettingNotes issues={issues} />
    </div>
  );
}

export function NumberSetting({ spec, node, config, path, onChange }: Of<'number'>): ReactNode {
  const value = config[spec.name];
  const draft = useDraft(spec.label, typeof value === 'number' ? String(value) : '', (text) => {
    const number = Number(text);
    return text.trim() === '' || Number.isNaN(number) ? 'A number is needed here.' : onChange(number);
  });
  const issues = useSettingIssues(node, path);
  return (
    <div>
      <NumberInput
        label={spec.unit === undefined ? spec.label : `${spec.label} (${spec.unit})`}
        description={spec.help}
        value={draft.text}
        {...(spec.min === undefined ? {} : { min: spec.min })}
        {...(spec.max === undefined ? {} : { max: spec.max })}
        clampBehavior="none"
        error={draft.error ?? issues.some((issue) => issue.severity === 'error')}
        {...draft.keys}
        onChange={(next) => draft.type(String(next))}
      />
      <SettingNotes issues={issues} />
    </div>
  );
}

export function SwitchSetting({ spec, node, config, path, onChange }: Of<'switch'>): ReactNode {
  const issues = useSettingIssues(node, path);
  return (
    <div>
      <Switch
        label={spec.label}
        description={spec.help}
        checked={config[spec.name] === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <SettingNotes issues={issues} />
    </div>
  );
}
