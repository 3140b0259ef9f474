import type { RuleRow } from './rule.ts';

const GUIDE = 'The integration guide';
const MIXED = 'The integration guide and our choice';

/** The Add to Sequence node. */
export const addToSequenceRules: readonly RuleRow[] = [
  {
    id: 'ADD-1',
    standing: ['S'],
    title: 'The node and its choices',
    text: 'It stands in Partner → Outreach. It takes any public sequence, and as mailbox the Lead or Contact Owner, a user field of the record, or a specific user of Outreach who can send and sync. The lists of sequences and users are read once and refreshed on request. The name that the user gives the node appears in the partner log.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['graph', 'sequences', 'mailboxes'] },
  },
  {
    id: 'ADD-2',
    standing: ['S'],
    title: 'Edge Configuration Error',
    text: 'Taken where the authorization with Outreach is invalid.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['authorization'] },
  },
  {
    id: 'ADD-3',
    standing: ['S'],
    title: 'Edge Missing Prospect ID',
    text: 'Taken where the mapped field of the lead or contact is blank.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['field-mapping'] },
  },
  {
    id: 'ADD-4',
    standing: ['S'],
    title: 'Edge Queue Owner',
    text: 'Taken where a queue owns the record and the mailbox is that of the Lead or Contact Owner.',
    source: GUIDE,
  },
  {
    id: 'ADD-5',
    standing: ['S'],
    title: 'Edge Missing User ID',
    text: 'Taken where the mapped field of the user chosen for the mailbox is blank.',
    source: GUIDE,
    notes: [{ standing: 'C', text: 'A user field that names nobody counts as well.' }],
    switch: { type: 'none', because: 'Without a user there is no mailbox, and no other edge of the node fits.' },
  },
  {
    id: 'ADD-6',
    standing: ['C'],
    title: 'Order of the node’s checks',
    text: 'A merge in the path first; then Configuration Error, a misconfigured mapping, Missing Prospect ID, Queue Owner and Missing User ID. Where the sequence is the owner’s primary one, No Primary Sequence comes last.',
    source: 'Our choice',
    switch: {
      type: 'none',
      because: 'The order shows only where two checks fail at once. Mend the first, and the next one is taken.',
    },
  },
  {
    id: 'ADD-7',
    standing: ['S'],
    title: 'Followed edges stay silent',
    text: 'When a record leaves by one of these edges, the Path shows the node as Error and the Outcome says nothing of it.',
    source: GUIDE,
  },
  {
    id: 'ADD-8',
    standing: ['S'],
    title: 'Misconfiguration reverts the path',
    text: 'If the settings are wrong, as with a field that is mapped amiss, or something unexpected happens, the node is marked Error, the trip ends, and the record gets back every value that the path had changed.',
    source: GUIDE,
    notes: [
      {
        standing: 'C',
        text: 'Misconfigured means that a required mapping is missing, that the mapped field does not exist or is not text, or that it holds what cannot be an Outreach id.',
      },
    ],
    switch: { type: 'settings', settings: ['field-mapping'] },
  },
  {
    id: 'ADD-9',
    standing: ['C'],
    title: 'What a revert can undo',
    text: 'All that the path changed since it started or since its last hold, conversions, merges and round-robin turns included. What was done before a hold is undone by writing the old values again; a conversion or merge from before it cannot be undone, and the log says so. If the fault shows only when the callout is sent, fields that still hold the trip’s value are put back and the others listed.',
    source: 'Our choice',
    switch: {
      type: 'none',
      because: 'It follows what Salesforce can take back: a transaction while it is open, and plain updates after it.',
    },
  },
  {
    id: 'ADD-10',
    standing: ['S'],
    title: 'A callout error reverts nothing',
    text: 'If Outreach refuses, only the adding of the prospect has failed. The other changes of the path stay.',
    source: GUIDE,
  },
  {
    id: 'ADD-11',
    standing: ['C'],
    title: 'The path does not wait for the callout',
    text: 'The record goes on from the node at once; the answer comes later and changes nothing about its way.',
    source: 'Our choice',
    switch: {
      type: 'none',
      because:
        'Callouts are gathered for up to 30 seconds and retried for days: a path that waited would hold every record.',
    },
  },
  {
    id: 'ADD-12',
    standing: ['S', 'C'],
    title: 'The record goes before the answer comes',
    text: 'If somebody else deletes or merges the record while its callout waits, the failure reason is Object has been deleted or Object has been merged.',
    source: MIXED,
    notes: [
      {
        standing: 'C',
        text: 'The guide names the two reasons and not when they come: here the next attempt finds out, or the answer of one that is on its way.',
      },
    ],
    switch: { type: 'none', because: 'There is nothing left in Salesforce that the prospect could be added for.' },
  },
  {
    id: 'ADD-13',
    standing: ['C'],
    title: 'Mailbox and user are looked up',
    text: 'Before each attempt the user’s default mailbox and the user are read from Outreach, one request each. ERR-12 and ERR-13 speak of that user. A mailbox that was switched off later fails for all three choices, though the guide names only the record owner’s.',
    source: 'Our choice',
    switch: { type: 'settings', settings: ['look-up-at-each-attempt'] },
  },
];
