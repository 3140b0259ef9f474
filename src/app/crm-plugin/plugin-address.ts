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
  return { layout, tab: opened === null ? null : tabIn(layout, opened), type: type ?? 'Lead', part: part ?? 'sync' };
}

/** A link to what the Enhanced layout lacks opens the classic one. */
function layoutOf(named: string | null, remembered: PluginLayout, tab: PluginTab | null): PluginLayout {
  if (named === 'classic' || named === 'enhanced') return named;
  return tab !== null && tabIn('enhanced', tab) !== tab ? 'classic' : remembered;
}

/** The part that a layout has: the Enhanced one has no Activity and no Logs. */
const tabIn = (layout: PluginLayout, tab: PluginTab): PluginTab =>
  layout === 'enhanced' && (tab === 'activity' || tab === 'logs') ? 'types' : tab;

/** The query that `readPluginAddress` reads back. */
export function printPluginAddress({ layout, tab: wanted, type, part }: PluginAddress): URLSearchParams {
  if (wanted === null) return new URLSearchParams();
  const tab = tabIn(layout, wanted);
  const ofType = tab === 'types' ? { type, part } : {};
  return new URLSearchParams({ layout, tab, ...ofType });
}
