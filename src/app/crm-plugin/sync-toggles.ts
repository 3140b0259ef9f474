import type { SyncToggles, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { counterpartText } from './sync-words.ts';

export type ToggleNeed = 'required' | 'recommended';

export interface ToggleRow {
  readonly name: keyof SyncToggles;
  readonly label: string;
  readonly description: string;
  /** The number that the guide calls it by; blank where it has none. */
  readonly number: string;
  readonly need?: ToggleNeed;
}

/** Types in the order in which the pages list them. */
export const SHOWN_TYPES = ['Lead', 'Contact', 'User', 'Account'] as const satisfies readonly SyncType[];

/** [SYN-1] [SYN-2] [SYN-22] The switches of a type, with the guide's numbers and what it says of each. */
export function toggleRows(type: SyncType): readonly ToggleRow[] {
  const other = counterpartText(type);
  const made = type === 'User' ? 'locked user' : other;
  // The guide speaks of leads, contacts and users only.
  const inGuide = type !== 'Account';
  const row = (
    name: keyof SyncToggles,
    label: string,
    description: string,
    number: string,
    need?: ToggleNeed,
  ): ToggleRow => ({ name, label, description, number: inGuide ? number : '', ...(inGuide && need ? { need } : {}) });
  return [
    row('polling', 'Polling', 'Outreach looks for changes in Salesforce.', '1', 'recommended'),
    row('pushing', 'Pushing', 'Outreach sends changes to Salesforce.', '2', 'required'),
    row('inboundCreate', 'Inbound Create', `A new ${type} makes ${an(made)}.`, '3', 'recommended'),
    row('inboundUpdate', 'Inbound Update', `A changed ${type} changes its ${other}.`, '5', 'recommended'),
    row(
      'outboundCreate',
      'Outbound Create',
      `A new ${other} makes ${an(type)}.`,
      '',
      type === 'User' ? 'recommended' : undefined,
    ),
    row(
      'outboundUpdate',
      'Outbound Update',
      `A changed ${other} changes its ${type}.`,
      type === 'Contact' ? '8' : '7',
      'required',
    ),
  ];
}

const an = (noun: string): string => `${/^[aeiou]/i.test(noun) && !/^user/i.test(noun) ? 'an' : 'a'} ${noun}`;

export interface ToggleGroup {
  readonly title: string;
  readonly text: string;
  readonly need?: ToggleNeed;
  readonly rows: readonly ToggleRow[];
}

/** [SYN-22] The switches as they are shown: what the integration needs, what is recommended, and the rest. */
export function toggleGroups(type: SyncType): readonly ToggleGroup[] {
  const rows = toggleRows(type);
  const of = (need: ToggleNeed | undefined): readonly ToggleRow[] => rows.filter((row) => row.need === need);
  const all: readonly ToggleGroup[] = [
    {
      title: 'Required',
      text: `They bring the Outreach id to the ${type}, without which Add to Sequence cannot work.`,
      need: 'required',
      rows: of('required'),
    },
    { title: 'Recommended', text: recommendedText(type), need: 'recommended', rows: of('recommended') },
    {
      title: type === 'Account' ? 'Switches' : 'Optional',
      text: type === 'Account' ? 'The integration guide does not speak of accounts.' : 'The guide leaves it open.',
      rows: of(undefined),
    },
  ];
  return all.filter((group) => group.rows.length > 0);
}

/** [SYN-22] [SYN-23] Why the guide recommends the rest; for users it gives five numbers and six names. */
function recommendedText(type: SyncType): string {
  const why =
    'They keep both systems in step. Without Inbound Create and Inbound Update nothing of Salesforce reaches Outreach.';
  return type === 'User' ? `${why} The guide names Outbound Create too, but gives no number for it.` : why;
}

/** [SYN-5] Why a switch that is on does nothing; null where it does, or is off. */
export function toggleNote(name: keyof SyncToggles, toggles: SyncToggles): string | null {
  if (!toggles[name]) return null;
  if (name.startsWith('inbound') && !toggles.polling) return 'Has no effect while Polling is off.';
  if (name.startsWith('outbound') && !toggles.pushing) return 'Has no effect while Pushing is off.';
  return null;
}

/** [SYN-2] [SYN-7] Why the Outreach id cannot reach Salesforce as a type is set; nothing where it can. */
export function syncFaults(type: SyncType, settings: SyncTypeSettings): readonly string[] {
  if (type === 'Account') return [];
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
