import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { CriteriaSetting } from './criteria-setting.tsx';
import { FieldValuesSetting } from './field-values-setting.tsx';
import { ListSetting } from './list-setting.tsx';
import { SelectSetting } from './select-setting.tsx';
import { SETTING_MARK } from './open-setting.ts';
import { memberPath } from './setting.ts';
import { NumberSetting, SwitchSetting, TextSetting } from './text-setting.tsx';
import { VariableSetting } from './variable-setting.tsx';
import styles from './settings.module.css';

interface SettingsProps {
  readonly specs: readonly FieldSpec[];
  readonly node: NodeId;
  readonly config: JsonObject;
  /** Path of `config` inside the node's config; empty for the config itself. */
  readonly path: string;
  readonly onChange: (config: JsonObject) => Issue | undefined;
}

/** The controls of a node's settings, drawn from how its type describes them. */
export function Settings({ specs, node, config, path, onChange }: SettingsProps): ReactNode {
  return (
    <div className={styles['settings']}>
      {specs
        .filter((spec) => spec.when?.(config) ?? true)
        .map((spec) => (
          <div
            key={`${spec.kind} ${spec.name} ${spec.label}`}
            // Only tells which setting stands here.
            style={{ display: 'contents' }}
            {...{ [SETTING_MARK]: memberPath(path, spec.name) }}
          >
            <Setting
              spec={spec}
              node={node}
              config={config}
              path={memberPath(path, spec.name)}
              onChange={(value) => onChange({ ...config, [spec.name]: value })}
            />
          </div>
        ))}
    </div>
  );
}

interface OneProps {
  readonly spec: FieldSpec;
  readonly node: NodeId;
  readonly config: JsonObject;
  readonly path: string;
  readonly onChange: (value: Json) => Issue | undefined;
}

function Setting({ spec, ...rest }: OneProps): ReactNode {
  switch (spec.kind) {
    case 'text':
      return <TextSetting spec={spec} {...rest} />;
    case 'variable':
      return <VariableSetting spec={spec} {...rest} />;
    case 'number':
      return <NumberSetting spec={spec} {...rest} />;
    case 'switch':
      return <SwitchSetting spec={spec} {...rest} />;
    case 'select':
      return <SelectSetting spec={spec} {...rest} />;
    case 'criteria':
      return <CriteriaSetting spec={spec} {...rest} />;
    case 'field-values':
      return <FieldValuesSetting spec={spec} {...rest} />;
    case 'list':
      return (
        <ListSetting
          spec={spec}
          {...rest}
          drawRow={(row, path, onChange) => (
            <Settings specs={spec.item} node={rest.node} config={row} path={path} onChange={onChange} />
          )}
        />
      );
    default:
      return assertNever(spec);
  }
}
