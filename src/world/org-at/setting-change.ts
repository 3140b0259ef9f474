import type { SyncMapping, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { disconnect, markInvalid } from '#leandata/authorization.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import { HOUR } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import type { Standing } from './standing.ts';
import { givenUpBy, grantsAfter } from './grants.ts';

type Change = EntryOf<'setting-changed'>;

/** How everything stands after a setting was changed. */
export function settingChanged(standing: Standing, change: Change): Standing {
  switch (change.area) {
    case 'salesforce': {
      const { apiRequests } = standing.salesforce;
      // [SF-8] The only setting that a run changes.
      return { ...standing, salesforce: { apiRequests: { ...apiRequests, used: Number(change.after) } } };
    }
    case 'outreach':
      return change.path.startsWith('tokens') ? grantsAfter(standing, change) : outreachChanged(standing, change);
    case 'crm-sync':
      return { ...standing, sync: syncChanged(standing.sync, change) };
    case 'leandata':
      return { ...givenUpBy(standing, change), leandata: leandataChanged(standing.leandata, change) };
  }
}

function outreachChanged(standing: Standing, { path, after, at }: Change): Standing {
  const { outreach } = standing;
  const user = /^rateWindows\.(\d+)\.used$/.exec(path)?.[1];
  if (user === undefined) return { ...standing, outreach: withMember(outreach, path.split('.'), after) };
  return withRateWindow(standing, { userId: Number(user), from: Math.floor(at / HOUR) * HOUR, used: Number(after) });
}

/** [OUT-5] One user's count of the hour, in place of an earlier one. */
export function withRateWindow(standing: Standing, window: Standing['outreach']['rateWindows'][number]): Standing {
  const others = standing.outreach.rateWindows.filter(({ userId }) => userId !== window.userId);
  const rateWindows = [...others, window].sort((a, b) => a.userId - b.userId);
  return { ...standing, outreach: { ...standing.outreach, rateWindows } };
}

function syncChanged(sync: Standing['sync'], { path, after }: Change): Standing['sync'] {
  const [, type, field] = /^types\.(\w+)\.mappings\.(.+)$/.exec(path) ?? [];
  if (type === undefined || field === undefined) return withMember(sync, path.split('.'), after);
  const settings: SyncTypeSettings = sync.types[type as SyncType];
  const mapping = after as unknown as SyncMapping | null;
  const known = settings.mappings.some(({ outreachField }) => outreachField === field);
  const mappings = known
    ? settings.mappings.flatMap((each) => (each.outreachField === field ? (mapping ?? []) : each))
    : [...settings.mappings, ...(mapping === null ? [] : [mapping])];
  return { ...sync, types: { ...sync.types, [type]: { ...settings, mappings } } };
}

function leandataChanged(state: LeanDataState, { path, after }: Change): LeanDataState {
  // [APP-10] The tokens go with the authorization; a new one comes with its grant.
  if (path === 'authorization.status' && after === 'disconnected') return disconnect(state);
  if (path === 'authorization.status' && after === 'invalid') return markInvalid(state);
  const [, pool, member] = /^pools\.(.+)\.members\.(.+)\.pointer$/.exec(path) ?? [];
  if (pool === undefined) return withMember(state, path.split('.'), after);
  const pointer = Number(after);
  return {
    ...state,
    pools: state.pools.map((each) =>
      each.id === pool
        ? { ...each, members: each.members.map((one) => (one.userId === member ? { ...one, pointer } : one)) }
        : each,
    ),
  };
}

/** A copy with one member, however deep, set. */
function withMember<T extends object>(object: T, [name = '', ...deeper]: readonly string[], value: Json): T {
  const inner: unknown = (object as Readonly<Record<string, unknown>>)[name];
  const isDeep = deeper.length > 0 && typeof inner === 'object' && inner !== null;
  return { ...object, [name]: isDeep ? withMember(inner, deeper, value) : value };
}
