import type { RuleRow } from './rule.ts';

const GUIDE = 'The integration guide';
const PUBLIC = 'Vendor’s public documentation';

/** The simulated Outreach. */
export const outreachRules: readonly RuleRow[] = [
  {
    id: 'OUT-1',
    standing: ['S'],
    title: 'Only shared sequences can be chosen',
    text: 'FlowBuilder offers a sequence only if it is shared as "Others can see it and use it".',
    source: GUIDE,
    switch: { type: 'settings', settings: ['sequences'] },
  },
  {
    id: 'OUT-2',
    standing: ['S'],
    title: 'Mailboxes that can send',
    text: 'A Specific User can be chosen only if sending and syncing are both on for the mailbox. Email leaves from the user’s default mailbox.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['mailboxes'] },
  },
  {
    id: 'OUT-3',
    standing: ['P'],
    title: 'Sequence states',
    text: 'A prospect in a sequence is pending, active, paused, failed, bounced, disabled, finished or opted out. It begins as pending, is active some four seconds later, and counts as active unless it has finished or opted out. Active ones can be paused and paused ones resumed; either can be finished.',
    source: PUBLIC,
  },
  {
    id: 'OUT-4',
    standing: ['P'],
    title: 'Rulesets',
    text: 'A ruleset says how often a prospect can be added – only once, more than once if not active there, or any time – and whether active prospects are exclusive to the sequence: against all sequences, against other exclusive ones, or not at all. The rulesets of both sequences of a pair count as they stand now, as otherwise the guide’s cure for ERR-7 could not work.',
    source: PUBLIC,
    notes: [{ standing: 'P', text: 'A switch makes those count that were in force when the prospect was added.' }],
    switch: { type: 'settings', settings: ['ruleset-in-force', 'rulesets'] },
  },
  {
    id: 'OUT-5',
    standing: ['S'],
    title: 'Requests per user and hour',
    text: 'Outreach takes 5,000 requests of one user in a fixed hour and refuses the rest of it with 429. The vendor now says 10,000; the limit can be set.',
    source: GUIDE,
    notes: [
      {
        standing: 'P',
        text: 'Every answer tells the state of the limit in X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset.',
      },
    ],
    switch: { type: 'settings', settings: ['rate-limit'] },
  },
  {
    id: 'OUT-6',
    standing: ['S'],
    title: 'Scheduled maintenance',
    text: 'In a maintenance window every request is answered with 503 and a Retry-After.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['maintenance'] },
  },
  {
    id: 'OUT-7',
    standing: ['S'],
    title: 'Scopes and profile rights',
    text: 'LeanData needs the scopes sequences.all, sequenceStates.all, mailboxes.all and prospects.all. The profile of the user who authorizes it must permit plugins, see all prospects and accounts, create, edit, enable and share sequences, and send from all mailboxes.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['grants', 'profile'] },
  },
  {
    id: 'OUT-8',
    standing: ['P'],
    title: 'What Outreach checks first',
    text: 'The first failure answers: prospect, sequence or mailbox is missing; prospect locked; user locked; sequence unshared and not the user’s; no email where a step needs one; opted out; sending off; credentials broken; in this sequence before; still active in it; exclusive against all sequences; exclusive among exclusive ones; the org’s own validation rules.',
    source: PUBLIC,
  },
  {
    id: 'OUT-9',
    standing: ['S'],
    title: 'Email steps need an address',
    text: 'A prospect without an email address cannot be added to a sequence that has an email step.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['sequences'] },
  },
  {
    id: 'OUT-10',
    standing: ['S'],
    title: 'Prospect stages',
    text: 'Outreach’s stages match the Salesforce stages one to one, and Outreach can set a prospect’s stage when something happens in a sequence.',
    source: GUIDE,
    notes: [
      { standing: 'P', text: 'The ruleset names the stage for started, replied, bounced, opted out and finished.' },
    ],
    switch: { type: 'settings', settings: ['stages', 'rulesets'] },
  },
  {
    id: 'OUT-11',
    standing: ['S'],
    title: 'The sync uses the same hourly requests',
    text: 'The plugin’s own requests count against the hourly limit of its Outreach user, and a shorter polling interval uses more of it.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['draws-on-rate-limit', 'polling-minutes'] },
  },
  {
    id: 'OUT-12',
    standing: ['S'],
    title: 'Every possible sender must be ready',
    text: 'Record owners, and users in a mailbox field, need an Outreach user whose mailbox sends and syncs. The editor names those who are not ready.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['mailboxes'] },
  },
  {
    id: 'OUT-13',
    standing: ['S'],
    title: 'A ruleset holds for all its sequences',
    text: 'Sequences share rulesets, so that a change reaches all of them. The app lists them first and asks.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['rulesets'] },
  },
  {
    id: 'OUT-14',
    standing: ['S'],
    title: 'A caution before sharing',
    text: 'Before a sequence is shared with everybody the app asks to make sure that it holds nothing sensitive.',
    source: GUIDE,
  },
  {
    id: 'OUT-15',
    standing: ['C'],
    title: 'Sequence steps are not played',
    text: 'No emails are sent and no calls made. A sequence state moves from pending to active, by what people do and by an opt-out; the prospect’s stage changes when a sequence starts, finishes or is opted out of.',
    source: 'Our choice',
    switch: {
      type: 'none',
      because:
        'The integration ends where the prospect is added. Pause, resume, finish and opt out by hand on the Outreach page.',
    },
  },
];
