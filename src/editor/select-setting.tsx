import { ActionIcon, Tooltip } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { optionsOf } from './options-of.ts';
import { OptionSelect } from './option-select.tsx';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { useSettingIssues } from './use-issues.ts';
import styles from './settings.module.css';

type Spec = FieldSpec & { readonly kind: 'select' };

/** A setting chosen from a list. Partner lists are as last read, and read again by the button beside (ADD-1). */
export function SelectSetting({ spec, node, config, path, onChange }: SettingProps<Spec>): ReactNode {
  const { catalog, offered, refreshOffered } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const options = useMemo(
    () => optionsOf(spec.options, { graph, node, catalog, environment: offered }),
    [spec.options, graph, node, catalog, offered],
  );
  const issues = useSettingIssues(node, path);
  const value = config[spec.name];
  return (
    <div>
      <div className={styles['withButton']}>
        <OptionSelect
          className={styles['grow'] ?? ''}
          label={spec.label}
          description={spec.help}
          placeholder={options.length === 0 ? 'Nothing to choose from' : 'Choose…'}
          options={options}
          value={typeof value === 'string' || typeof value === 'number' ? value : null}
          clearable={spec.clearable === true}
          error={issues.some((issue) => issue.severity === 'error')}
          onChange={(next) => onChange(next)}
        />
        {spec.refresh ? (
          <Tooltip label="Read the list again from Outreach">
            <ActionIcon size={30} aria-label={`Refresh the list: ${spec.label}`} onClick={refreshOffered}>
              <RefreshCw size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
      <SettingNotes issues={issues} />
    </div>
  );
}
