import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { SettingChange } from '../faults/fault-operation.ts';

/** The members of a patch that differ from what stands, each as a change of a setting named by `path` and the member. */
export function changedSettings(
  area: SettingChange['area'],
  before: object,
  patch: object,
  path = '',
): readonly SettingChange[] {
  return Object.entries(patch).flatMap(([name, after]): readonly SettingChange[] => {
    const was = (before as Readonly<Record<string, Json>>)[name] ?? null;
    if (stableJson(was) === stableJson(after as Json)) return [];
    return [{ area, path: path === '' ? name : `${path}.${name}`, before: was, after: after as Json }];
  });
}
