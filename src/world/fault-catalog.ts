import type { FaultType } from './fault.ts';

/** Where a fault stands in the palette. */
export type FaultGroup =
  | 'Outreach authorization'
  | 'Prospect'
  | 'User and mailbox'
  | 'Sequence'
  | 'Limits and outages'
  | 'Salesforce'
  | 'Sync'
  | 'LeanData';

export const FAULT_GROUPS: readonly FaultGroup[] = [
  'Outreach authorization',
  'Prospect',
  'User and mailbox',
  'Sequence',
  'Limits and outages',
  'Salesforce',
  'Sync',
  'LeanData',
];

/** What a parameter names, and so what it can be chosen from. */
export type FaultParameterKind =
  | 'prospect'
  | 'user'
  | 'mailbox'
  | 'sequence'
  | 'scope'
  | 'right'
  | 'minutes'
  | 'mapped-object'
  | 'deletable-object'
  | 'mergeable-object'
  | 'record'
  | 'cap';

export interface FaultParameter {
  /** Member of the fault. */
  readonly name: string;
  readonly kind: FaultParameterKind;
  readonly label: string;
}

/** One fault as the palette shows it. */
export interface FaultInfo {
  readonly type: FaultType;
  readonly group: FaultGroup;
  readonly title: string;
  /** What it does, in one line. */
  readonly effect: string;
  /** Rules and errors of the rulebook that it leads to; the first is the one that the journal names. */
  readonly leadsTo: readonly [string, ...string[]];
  readonly parameters: readonly FaultParameter[];
  /** [RUN-4] How lifting it is called; null where it has no inverse and the run is forked from before it. */
  readonly lift: string | null;
}

type Row = readonly [
  group: FaultGroup,
  title: string,
  effect: string,
  leadsTo: FaultInfo['leadsTo'],
  lift: string | null,
  ...parameters: FaultParameter[],
];

const named = (name: string, kind: FaultParameterKind, label: string): FaultParameter => ({ name, kind, label });
const prospect = named('prospect', 'prospect', 'Prospect');
const mailbox = named('mailbox', 'mailbox', 'Mailbox');
const sequence = named('sequence', 'sequence', 'Sequence');
const user = named('user', 'user', 'Outreach user');

