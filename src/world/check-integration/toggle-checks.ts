import type { SyncToggles } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { Consequence } from '../integration-finding.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS } from './mapped-objects.ts';
import { missingId } from './consequences.ts';
import { fixBy, switchOn } from './setup-edits.ts';
import { missingOwners } from './missing-owners.ts';
import type { SetupFacts } from './setup-facts.ts';

type Toggle = keyof SyncToggles;

interface ToggleRow extends Pick<Check, 'id' | 'severity' | 'rules' | 'of'> {
  readonly toggle: Toggle;
  readonly label: string;
  readonly text: string;
  readonly leadsTo: (type: MappedObject) => Consequence;
  /** Further conditions under which the row speaks. */
  readonly when?: (facts: SetupFacts, type: MappedObject) => boolean;
}

const noticed = (text: string, id = 'SYN-23') => ({ id, text });
const counterpart = (type: MappedObject): string => (type === 'User' ? 'user' : 'prospect');
const asksForPolling = ({ setup }: SetupFacts, type: MappedObject): boolean => {
  const { inboundCreate, inboundUpdate } = setup.sync.types[type].toggles;
  return inboundCreate || inboundUpdate;
};
/** Spoken of by `owners/not-in-outreach`, which switches it on too. */
const ownersAreMissing = (facts: SetupFacts): boolean => missingOwners(facts).length > 0;

const rows: readonly ToggleRow[] = [
  {
    id: 'sync/pushing-off',
    severity: 'error',
    rules: ['SYN-2'],
    toggle: 'pushing',
    label: 'Pushing',
    text: 'Pushing, which the integration requires, is off',
    leadsTo: missingId,
  },
  {
    id: 'sync/outbound-update-off',
    severity: 'error',
    rules: ['SYN-2'],
    toggle: 'outboundUpdate',
    label: 'Outbound Update',
    text: 'Outbound Update, which the integration requires, is off',
    leadsTo: missingId,
  },
  {
    id: 'sync/inbound-without-polling',
    severity: 'warning',
    rules: ['SYN-5', 'SYN-22'],
    toggle: 'polling',
    label: 'Polling',
    text: 'Inbound Create or Inbound Update is on, but Polling is off',
    when: asksForPolling,
    leadsTo: (type) => noticed(`Outreach notices no change of a ${type}: the inbound switches do nothing.`, 'SYN-5'),
  },
  {
    id: 'sync/polling-off',
    severity: 'info',
    rules: ['SYN-22'],
    toggle: 'polling',
    label: 'Polling',
    text: 'Polling is recommended, and is off',
    when: (facts, type) => !asksForPolling(facts, type),
    leadsTo: (type) => noticed(`No change of a ${type} in Salesforce reaches Outreach.`),
  },
  {
    id: 'sync/inbound-create-off',
    severity: 'info',
    rules: ['SYN-22', 'SYN-23'],
    toggle: 'inboundCreate',
    label: 'Inbound Create',
    text: 'Inbound Create is recommended, and is off',
    when: (facts, type) => type !== 'User' || !ownersAreMissing(facts),
    leadsTo: (type) =>
      type === 'User'
        ? { id: 'SYN-8', text: 'A record whose owner is new to Outreach gets no prospect.' }
        : { id: 'ADD-3', text: `A ${type} made in Salesforce gets no prospect: it leaves by Missing Prospect ID.` },
  },
  {
    id: 'sync/inbound-update-off',
    severity: 'info',
    rules: ['SYN-22', 'SYN-23'],
    toggle: 'inboundUpdate',
    label: 'Inbound Update',
    text: 'Inbound Update is recommended, and is off',
    leadsTo: (type) => noticed(`A changed ${type} leaves its ${counterpart(type)} in Outreach as it was.`),
  },
  {
    id: 'sync/outbound-create-off',
    severity: 'info',
    rules: ['SYN-22'],
    of: ['User'],
    toggle: 'outboundCreate',
    label: 'Outbound Create',
    text: 'Outbound Create is recommended for users, and is off',
    leadsTo: () => noticed('A user made in Outreach stays unknown to Salesforce.', 'SYN-1'),
  },
];

/** [SYN-2] What is required, and apart from it what is recommended (SYN-22, SYN-23). */
export const toggleChecks: readonly Check[] = rows.map(({ toggle, label, text, leadsTo, when, ...row }) => ({
  of: MAPPED_OBJECTS,
  ...row,
  find: (facts, type) => {
    if (facts.setup.sync.types[type].toggles[toggle] || when?.(facts, type) === false) return undefined;
    return {
      text: `${text} for ${type}.`,
      place: { page: 'plugin', tab: 'types', type, part: 'sync' },
      leadsTo: leadsTo(type),
      fix: fixBy(`Switch ${label} on`, switchOn(type, toggle)),
    };
  },
}));
