import { useMemo, type ReactNode } from 'react';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { optionsOf } from '#wording/options-of.ts';
import { OptionSelect } from './option-select.tsx';
import { RefreshList, ReadNote } from './refresh-list.tsx';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { unlistedOption } from '#wording/unlisted-option.ts';
import { useSettingIssues } from './use-issues.ts';
import { useRefresh } from './use-refresh.ts';
import styles from './settings.module.css';

type Spec = FieldSpec & { readonly kind: 'select' };

/** A setting chosen from a list. Partner lists are as last read, and read again by the button beside (ADD-1). */
export function SelectSetting({ spec, node, config, path, onChange }: SettingProps<Spec>): ReactNode {
  const { catalog, offered, environment } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const options = useMemo(
    () => optionsOf(spec.options, { graph, node, catalog, environment: offered }),
    [spec.options, graph, node, catalog, offered],
  );
  const refresh = useRefresh(spec.options, options, (now) =>
    optionsOf(spec.options, { graph, node, catalog, environment: now }),
  );
  const issues = useSettingIssues(node, path);
  const given = config[spec.name];
  const value = typeof given === 'string' || typeof given === 'number' ? given : null;
  return (
    <div>
      <div className={styles['withButton']}>
        <OptionSelect
          className={styles['grow'] ?? ''}
          label={spec.label}
          description={spec.help}
          placeholder={options.length === 0 ? 'Nothing to choose from' : 'Choose…'}
          options={options}
          value={value}
          unlisted={value === null ? undefined : unlistedOption(spec.options, value, environment)}
          clearable={spec.clearable === true}
          error={issues.some((issue) => issue.severity === 'error')}
          onChange={(next) => onChange(next)}
        />
        {refresh ? <RefreshList label={spec.label} onRefresh={refresh.read} /> : null}
      </div>
      {refresh ? <ReadNote readAt={refresh.readAt} news={refresh.news} /> : null}
      <SettingNotes issues={issues} />
    </div>
  );
}
