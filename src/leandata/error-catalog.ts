import type { CalloutErrorId } from './leandata-state.ts';

/** One row of the callout errors: what it is called, what causes it and what cures it. */
export interface CalloutError {
  readonly id: CalloutErrorId;
  /** As LeanData's troubleshooting names it. */
  readonly title: string;
  /** Status of Outreach's answer; 0 where nothing answers. */
  readonly status: number;
  /** [APP-5] Whether it qualifies for a retry unless Partner Apps says otherwise. */
  readonly retry: boolean;
  readonly cause: string;
  readonly cure: string;
}

type Row = Omit<CalloutError, 'id'>;

const rows: Readonly<Record<CalloutErrorId, Row>> = {
  'ERR-1': {
    title: 'Unauthorized OAuth Scope',
    status: 403,
    retry: true,
    cause: 'The authorization lacks a scope that the request needs.',
    cure: 'Authorize Outreach again with sequences.all, sequenceStates.all, mailboxes.all and prospects.all.',
  },
  'ERR-2': {
    title: 'Unauthorized Request',
    status: 403,
    retry: true,
    cause: "The authorizing user's Outreach profile lacks a right.",
    cure: 'Give that profile Permit Plugins, all record visibility for prospects and accounts, the sequence rights, and sending from all mailboxes.',
  },
  'ERR-3': {
    title: 'Resource Not Found',
    status: 404,
    retry: true,
    cause: 'Outreach has no such prospect, sequence, mailbox or user.',
    cure: "Check the mailbox setting of the node, the record's Outreach id, the placement of the node, and the field mappings in Outreach and in Partner Apps.",
  },
  'ERR-4': {
    title: 'General Outreach Validation Error',
    status: 422,
    retry: false,
    cause: "A validation rule of the organization's own refuses the addition.",
    cure: "Follow the rule's message, or change the rule in Outreach.",
  },
  'ERR-5': {
    title: 'Prospect already targeted',
    status: 422,
    retry: false,
    cause: "The prospect was in this sequence before, and the sequence's ruleset allows it only once.",
    cure: 'Change how many times a prospect can be added in the ruleset. Every sequence on the ruleset is affected.',
  },
  'ERR-6': {
    title: 'Prospect still active in Sequence',
    status: 422,
    retry: false,
    cause:
      "The prospect is still active in this sequence, and the sequence's ruleset allows it again only when it is not.",
    cure: 'Change how many times a prospect can be added in the ruleset, or finish the prospect in the sequence. Every sequence on the ruleset is affected.',
  },
  'ERR-7': {
    title: 'Prospect active in another Outreach sequence',
    status: 422,
    retry: false,
    cause: 'This sequence, or one that the prospect is active in, is exclusive against all sequences.',
    cure: 'Set the exclusivity of the sequence that the prospect is in to "Yes, but only for exclusive sequences". Every sequence on the ruleset is affected.',
  },
  'ERR-8': {
    title: 'Prospect active in another exclusive sequence',
    status: 422,
    retry: false,
    cause: 'This sequence and one that the prospect is active in are both exclusive among exclusive sequences.',
    cure: 'The guide says to set the exclusivity of the sequence that the prospect is in to "Yes". By Outreach\'s own rules that cannot free the prospect; setting it to "No", or finishing the prospect there, does.',
  },
  'ERR-9': {
    title: 'Prospect is locked',
    status: 422,
    retry: false,
    cause: 'The prospect is locked in Outreach.',
    cure: 'Unlock the prospect if it was locked by mistake.',
  },
  'ERR-10': {
    title: 'Prospect missing email',
    status: 422,
    retry: false,
    cause: 'The prospect has no email address, and the sequence has an email step.',
    cure: 'Add an email address to the prospect.',
  },
  'ERR-11': {
    title: 'Prospect opted out',
    status: 422,
    retry: false,
    cause: 'The prospect has opted out.',
    cure: 'Revert the opt-out in Outreach if it was a mistake.',
  },
  'ERR-12': {
    title: 'Outreach User is not the owner',
    status: 422,
    retry: true,
    cause: "The sequence is not shared, and the mailbox's user does not own it.",
    cure: 'Share the sequence: "Others can see it and use it".',
  },
  'ERR-13': {
    title: 'Outreach User is locked',
    status: 422,
    retry: true,
    cause: "The mailbox's user is locked in Outreach.",
    cure: 'Unlock the user in Outreach.',
  },
  'ERR-14': {
    title: 'Mailbox does not have send enabled',
    status: 422,
    retry: true,
    cause: "Sending is switched off on the user's default mailbox.",
    cure: 'Enable sending messages from the mailbox. The guide names only the record owner as mailbox; the other choices fail alike.',
  },
  'ERR-15': {
    title: 'Mailbox has invalid send credentials',
    status: 422,
    retry: true,
    cause: "The send credentials of the user's default mailbox are broken.",
    cure: 'Disconnect the email account in Outreach and connect it again.',
  },
  'ERR-16': {
    title: 'Rate limit exceeded',
    status: 429,
    retry: true,
    cause: 'The hourly limit of requests is used up.',
    cure: 'Lengthen the polling interval in Outreach and Retry Action In in LeanData. LeanData tries again at X-RateLimit-Reset.',
  },
  'ERR-17': {
    title: 'Scheduled maintenance',
    status: 503,
    retry: true,
    cause: 'Outreach is in a maintenance window.',
    cure: 'Nothing to do: LeanData tries again at Retry-After.',
  },
  'ERR-18': {
    title: 'No answer',
    status: 0,
    retry: true,
    cause: 'The connection was cut or timed out.',
    cure: 'Check the network and the Remote Site Settings; LeanData tries again.',
  },
  'ERR-19': {
    title: 'Invalid token',
    status: 401,
    retry: true,
    cause: 'The token was revoked in Outreach, or could not be refreshed.',
    cure: 'Authorize Outreach again in Partner Apps.',
  },
};

/** [ERR-1] to [ERR-19], in that order. */
export const calloutErrors: readonly CalloutError[] = (Object.keys(rows) as CalloutErrorId[]).map((id) => ({
  id,
  ...rows[id],
}));

/** One error by its id. */
export const calloutError = (id: CalloutErrorId): CalloutError => ({ id, ...rows[id] });
