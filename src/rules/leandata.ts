import type { RuleRow } from './rule.ts';

const GUIDE = 'The integration guide';
const MIXED = 'The integration guide and our choice';

/** LeanData’s authorization with Outreach, its mapping and its retries. */
export const leanDataRules: readonly RuleRow[] = [
  {
    id: 'APP-1',
    standing: ['S'],
    title: 'Authorize Outreach',
    text: 'Partner Apps takes the App ID, the Client Secret and the Callback URL. Who authorizes must be able to edit Remote Site Settings, by Modify All Data or Customize Application.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['authorization'] },
  },
  {
    id: 'APP-2',
    standing: ['S'],
    title: 'Three mapped fields',
    text: 'LeanData must know which field of Lead, Contact and User holds the id of Outreach. An object that is not routed takes a placeholder field.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['field-mapping'] },
  },
  {
    id: 'APP-3',
    standing: ['S'],
    title: 'Retry Action In',
    text: 'The minutes, hours or days that LeanData waits after a failure before it tries again.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['retry-action-in'] },
  },
  {
    id: 'APP-4',
    standing: ['S'],
    title: 'Six retries',
    text: 'After the first attempt come at most six more. When the last of them fails, the action has failed for good.',
    source: GUIDE,
    notes: [{ standing: 'C', text: 'Attempts that met the rate limit or maintenance count like all others.' }],
    switch: { type: 'settings', settings: ['retries'] },
  },
  {
    id: 'APP-5',
    standing: ['S', 'C'],
    title: 'Which failures are retried',
    text: 'Only some failures qualify for a retry.',
    source: MIXED,
    notes: [
      {
        standing: 'C',
        text: 'The guide does not list them. Ours are those that an admin or time can clear without touching the record; the table of errors can be edited.',
      },
    ],
    switch: { type: 'settings', settings: ['retry-table'] },
  },
  {
    id: 'APP-6',
    standing: ['S'],
    title: 'When the retry comes',
    text: 'After a rate limit at X-RateLimit-Reset, after maintenance at Retry-After, and after any other failure when Retry Action In is over.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['retry-action-in'] },
  },
  {
    id: 'APP-7',
    standing: ['S'],
    title: 'Callouts are gathered',
    text: 'LeanData collects callouts for up to 30 seconds and then runs them as a batch; whether each is ready is looked at before the batch starts.',
    source: GUIDE,
    notes: [
      { standing: 'C', text: 'A batch holds at most 100 callouts, as many as Salesforce allows in a transaction.' },
    ],
    switch: { type: 'settings', settings: ['gather-seconds', 'batch-size'] },
  },
  {
    id: 'APP-8',
    standing: ['S'],
    title: 'LeanData turns the integration on',
    text: 'While the integration is off, FlowBuilder has no section Partner → Outreach.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['integration'] },
  },
  {
    id: 'APP-9',
    standing: ['S'],
    title: 'Where App ID and Client Secret come from',
    text: 'Outreach gives them for its API request form, which takes the Callback URL and a request in words.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['api-application'] },
  },
  {
    id: 'APP-10',
    standing: ['C'],
    title: 'What LeanData knows of its authorization',
    text: 'The token is refreshed silently. LeanData knows the authorization to be invalid where it was never given, was disconnected, or a refresh has failed; records then leave by Configuration Error. A revocation in Outreach is unknown until the next callout fails with ERR-19, and known from then on.',
    source: 'Our choice',
    notes: [{ standing: 'P', text: 'An access token lasts two hours.' }],
    switch: { type: 'settings', settings: ['authorization'] },
  },
];
