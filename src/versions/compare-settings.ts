import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { GraphChange } from './graph-comparison.ts';
import type { GraphReading, SettingText } from './graph-reading.ts';
import type { NodePair } from './match-nodes.ts';

/** Settings of a node that have another value, in words. */
export function compareSettings(
  { before, after }: NodePair,
  graphs: { readonly before: FlowGraph; readonly after: FlowGraph },
  reading: GraphReading,
): readonly GraphChange[] {
  if (before.config === after.config || stableJson(before.config) === stableJson(after.config)) return [];
  const shown = changed(reading.settings(before, graphs.before), reading.settings(after, graphs.after));
  // What no control of the inspector shows is compared as it stands in the file.
  const all = shown.length > 0 ? shown : changed(members(before.config), members(after.config));
  return all.map(([old, now]) => ({
    id: `node ${after.id} set ${(now ?? old)?.key ?? ''}`,
    type: 'set',
    subject: { type: 'node', node: { before: before.id, after: after.id }, name: after.name },
    setting: (now ?? old)?.label ?? [],
    ...(old ? { before: old.lines } : {}),
    ...(now ? { after: now.lines } : {}),
  }));
}

type Difference = readonly [old: SettingText | undefined, now: SettingText | undefined];

/** In the order of the settings now; what is gone follows. */
function changed(before: readonly SettingText[], after: readonly SettingText[]): readonly Difference[] {
  const old = new Map(before.map((setting) => [setting.key, setting]));
  const now = new Set(after.map(({ key }) => key));
  const pairs: Difference[] = [
    ...after.map((setting): Difference => [old.get(setting.key), setting]),
    ...before.filter(({ key }) => !now.has(key)).map((setting): Difference => [setting, undefined]),
  ];
  return pairs.filter(([a, b]) => (a ? valueOf(a) : undefined) !== (b ? valueOf(b) : undefined) && !bothBlank(a, b));
}

const valueOf = ({ same, lines }: SettingText): string => same ?? lines.join('\n');

const bothBlank = (a: SettingText | undefined, b: SettingText | undefined): boolean =>
  (a?.lines.length ?? 0) === 0 && (b?.lines.length ?? 0) === 0;

/** Every value of a config by its path. */
function members(value: Json, path: readonly string[] = []): readonly SettingText[] {
  if (isObject(value)) return Object.keys(value).flatMap((name) => members(value[name] ?? null, [...path, name]));
  if (Array.isArray(value) && value.length > 0)
    return (value as readonly Json[]).flatMap((item, index) => members(item, [...path, `${index + 1}`]));
  return [{ key: path.join('.'), label: path, lines: [JSON.stringify(value)] }];
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