const rows: Readonly<Record<FaultType, Row>> = {
  'revoke-token': [
    'Outreach authorization',
    'Revoke the token',
    'Outreach takes back every grant; LeanData finds out with its next callout.',
    ['ERR-19', 'APP-10'],
    'Authorize again',
  ],
  'expire-token': [
    'Outreach authorization',
    'Expire the token',
    'Access and refresh token end now, so that the silent refresh of the next callout fails.',
    ['ERR-19', 'APP-10'],
    'Authorize again',
  ],
  'disconnect-outreach': [
    'Outreach authorization',
    'Disconnect Outreach',
    'LeanData forgets its authorization: records take Configuration Error, open callouts end as not authorized.',
    ['ADD-2', 'ERR-19', 'LOG-5'],
    'Authorize again',
  ],
  'drop-scope': [
    'Outreach authorization',
    'Drop a scope',
    'The grants lose one scope; requests that need it are refused.',
    ['ERR-1', 'OUT-7'],
    'Give the scope back',
    named('scope', 'scope', 'Scope'),
  ],
  'take-right': [
    'Outreach authorization',
    'Take away a profile right',
    "The authorizing user's Outreach profile loses a right; requests that need it are refused.",
    ['ERR-2', 'OUT-7'],
    'Give the right back',
    named('right', 'right', 'Profile right'),
  ],
  'lock-prospect': [
    'Prospect',
    'Lock the prospect',
    'Outreach refuses to add a locked prospect to a sequence.',
    ['ERR-9'],
    'Unlock the prospect',
    prospect,
  ],
  'opt-out': [
    'Prospect',
    'Opt the prospect out',
    'The prospect opts out and leaves every sequence. Opting in again does not bring it back to them.',
    ['ERR-11', 'OUT-15'],
    'Opt the prospect in again',
    prospect,
  ],
  'remove-email': [
    'Prospect',
    'Remove the email addresses',
    'A sequence with an email step refuses a prospect without an address.',
    ['ERR-10', 'OUT-9'],
    'Put the email addresses back',
    prospect,
  ],
  'delete-prospect': [
    'Prospect',
    'Delete the prospect',
    'The prospect is gone from Outreach for good, with its sequence states.',
    ['ERR-3'],
    null,
    prospect,
  ],
  'lock-user': [
    'User and mailbox',
    'Lock the user',
    'Nothing can be sent from the mailbox of a locked user.',
    ['ERR-13'],
    'Unlock the user',
    user,
  ],
  'switch-off-mailbox': [
    'User and mailbox',
    'Switch off sending from the mailbox',
    'The mailbox keeps its credentials, but sending is switched off.',
    ['ERR-14', 'OUT-2'],
    'Switch sending on again',
    mailbox,
  ],
  'break-mailbox': [
    'User and mailbox',
    "Break the mailbox's credentials",
    'Outreach cannot sign in to the mailbox to send from it.',
    ['ERR-15'],
    'Mend the credentials',
    mailbox,
  ],
  'unshare-sequence': [
    'Sequence',
    'Unshare the sequence',
    'The sequence becomes private: only its owner can add prospects from a mailbox.',
    ['ERR-12', 'OUT-1'],
    'Share the sequence again',
    sequence,
  ],
  'disable-sequence': [
    'Sequence',
    'Disable the sequence',
    'Prospects can still be added, but stay pending in the sequence.',
    ['OUT-3'],
    'Enable the sequence',
    sequence,
  ],
  'exhaust-rate-limit': [
    'Limits and outages',
    'Exhaust the rate limit',
    "The user's requests of this hour are used up; they come back when the next hour begins.",
    ['ERR-16', 'OUT-5'],
    'Give the requests back',
    user,
  ],
  'start-maintenance': [
    'Limits and outages',
    'Start maintenance',
    'Outreach answers every request with 503 and Retry-After until the window ends.',
    ['ERR-17', 'OUT-6'],
    'End the maintenance',
    named('minutes', 'minutes', 'Minutes'),
  ],
  'cut-network': [
    'Limits and outages',
    'Cut the network',
    'Nothing from Outreach is answered.',
    ['ERR-18'],
    'Mend the network',
  ],
  'delete-record': [
    'Salesforce',
    'Delete the record',
    'The record goes to the recycle bin; its open callouts end as “Object has been deleted”.',
    ['ADD-12', 'SF-9'],
    'Restore the record',
    named('object', 'deletable-object', 'Object'),
    named('id', 'record', 'Record'),
  ],
  'merge-record': [
    'Salesforce',
    'Merge the record',
    'The record is merged into another one; its open callouts end as “Object has been merged”.',
    ['ADD-12', 'SF-6'],
    null,
    named('object', 'mergeable-object', 'Object'),
    named('id', 'record', 'Record that goes'),
    named('into', 'record', 'Record that stays'),
  ],
  'stop-sync': [
    'Sync',
    'Stop the sync',
    'The plugin is disconnected: nothing crosses between Salesforce and Outreach until it is reconnected.',
    ['SYN-20', 'SYN-13'],
    'Reconnect the sync',
  ],
  'reach-api-cap': [
    'Sync',
    'Reach an API cap',
    "The day's calls are used up; the sync waits with its backlog until the day rolls over.",
    ['SYN-11', 'SF-8'],
    'Give the calls back',
    named('cap', 'cap', 'Cap'),
  ],
  'unmap-field': [
    'LeanData',
    'Unmap a field',
    'Partner Apps loses the field that carries the Outreach id: the path is put back and the trip ends in an error.',
    ['ADD-8', 'APP-2'],
    'Map the field again',
    named('object', 'mapped-object', 'Object'),
  ],
};

const infoOf = (type: FaultType): FaultInfo => {
  const [group, title, effect, leadsTo, lift, ...parameters] = rows[type];
  return { type, group, title, effect, leadsTo, parameters, lift };
};

/** All faults, in the order in which the palette shows them. */
export const faultCatalog: readonly FaultInfo[] = (Object.keys(rows) as FaultType[]).map(infoOf);

/** What is known of a type of fault. */
export const faultInfo = infoOf;

const byType: ReadonlyMap<string, FaultInfo> = new Map(faultCatalog.map((info) => [info.type, info]));

/** What is asked of a fault in words: its own title, or that of its lifting. A type that is none keeps its name. */
export function faultTitle(type: string, asked: 'make' | 'lift'): string {
  const info = byType.get(type);
  if (info === undefined) return type;
  return asked === 'make' ? info.title : (info.lift ?? `Lift: ${info.title}`);
}

/** What is known of the fault of a journal entry; undefined for a type that is none. */
export const faultInfoOf = (type: string): FaultInfo | undefined => byType.get(type);
