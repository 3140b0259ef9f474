/** Something on which the documents disagree, or of which they say nothing. */
export interface Disagreement {
  /** Stable, for links. */
  readonly id: string;
  readonly title: string;
  /** What LeanData’s integration guide says. */
  readonly guide: string;
  /** What the vendors’ other public documents say. */
  readonly vendor: string;
  /** What this product does about it. */
  readonly simulator: string;
  /** Rules concerned. */
  readonly rules: readonly string[];
}

const SILENT = 'Says nothing of it.';

/** Where the documents disagree or are silent. */
export const disagreements: readonly Disagreement[] = [
  {
    id: 'rate-limit',
    title: 'Requests per user and hour: 5,000 or 10,000',
    guide: '5,000 requests of a user in an hour.',
    vendor: 'Outreach’s API documentation now says 10,000.',
    simulator: 'Begins with 5,000. The number can be set.',
    rules: ['OUT-5', 'ERR-16'],
  },
  {
    id: 'poll-interval',
    title: 'Shortest polling interval: one minute or two',
    guide: 'As short as one minute.',
    vendor: 'Outreach’s help speaks of two minutes.',
    simulator: 'Takes one minute or more, and begins with ten.',
    rules: ['SYN-4'],
  },
  {
    id: 'user-sync-numbers',
    title: 'User sync: five numbers, six names',
    guide:
      'Recommends the switches numbered 1 to 3, 5 and 7 on users, and then names six of them. On Contact it gives Outbound Update the number 8 instead of 7; 4 and 6 are never named.',
    vendor: 'The plugin overview gives no numbers.',
    simulator:
      'Goes by the names: all six are recommended on users. The number stands beside a name where the guide gives one.',
    rules: ['SYN-1', 'SYN-22'],
  },
  {
    id: 'retried-failures',
    title: 'Which failures qualify for a retry',
    guide: 'Only records that meet certain criteria. It does not say which.',
    vendor: SILENT,
    simulator:
      'Retries what an admin or time can clear without touching the record. The table stands in Partner Apps, one line for each error.',
    rules: ['APP-5'],
  },
  {
    id: 'unauthorized',
    title: 'Unauthorized: an edge or a callout error',
    guide:
      'Has both: the edge Configuration Error for an invalid authorization, and two errors called unauthorized among those of callouts.',
    vendor: SILENT,
    simulator:
      'Takes the edge where LeanData knows before the call that its token is missing or invalid. Where Outreach refuses the scope or the profile, it is a callout error.',
    rules: ['ADD-2', 'ERR-1', 'ERR-2', 'APP-10'],
  },
  {
    id: 'revoked-token',
    title: 'What LeanData knows of a revoked token',
    guide: 'Names the failure reason Token is not valid, not when LeanData learns of it.',
    vendor: 'A revoked token is refused when it is used next; access tokens last two hours.',
    simulator:
      'The next callout finds out, with ERR-19. From then on records leave by Configuration Error until Outreach is authorized again.',
    rules: ['APP-10', 'ERR-19'],
  },
  {
    id: 'merge-before-or-after',
    title: 'Merge Dupe before or after Add to Sequence',
    guide: 'The prospect is not added where both stand in the same path. It does not say in which order.',
    vendor: SILENT,
    simulator:
      'The order makes no difference. The node makes no callout after a merge, and a callout that still waits when the merge comes is dropped.',
    rules: ['MRG-2'],
  },
  {
    id: 'open-error-edge',
    title: 'An error edge that leads nowhere',
    guide: 'The edges can be connected. It does not say what happens where one is not.',
    vendor: SILENT,
    simulator:
      'The trip ends at the node, which is marked Error; changes stay and the Outcome is silent. The editor warns.',
    rules: ['GRA-6', 'ADD-7'],
  },
  {
    id: 'order-of-checks',
    title: 'Which edge comes first',
    guide: 'Lists four edges, without an order.',
    vendor: SILENT,
    simulator:
      'Merge in the path, Configuration Error, misconfigured mapping, Missing Prospect ID, Queue Owner, Missing User ID.',
    rules: ['ADD-6'],
  },
  {
    id: 'what-a-revert-undoes',
    title: 'What a revert can undo',
    guide: 'Reverts any changes that the path made to the record. Conversions, merges and holds are not mentioned.',
    vendor: 'Salesforce can roll back what was not committed. A merge that was committed cannot be undone.',
    simulator:
      'Rolls back to the start of the trip or its last hold, conversions and merges included. Earlier field changes are put back by new updates; an earlier conversion or merge stays, and the log says so.',
    rules: ['ADD-8', 'ADD-9'],
  },
  {
    id: 'ruleset-in-force',
    title: 'Which ruleset counts',
    guide:
      'Cures an exclusivity error by changing the ruleset of the sequence that the prospect is in already, so that it must count as it stands now.',
    vendor: 'Outreach’s help says that a ruleset counts as it stood when the prospect was added.',
    simulator: 'Takes rulesets as they stand now. A switch takes those of the time of the addition.',
    rules: ['OUT-4', 'ERR-7'],
  },
  {
    id: 'cure-of-err-8',
    title: 'The cure for two exclusive sequences',
    guide: 'Set the exclusivity of the sequence that the prospect is in to "Yes".',
    vendor: 'By Outreach’s rules "Yes" excludes more, not less.',
    simulator:
      'Shows the guide’s cure and that it fails, and beside it the ones that work: "No" on that sequence’s ruleset, or finishing the prospect there.',
    rules: ['ERR-8', 'OUT-4'],
  },
  {
    id: 'status-column',
    title: 'When the status column fills',
    guide:
      'Blank is pending, 200 is success, 0, 300 and 400 are failures. It does not say what stands there between two attempts.',
    vendor: SILENT,
    simulator:
      'Stays blank until the callout has ended for good, then shows the class of the last status. The real one is in the history.',
    rules: ['LOG-4', 'LOG-3'],
  },
  {
    id: 'send-not-enabled',
    title: 'Whose mailbox can fail for sending',
    guide: 'Only the record owner’s, as the other choices list or require mailboxes that send.',
    vendor: 'Outreach refuses whichever mailbox has sending off.',
    simulator: 'The error comes with any choice of mailbox if sending is switched off after the choice was made.',
    rules: ['ERR-14', 'ADD-13', 'OUT-2'],
  },
];
