import { SYNC_TYPES, type SyncType } from '#crm-sync/sync-state.ts';

/** [SYN-15] Both layouts show the same settings. */
export type PluginLayout = 'classic' | 'enhanced';

export const PLUGIN_TABS = ['types', 'limits', 'settings', 'activity', 'logs'] as const;
export type PluginTab = (typeof PLUGIN_TABS)[number];

/** The two pages of a type, as the guide names them. */
export type TypePart = 'sync' | 'fields';

/** What of the plugin is in view. */
export interface PluginAddress {
  readonly layout: PluginLayout;
  /** Null on the landing page, where the connected CRMs are listed (SYN-20). */
  readonly tab: PluginTab | null;
  readonly type: SyncType;
  readonly part: TypePart;
}

/** Reads the query of `#/outreach/plugin`; what it does not say, or says wrongly, is as it was or comes first. */
export function readPluginAddress(query: URLSearchParams, remembered: PluginLayout): PluginAddress {
  const tab = PLUGIN_TABS.find((each) => each === query.get('tab'));
  const type = SYNC_TYPES.find((each) => each === query.get('type'));
  const part = (['sync', 'fields'] as const).find((each) => each === query.get('part'));
  const opened = tab ?? (query.has('tab') || query.has('type') || query.has('part') ? 'types' : null);
  const layout = layoutOf(query.get('layout'), remembered, opened);
  const known = layout === 'enhanced' && (opened === 'activity' || opened === 'logs') ? 'types' : opened;
  return { layout, tab: known, type: type ?? 'Lead', part: part ?? 'sync' };
}

/** The Enhanced layout has no Activity and no Logs: a link to them opens the classic one. */
function layoutOf(named: string | null, remembered: PluginLayout, tab: PluginTab | null): PluginLayout {
  if (named === 'classic' || named === 'enhanced') return named;
  return tab === 'activity' || tab === 'logs' ? 'classic' : remembered;
}

/** The query that `readPluginAddress` reads back. */
export function printPluginAddress({ layout, tab, type, part }: PluginAddress): URLSearchParams {
  if (tab === null) return new URLSearchParams();
  const ofType = tab === 'types' ? { type, part } : {};
  return new URLSearchParams({ layout, tab, ...ofType });
}
