import type { RuleRow } from './rule.ts';

const GUIDE = 'The integration guide';
const MIXED = 'The integration guide and our choice';

/** What the logs show. */
export const logRules: readonly RuleRow[] = [
  {
    id: 'LOG-1',
    standing: ['P'],
    title: 'Audit logs',
    text: 'One for each trip, in the panels Record, Path and Outcome, with filters by date, text, trigger, previous and new owner, and outcome. Reprocess runs the record again.',
    source: 'Vendor’s public documentation',
  },
  {
    id: 'LOG-2',
    standing: ['S'],
    title: 'Outcome filters of Outreach',
    text: 'There are Success (Outreach), Pending (Outreach) and Error (Outreach). Error (Fallback) shows none of the edges that Add to Sequence was left by.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['fallback-filter'] },
  },
  {
    id: 'LOG-3',
    standing: ['S'],
    title: 'The trail of attempts',
    text: 'A log that is Pending or Error shows each attempt that was made.',
    source: GUIDE,
    notes: [
      { standing: 'C', text: 'Pending begins when the first attempt has failed. Before that the outcome is blank.' },
    ],
    switch: {
      type: 'none',
      because:
        'The guide speaks of Pending only where LeanData could not do what was asked, which the first attempt must show.',
    },
  },
  {
    id: 'LOG-4',
    standing: ['S'],
    title: 'Columns of the Partner Logs report',
    text: 'Action Type, Node Name, Response Status Code, Target Object, Callout History, Callout Duration, Total Callout Duration and Failure Reasons. The code is 200 for success, 0, 300 or 400 for failure, and blank while the callout is pending.',
    source: GUIDE,
    notes: [
      {
        standing: 'C',
        text: 'The history keeps the real status. The column shows its class – 2xx as 200, 3xx as 300, 4xx and 5xx as 400, no answer as 0 – and stays blank until the callout has ended for good.',
      },
      { standing: 'C', text: 'The total duration runs from the first request to the last answer, waits included.' },
    ],
    switch: {
      type: 'none',
      because: 'The guide names only these codes. The real status is a click away in the history.',
    },
  },
  {
    id: 'LOG-5',
    standing: ['S'],
    title: 'Failure reasons',
    text: 'Token is not valid, Partner not authorized, Object has been deleted, Object has been merged, Retry attempt exceeded, and Log length hit.',
    source: GUIDE,
  },
  {
    id: 'LOG-6',
    standing: ['C'],
    title: 'Log length hit',
    text: 'A callout’s history has a longest length, 32,768 characters to begin with. An attempt that would pass it ends the retries.',
    source: 'Our choice',
    switch: { type: 'settings', settings: ['history-length'] },
  },
  {
    id: 'LOG-7',
    standing: ['S'],
    title: 'The report needs LD Read Only',
    text: 'Who has not got the permission set LD Read Only cannot open the report and is told so.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['read-only-users'] },
  },
  {
    id: 'LOG-8',
    standing: ['C'],
    title: 'Everything is journalled',
    text: 'Every change of a record or a setting, every fault, callout and counter is written down as it happens. Logs, playback and tests only read that journal.',
    source: 'Our choice',
    switch: { type: 'none', because: 'Nothing that is shown of a run could be trusted if part of it were left out.' },
  },
  {
    id: 'LOG-9',
    standing: ['S', 'C'],
    title: 'How the outcome moves',
    text: 'The outcome of an Outreach action goes from blank to Pending, and from there to Success or Error.',
    source: MIXED,
    notes: [
      {
        standing: 'C',
        text: 'With several Add to Sequence nodes in one trip, Error counts before Pending and Pending before Success.',
      },
    ],
    switch: { type: 'none', because: 'One log has one outcome; each callout’s own stands beside it.' },
  },
];
