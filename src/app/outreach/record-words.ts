import { formatInstant } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import type { OutreachNames } from './outreach-names.ts';
import { ADDITIONS, EXCLUSIVITY, labelOf, SHARING, STAGE_EVENTS, STATES } from './words.ts';

const LABELS: Readonly<Record<string, string>> = {
  emails: 'Emails',
  optedOut: 'Opted out',
  ownerId: 'Owner',
  stageId: 'Stage',
  userId: 'User',
  mailboxId: 'Mailbox',
  rulesetId: 'Ruleset',
  prospectId: 'Prospect',
  sequenceId: 'Sequence',
  accountId: 'Account',
  sendDisabled: 'Sending disabled',
  syncDisabled: 'Syncing disabled',
  sendErroredAt: 'Credentials invalid since',
  shareType: 'Shared with org',
  enabled: 'On',
  state: 'State',
  stateChangedAt: 'State since',
  createdAt: 'Created',
  permitDuplicateProspects: 'How many times a prospect can be added',
  sequenceExclusivity: 'Exclusive',
  stageIds: 'Stages',
  steps: 'Steps',
};

/** What a member of an Outreach record is called: its label, or its name taken apart (`firstName` → First name). */
export function fieldLabel(member: string): string {
  const known = LABELS[member];
  if (known !== undefined) return known;
  const words = member.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A member's value for reading: references by name, instants as UTC, blanks as an empty text. */
export function shownValue(member: string, value: Json, names: OutreachNames): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return NUMBERS[member]?.(value, names) ?? String(value);
  if (typeof value === 'string') return TEXTS[member]?.(value) ?? value;
  if (Array.isArray(value)) return member === 'emails' ? value.join(', ') : String(value.length);
  return STAGE_EVENTS.flatMap(({ event, label }) => {
    const stage = (value as Readonly<Record<string, Json>>)[event];
    return typeof stage === 'number' ? [`${label}: ${names.stage(stage)}`] : [];
  }).join(', ');
}

const instant = (value: number): string => formatInstant(value).slice(0, 19).replace('T', ' ');

const NUMBERS: Readonly<Record<string, (value: number, names: OutreachNames) => string>> = {
  ownerId: (id, names) => names.user(id),
  userId: (id, names) => names.user(id),
  stageId: (id, names) => names.stage(id),
  accountId: (id, names) => names.account(id),
  mailboxId: (id, names) => names.mailbox(id),
  rulesetId: (id, names) => names.ruleset(id),
  prospectId: (id, names) => names.prospect(id),
  sequenceId: (id, names) => names.sequence(id),
  sendErroredAt: instant,
  stateChangedAt: instant,
  createdAt: instant,
};

const TEXTS: Readonly<Record<string, (value: string) => string>> = {
  shareType: (value) => labelOf(SHARING, value),
  permitDuplicateProspects: (value) => labelOf(ADDITIONS, value),
  sequenceExclusivity: (value) => labelOf(EXCLUSIVITY, value),
  state: (value) => (STATES as Readonly<Record<string, { readonly label: string }>>)[value]?.label ?? value,
};
