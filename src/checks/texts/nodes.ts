import type { JsonObject } from '#shared/json.ts';
import type { ExampleNode } from '../build-example.ts';
import { INBOUND } from '../example-org.ts';

// Nodes that many examples have in common.

/** Both triggers lead to one node. */
export const both = (to: string): readonly string[] => [`new-lead:all-leads > ${to}`, `updated-lead:all-leads > ${to}`];

export const queue: ExampleNode = ['assign-owner', 'To Inbound Leads', { kind: 'queue', queueId: INBOUND }];

/** A condition with the one outcome Yes. */
export const gate = (criteria: JsonObject): ExampleNode => [
  'condition',
  'From the web?',
  { outcomes: [{ id: 'yes', name: 'Yes', criteria }] },
];

/** Adds from Sam's mailbox to a sequence that anybody may use. */
export const add = (changes: JsonObject = {}): ExampleNode => [
  'add-to-sequence',
  'Add to Inbound Welcome',
  { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 2, ...changes },
];

export const matchAccount: ExampleNode = ['match-account', 'Match Account'];
export const matchDuplicates: ExampleNode = ['match-duplicates', 'Match Duplicates'];
