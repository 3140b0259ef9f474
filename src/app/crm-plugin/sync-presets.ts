import {
  SYNC_TYPES,
  type SyncState,
  type SyncToggles,
  type SyncType,
  type SyncTypeSettings,
} from '#crm-sync/sync-state.ts';
import { toggleRows } from './sync-toggles.ts';

type Types = SyncState['types'];

export interface SyncPreset {
  readonly id: 'source-of-truth' | 'recommended';
  readonly title: string;
  /** What it does and when it is wanted, in a sentence or two. */
  readonly text: string;
  /** Types that the documents give it for. */
  readonly types: readonly SyncType[];
  readonly apply: (type: SyncType, settings: SyncTypeSettings) => SyncTypeSettings;
}

/** [SYN-21] Where Salesforce is the source of truth, nothing but the id goes out. */
const sourceOfTruth: SyncPreset = {
  id: 'source-of-truth',
  title: 'Salesforce is the source of truth',
  text: 'Updates Out is switched off for all fields except Id (Outreach Internal), so that Outreach changes nothing else in Salesforce.',
  types: SYNC_TYPES,
  apply: (_type, settings) => ({
    ...settings,
    mappings: settings.mappings.map((mapping) =>
      mapping.outreachField === 'id' ? mapping : { ...mapping, updatesOut: false },
    ),
  }),
};

/** [SYN-2] [SYN-22] What the guide requires and recommends; switches it does not speak of stay as they are. */
const recommended: SyncPreset = {
  id: 'recommended',
  title: 'Recommended switches',
  text: 'Every switch that the guide requires or recommends is switched on. The others stay as they are.',
  types: ['Lead', 'Contact', 'User'],
  apply: (type, settings) => {
    const on = toggleRows(type).flatMap(({ name, need }) => (need ? [[name, true] as const] : []));
    return { ...settings, toggles: { ...settings.toggles, ...(Object.fromEntries(on) as Partial<SyncToggles>) } };
  },
};

export const syncPresets: Readonly<Record<SyncPreset['id'], SyncPreset>> = {
  'source-of-truth': sourceOfTruth,
  recommended,
};

/** The settings of all types after a preset of some of them. */
export function withPreset(types: Types, preset: SyncPreset, chosen: readonly SyncType[]): Types {
  const entries = SYNC_TYPES.map((type) => {
    const applies = chosen.includes(type) && preset.types.includes(type);
    return [type, applies ? preset.apply(type, types[type]) : types[type]] as const;
  });
  return Object.fromEntries(entries) as Record<SyncType, SyncTypeSettings>;
}
