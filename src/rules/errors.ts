import type { RuleNote, RuleRow, RuleStanding } from './rule.ts';
import type { RuleSetting } from './rule-setting.ts';

/** One error: title, what causes it, status of the answer, and whether it is retried: our choice, or a sentence where the guide says it. */
function error(
  number: number,
  title: string,
  cause: string,
  status: number,
  retry: RuleNote | string,
  settings: readonly RuleSetting[],
  notes: readonly RuleNote[] = [],
): RuleRow {
  const own = number > 17;
  const standing: readonly [RuleStanding] = own ? ['C'] : ['S'];
  const answer = status === 0 ? 'Nothing answers.' : `Outreach answers ${status}.`;
  return {
    id: `ERR-${number}`,
    standing,
    title,
    text: [cause, answer, ...(typeof retry === 'string' ? [retry] : [])].join(' '),
    source: own ? 'Our choice' : 'The integration guide',
    notes: typeof retry === 'string' ? notes : [...notes, retry],
    switch: { type: 'settings', settings: ['retry-table', ...settings] },
  };
}

const RETRIED: RuleNote = {
  standing: 'C',
  text: 'It is retried: an admin or time can clear it without touching the record.',
};
const FINAL: RuleNote = {
  standing: 'C',
  text: 'It is not retried: only a change of the record, or of what Outreach allows it, can clear it.',
};

/** What can go wrong with a callout. */
export const errorRules: readonly RuleRow[] = [
  error(1, 'Unauthorized OAuth Scope', 'The authorization lacks a scope that the request needs.', 403, RETRIED, [
    'grants',
  ]),
  error(
    2,
    'Unauthorized Request',
    'The Outreach profile of the user who authorized LeanData lacks a right.',
    403,
    RETRIED,
    ['profile'],
  ),
  error(
    3,
    'Resource Not Found',
    'Outreach has no prospect, sequence, mailbox or user with the id that was sent.',
    404,
    RETRIED,
    ['field-mapping', 'sync-fields'],
  ),
  error(
    4,
    'General Outreach Validation Error',
    'A validation rule of the organization’s own refuses the addition, in its own words.',
    422,
    FINAL,
    ['validation-rules'],
  ),
  error(
    5,
    'Prospect already targeted',
    'The prospect was in the sequence before, and its ruleset lets a prospect in only once.',
    422,
    FINAL,
    ['rulesets'],
  ),
  error(
    6,
    'Prospect still active in Sequence',
    'The prospect is in the sequence, and its ruleset lets a prospect in again only when no longer active.',
    422,
    FINAL,
    ['rulesets'],
  ),
  error(
    7,
    'Prospect active in another Outreach sequence',
    'This sequence, or another one that the prospect is active in, is exclusive against all sequences.',
    422,
    FINAL,
    ['rulesets'],
  ),
  error(
    8,
    'Prospect active in another exclusive sequence',
    'This sequence and another one that the prospect is active in are both exclusive among exclusive sequences.',
    422,
    FINAL,
    ['rulesets'],
    [
      {
        standing: 'P',
        text: 'The guide’s cure, "Yes" on the other sequence, cannot free the prospect by Outreach’s own rules. "No", or finishing the prospect there, does.',
      },
    ],
  ),
  error(9, 'Prospect is locked', 'The prospect is locked in Outreach.', 422, FINAL, []),
  error(
    10,
    'Prospect missing email',
    'The prospect has no email address and the sequence has an email step.',
    422,
    FINAL,
    ['sequences'],
  ),
  error(11, 'Prospect opted out', 'The prospect has opted out.', 422, FINAL, []),
  error(
    12,
    'Outreach User is not the owner',
    'The sequence is not shared, and the user of the mailbox does not own it.',
    422,
    RETRIED,
    ['sequences'],
  ),
  error(13, 'Outreach User is locked', 'The user of the mailbox is locked in Outreach.', 422, RETRIED, []),
  error(
    14,
    'Mailbox does not have send enabled',
    'Sending is off for the mailbox of the record’s owner.',
    422,
    RETRIED,
    ['mailboxes'],
    [
      {
        standing: 'C',
        text: 'The guide knows it for the record owner’s mailbox alone. Here it comes with the other choices as well, if sending is switched off after the choice was made.',
      },
    ],
  ),
  error(
    15,
    'Mailbox has invalid send credentials',
    'The credentials of the user’s default mailbox no longer work.',
    422,
    RETRIED,
    ['mailboxes'],
  ),
  error(
    16,
    'Rate limit exceeded',
    'The requests of the hour are used up.',
    429,
    'LeanData tries again at X-RateLimit-Reset.',
    ['rate-limit'],
  ),
  error(
    17,
    'Scheduled maintenance',
    'Outreach is in a maintenance window.',
    503,
    'LeanData tries again at Retry-After.',
    ['maintenance'],
  ),
  error(18, 'No answer', 'The request timed out or the connection was cut.', 0, RETRIED, ['network']),
  error(
    19,
    'Invalid token',
    'The token was revoked in Outreach and cannot be refreshed; the failure reason is Token is not valid. Where Outreach was disconnected while a callout waited, the reason is Partner not authorized and no request is sent.',
    401,
    RETRIED,
    ['authorization'],
  ),
];
