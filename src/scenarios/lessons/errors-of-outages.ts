import { demo } from './demo.ts';
import { errorLesson } from './error-lesson.ts';

const jonas = { email: 'jonas.albrecht@brightmoor.example', rating: ['Hot', 'Warm'] } as const;
const cut = { type: 'cut-network' } as const;
const revoke = { type: 'revoke-token' } as const;

/** When Outreach is not to be had for a while, and when LeanData is not let in: ERR-16 to ERR-19. */
export const errorsOfOutages = [
  errorLesson({
    id: 'rate-limit-exceeded',
    title: 'Outreach Rate Limit Exceeded',
    summary: 'Outreach takes 5,000 requests of a user in an hour, and says itself when the next may come.',
    error: 'ERR-16',
    sequence: 'Inbound Welcome',
    ...jonas,
    stimuli: [{ at: '0s', make: { type: 'exhaust-rate-limit', user: demo.seat('Dana Reyes') } }],
    opening:
      'Everything that LeanData asks counts as Dana’s requests, for she authorized it. By now this hour’s 5,000 are used up.',
    refusal: '**429, Rate Limit Exceeded**. The answer carries `X-RateLimit-Reset`: when the fixed hour is over.',
    retried: true,
    because: 'It is tried again at X-RateLimit-Reset, not after Retry Action In.',
    ending:
      'At the full hour the count began anew, and the retry went through. If it happens often, choose longer intervals in Outreach and in LeanData, which makes everything slower.',
  }),
  errorLesson({
    id: 'scheduled-maintenance',
    title: 'Scheduled Outreach Maintenance',
    summary: 'During maintenance nothing needs to be done: Outreach names the time, and LeanData keeps it.',
    error: 'ERR-17',
    sequence: 'Inbound Welcome',
    ...jonas,
    stimuli: [{ at: '0s', make: { type: 'start-maintenance', minutes: 25 } }],
    opening: 'Outreach has a maintenance window of 25 minutes this morning.',
    refusal: '**503, Scheduled Maintenance**. The answer carries `Retry-After`: how long the window still lasts.',
    retried: true,
    because: 'It is tried again when Retry-After says, sooner than Retry Action In would.',
    ending: 'The first attempt after the window succeeded. No action was needed.',
  }),
  errorLesson({
    id: 'no-answer',
    title: 'Outreach does not answer',
    summary: 'A cut connection has no status of its own: the attempt stands in the Callout History with a 0.',
    error: 'ERR-18',
    sequence: 'Inbound Welcome',
    ...jonas,
    stimuli: [
      { at: '0s', make: cut },
      { at: '90m', lift: cut },
    ],
    opening: 'The connection between Salesforce and Outreach is down, and will be for an hour and a half.',
    refusal:
      '**No answer**: the Callout History shows the attempt with the status 0. The Response Status Code of the row stays blank while it is Pending.',
    retried: true,
    because: 'Connections come back, so the failure qualifies for a retry after Retry Action In.',
    cure: {
      at: '90m',
      caption:
        'The connection is back. The first retry, an hour after the first attempt, found it still down; the second is yet to come.',
    },
    ending: 'The second retry got through: three attempts in all, each with its own line in the Callout History.',
    attempts: 3,
  }),
  errorLesson({
    id: 'token-revoked',
    title: 'Token is not valid',
    summary: 'Access that was taken back in Outreach is found out by the next callout, and by all routing after it.',
    error: 'ERR-19',
    sequence: 'Inbound Welcome',
    ...jonas,
    stimuli: [
      { at: '0s', make: revoke },
      { at: '40m', lift: revoke },
    ],
    opening:
      'An Outreach admin takes back LeanData’s access. Nobody tells LeanData: Partner Apps still shows the authorization as valid.',
    refusal:
      '**401, the token is not valid**, and the silent refresh failed as well. From now on LeanData knows: further records would take the Configuration Error edge.',
    retried: true,
    because: 'Somebody can authorize again before the retry is due, so it qualifies.',
    cure: { at: '40m', caption: 'The cure: authorize Outreach again under **Admin, Partner Apps**.' },
    ending: 'The retry used the new authorization and went through.',
    notes: 'Had nobody authorized again, the callout would have ended with the failure reason “Token is not valid”.',
  }),
];
