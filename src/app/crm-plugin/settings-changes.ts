import {
  SYNC_TYPES,
  type SyncMapping,
  type SyncSettings,
  type SyncType,
  type SyncTypeSettings,
} from '#crm-sync/sync-state.ts';
import { count } from './sync-log.ts';
import { outreachFieldLabel } from './outreach-fields.ts';
import { toggleRows } from './sync-toggles.ts';

/** What would change, under the heading of a type or of the plugin as a whole. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly string[];
}

/** What differs between the settings in force and those that would take their place; groups without a change are left out. */
export function settingsChanges(before: SyncSettings, after: SyncSettings): readonly ChangeGroup[] {
  return [
    ...SYNC_TYPES.map((type) => ({ title: type, changes: typeChanges(type, before.types[type], after.types[type]) })),
    { title: 'Plugin', changes: pluginChanges(before, after) },
  ].filter((group) => group.changes.length > 0);
}

function typeChanges(type: SyncType, before: SyncTypeSettings, after: SyncTypeSettings): readonly string[] {
  const toggles = toggleRows(type)
    .filter(({ name }) => before.toggles[name] !== after.toggles[name])
    .map(({ name, label }) => `${label}: ${onOff(before.toggles[name])} → ${onOff(after.toggles[name])}`);
  const polling =
    before.pollingMinutes === after.pollingMinutes
      ? []
      : [`Polling frequency: ${before.pollingMinutes} → ${after.pollingMinutes} min`];
  return [...toggles, ...polling, ...mappingChanges(type, before.mappings, after.mappings)];
}

function mappingChanges(
  type: SyncType,
  before: readonly SyncMapping[],
  after: readonly SyncMapping[],
): readonly string[] {
  const name = (mapping: SyncMapping): string =>
    `${outreachFieldLabel(type, mapping.outreachField)} and ${mapping.salesforceField}`;
  const was = new Map(before.map((mapping) => [keyOf(mapping), mapping]));
  const is = new Set(after.map(keyOf));
  return [
    ...after.flatMap((mapping) => {
      const earlier = was.get(keyOf(mapping));
      if (!earlier) return [`Mapping of ${name(mapping)} added: ${directions(mapping)}`];
      return directions(earlier) === directions(mapping)
        ? []
        : [`Mapping of ${name(mapping)}: ${directions(earlier)} → ${directions(mapping)}`];
    }),
    ...before.filter((mapping) => !is.has(keyOf(mapping))).map((mapping) => `Mapping of ${name(mapping)} removed`),
  ];
}

function pluginChanges(before: SyncSettings, after: SyncSettings): readonly string[] {
  const rows: readonly (readonly [string, string, string])[] = [
    ['A change arrives in Salesforce after', `${before.pushSeconds} s`, `${after.pushSeconds} s`],
    ['Daily cap of Outreach', capText(before.dailyCap), capText(after.dailyCap)],
    ['Refresh users on reconnect', onOff(before.refreshUsersOnReconnect), onOff(after.refreshUsersOnReconnect)],
    [
      'Delete prospects with their records',
      onOff(before.mergeAndDelete.deleteProspects),
      onOff(after.mergeAndDelete.deleteProspects),
    ],
    [
      'Keep prospects who are active in a sequence',
      onOff(before.mergeAndDelete.keepWhileInSequence),
      onOff(after.mergeAndDelete.keepWhileInSequence),
    ],
    ['Draws on the hourly rate limit', onOff(before.drawsOnRateLimit), onOff(after.drawsOnRateLimit)],
    ['Outreach user whose rate limit counts', userText(before.outreachUserId), userText(after.outreachUserId)],
  ];
  return rows.flatMap(([label, was, is]) => (was === is ? [] : [`${label}: ${was} → ${is}`]));
}

const keyOf = (mapping: SyncMapping): string => `${mapping.outreachField}\n${mapping.salesforceField}`;

const onOff = (on: boolean): string => (on ? 'on' : 'off');
const capText = (cap: number | null): string => (cap === null ? 'none' : count(cap, 'call'));
const userText = (id: number | null): string => (id === null ? 'the one who authorized last' : `user ${id}`);

/** Which ways a mapping is open. */
export function directions({ updatesIn, updatesOut }: SyncMapping): string {
  if (updatesIn && updatesOut) return 'Updates In and Out';
  if (updatesIn) return 'Updates In';
  return updatesOut ? 'Updates Out' : 'neither way';
}
