import type { CalloutErrorId } from '#leandata/leandata-state.ts';

/** Where two documents, or one and itself, do not say the same. */
export interface Disagreement {
  readonly text: string;
  /** Rule of the rulebook that says what is done here. */
  readonly rule: string;
}

/** What there is to know of an error without the run that it came up in. */
export interface GuideEntry {
  readonly cause: string;
  /** The guide's cure in our words, step by step; empty where the guide has none. */
  readonly guideCure: readonly string[];
  /** Why the guide's cure cannot work, where it cannot. */
  readonly guideFails?: string;
  /** What cures it where the guide's cure cannot, or where the guide has none. */
  readonly worksInstead?: readonly string[];
  readonly disagreements?: readonly Disagreement[];
  readonly rules: readonly string[];
}

const wholeRuleset = 'Every sequence on the ruleset is affected, so look at the list of them first.';

const edgeOrError: Disagreement = {
  text: 'The guide has two answers to a missing authorization: the Configuration Error edge and this error. Here the edge is taken where LeanData knows before the call that the authorization is missing or invalid, and the error stands where Outreach refuses the scope or the profile.',
  rule: 'ADD-2',
};

/** [ERR-1] to [ERR-19]: causes and cures. */
export const errorGuide: Readonly<Record<CalloutErrorId, GuideEntry>> = {
  'ERR-1': {
    cause: 'The authorization lacks a scope that the request needs.',
    guideCure: [
      'Look up in Partner Apps who authorized LeanData with Outreach.',
      'See that the scopes are sequences.all, sequenceStates.all, mailboxes.all and prospects.all, and authorize again.',
    ],
    disagreements: [edgeOrError],
    rules: ['ERR-1', 'OUT-7'],
  },
  'ERR-2': {
    cause: 'The Outreach profile of the user who authorized LeanData lacks a right.',
    guideCure: [
      'Look up in Partner Apps who authorized LeanData with Outreach.',
      "Switch on in that user's Outreach profile: Permit Plugins; all record visibility for prospects and accounts; creating, editing, enabling and sharing sequences; sending from the mailboxes of all records.",
    ],
    disagreements: [edgeOrError],
    rules: ['ERR-2', 'OUT-7'],
  },
  'ERR-3': {
    cause: 'Outreach has no such prospect, sequence, mailbox or user.',
    guideCure: [
      "Look at the node's mailbox setting. Where it is the record owner, see whether the owner has a user in Outreach.",
      'See whether the Salesforce record carries an Outreach id. If not, it never came to Outreach, or its id never came back.',
      'See whether the node stands where the id is known: behind the Updated trigger, or a condition on the Outreach Prospect ID.',
      'In the CRM plugin, see that Id (Outreach Internal) is mapped with Updates Out for User and for Lead and Contact, and how often each is polled.',
      'See that Partner Apps maps the same fields.',
    ],
    rules: ['ERR-3', 'OUT-8'],
  },
  'ERR-4': {
    cause: "A validation rule of the organization's own refuses the addition.",
    guideCure: ['Read the message, and act on it as your organization wants: mend the prospect, or change the rule.'],
    rules: ['ERR-4'],
  },
  'ERR-5': {
    cause: "The prospect is or was in this sequence, and the sequence's ruleset allows it only once.",
    guideCure: [`Change in the ruleset how many times a prospect can be added. ${wholeRuleset}`],
    rules: ['ERR-5', 'OUT-4'],
  },
  'ERR-6': {
    cause: 'The prospect is still active in this sequence, and the ruleset allows it again only when it is not.',
    guideCure: [`Change in the ruleset how many times a prospect can be added. ${wholeRuleset}`],
    rules: ['ERR-6', 'OUT-4'],
  },
  'ERR-7': {
    cause: 'This sequence, or another one that the prospect is active in, is exclusive against all sequences.',
    guideCure: [
      `In the ruleset of the sequence that the prospect is in already, set the exclusivity to "Yes, but only for exclusive sequences". ${wholeRuleset}`,
    ],
    rules: ['ERR-7', 'OUT-4'],
  },
  'ERR-8': {
    cause: 'This sequence and another one that the prospect is active in are both exclusive among exclusive sequences.',
    guideCure: [
      `In the ruleset of the sequence that the prospect is in already, set the exclusivity to "Yes". ${wholeRuleset}`,
    ],
    guideFails:
      'It cannot work: "Yes" makes that sequence exclusive against all others, so that Outreach still refuses, now as "Prospect active in another Outreach sequence".',
    worksInstead: [
      'In the ruleset of the sequence that the prospect is in already, set the exclusivity to "No"; or finish the prospect there.',
    ],
    disagreements: [
      {
        text: "The guide's cure goes against Outreach's own account of exclusivity, which is followed here.",
        rule: 'OUT-4',
      },
    ],
    rules: ['ERR-8', 'OUT-4'],
  },
  'ERR-9': {
    cause: 'The prospect is locked in Outreach.',
    guideCure: ['Unlock the prospect if it was locked by mistake. If not, nothing is wrong.'],
    rules: ['ERR-9'],
  },
  'ERR-10': {
    cause: 'The prospect has no email address, and the sequence has an email step.',
    guideCure: ['Find the prospect in Outreach and give it an email address.'],
    rules: ['ERR-10', 'OUT-9'],
  },
  'ERR-11': {
    cause: 'The prospect has opted out.',
    guideCure: ['If it opted out by mistake, open the prospect in Outreach and revert the opt-out.'],
    rules: ['ERR-11'],
  },
  'ERR-12': {
    cause: 'The sequence is not shared, and the user whose mailbox is to send does not own it.',
    guideCure: ['Share the sequence with the organization: "Others can see it and use it".'],
    disagreements: [
      {
        text: 'The guide says "Outreach User" without saying which. Here it is the user of the sending mailbox, not the owner of the prospect and not the user who authorized LeanData.',
        rule: 'ADD-13',
      },
    ],
    rules: ['ERR-12', 'OUT-1'],
  },
  'ERR-13': {
    cause: 'The user whose mailbox is to send is locked in Outreach.',
    guideCure: ["Unlock the user under Outreach's users, if the user is to work there."],
    disagreements: [
      {
        text: 'The guide says "Outreach User" without saying which. Here it is the user of the sending mailbox, not the owner of the prospect and not the user who authorized LeanData.',
        rule: 'ADD-13',
      },
    ],
    rules: ['ERR-13'],
  },
  'ERR-14': {
    cause: "Sending is switched off on the user's default mailbox.",
    guideCure: ["Find the record's owner, and have the mailbox set up with sending enabled."],
    disagreements: [
      {
        text: 'The guide says that this error comes only with the record owner as mailbox. Here all three mailbox choices meet it, since a mailbox can be switched off after it was chosen.',
        rule: 'ADD-13',
      },
    ],
    rules: ['ERR-14', 'OUT-2'],
  },
  'ERR-15': {
    cause: "The send credentials of the user's default mailbox are broken.",
    guideCure: ['Find out whose mailbox it is, and have the email account disconnected and connected again.'],
    rules: ['ERR-15'],
  },
  'ERR-16': {
    cause: "The hour's requests to Outreach are used up.",
    guideCure: [
      'LeanData tries again at X-RateLimit-Reset, when the next hour begins.',
      'For the future, poll less often in the CRM plugin and lengthen Retry Action In. Records then cross, and prospects are added, later.',
    ],
    disagreements: [
      {
        text: 'The guide gives 5,000 requests per user and hour; Outreach itself now says 10,000. The limit is a setting here, 5,000 to begin with.',
        rule: 'OUT-5',
      },
    ],
    rules: ['ERR-16', 'OUT-11', 'APP-6'],
  },
  'ERR-17': {
    cause: 'Outreach is in a maintenance window.',
    guideCure: ['Nothing is to be done: LeanData tries again at Retry-After.'],
    rules: ['ERR-17', 'OUT-6', 'APP-6'],
  },
  'ERR-18': {
    cause: 'Nothing answered: the connection was cut, timed out, or Outreach itself broke down.',
    guideCure: [],
    worksInstead: [
      'Wait: LeanData tries again after Retry Action In.',
      'If it goes on, see whether Outreach can be reached at all, and whether the Remote Site Settings of Salesforce still allow it.',
    ],
    rules: ['ERR-18'],
  },
  'ERR-19': {
    cause: 'The token was revoked in Outreach, or could not be refreshed.',
    guideCure: [],
    worksInstead: [
      'Authorize Outreach again in Partner Apps. A callout that is still open then succeeds at its next attempt.',
    ],
    disagreements: [
      {
        text: 'The guide lists "Token is not valid" among the failure reasons and has no row for it in its troubleshooting. How LeanData comes to know of a revoked token is an assumption.',
        rule: 'APP-10',
      },
    ],
    rules: ['ERR-19', 'APP-10'],
  },
};
