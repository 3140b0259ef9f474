import type { SyncToggles, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';

export interface ToggleRow {
  readonly name: keyof SyncToggles;
  readonly label: string;
  readonly description: string;
  /** The number that the guide calls it by; blank where it has none. */
  readonly number: string;
  readonly need?: 'required' | 'recommended';
}

export const isSyncType = (value: string): value is SyncType =>
  value === 'Lead' || value === 'Contact' || value === 'User';

/** [SYN-1] [SYN-2] [SYN-22] The switches of a type, with the guide's numbers and what it says of each. */
export const toggleRows = (type: SyncType): readonly ToggleRow[] => [
  {
    name: 'polling',
    label: 'Polling',
    description: 'Outreach looks for changes in Salesforce.',
    number: '1',
    need: 'recommended',
  },
  {
    name: 'pushing',
    label: 'Pushing',
    description: 'Outreach sends changes to Salesforce.',
    number: '2',
    need: 'required',
  },
  {
    name: 'inboundCreate',
    label: 'Inbound Create',
    description: `A new ${type} makes a ${type === 'User' ? 'locked user' : 'prospect'}. Needs Polling.`,
    number: '3',
    need: 'recommended',
  },
  {
    name: 'inboundUpdate',
    label: 'Inbound Update',
    description: `A changed ${type} changes its ${type === 'User' ? 'user' : 'prospect'}. Needs Polling.`,
    number: '5',
    need: 'recommended',
  },
  {
    name: 'outboundCreate',
    label: 'Outbound Create',
    description: `A new ${type === 'User' ? 'user' : 'prospect'} makes a ${type}. Needs Pushing.`,
    number: '',
    ...(type === 'User' ? { need: 'recommended' as const } : {}),
  },
  {
    name: 'outboundUpdate',
    label: 'Outbound Update',
    description: `A changed ${type === 'User' ? 'user' : 'prospect'} changes its ${type}. Needs Pushing.`,
    number: type === 'Contact' ? '8' : '7',
    need: 'required',
  },
];

/** [SYN-2] [SYN-7] Why the Outreach id cannot reach Salesforce as a type is set; nothing where it can. */
export function syncFaults(type: SyncType, settings: SyncTypeSettings): readonly string[] {
  const off = (['pushing', 'outboundUpdate'] as const).filter((name) => !settings.toggles[name]);
  const names = off.map((name) => (name === 'pushing' ? 'Pushing' : 'Outbound Update'));
  const id = settings.mappings.find((mapping) => mapping.outreachField === 'id');
  return [
    ...(names.length > 0
      ? [
          `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} off for ${type}. Add to Sequence needs the id: switch ${names.length === 1 ? 'it' : 'them'} on.`,
        ]
      : []),
    ...(id
      ? id.updatesOut
        ? []
        : [`Id (Outreach Internal) is mapped to ${id.salesforceField} without Updates Out: switch it on.`]
      : [`Id (Outreach Internal) is not mapped for ${type}: add it and choose the field that carries the id.`]),
  ];
}
