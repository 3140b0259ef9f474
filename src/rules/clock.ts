import type { RuleRow } from './rule.ts';

/** Time in a run. */
export const clockRules: readonly RuleRow[] = [
  {
    id: 'CLK-1',
    standing: ['C'],
    title: 'One virtual clock',
    text: 'All simulated systems share one clock, which jumps from one event that is due to the next. Days of a run take milliseconds, and nothing ever waits in real time.',
    source: 'Our choice',
    switch: { type: 'none', because: 'A run that waited in real time could be neither repeated nor played back.' },
  },
  {
    id: 'CLK-2',
    standing: ['C'],
    title: 'Same input, same run',
    text: 'Events that are due at the same instant happen in the order in which they were asked for. Whoever runs the same graphs, org and records with the same start and seed gets a journal that agrees to the byte, in a browser as on the command line.',
    source: 'Our choice',
    switch: {
      type: 'none',
      because: 'Tests and links to a run rest on it. The start and the seed are chosen with each run.',
    },
  },
  {
    id: 'CLK-3',
    standing: ['S'],
    title: 'From a new lead to a sequence',
    text: 'A lead that is created in Salesforce triggers routing before Outreach knows of it. Outreach finds it at its next poll, makes a prospect and writes the id back within 60 seconds; that update triggers routing again. The callout is gathered for up to 30 seconds, then Outreach answers: success, or Pending with retries.',
    source: 'The integration guide',
    switch: { type: 'settings', settings: ['polling-minutes', 'push-seconds', 'gather-seconds'] },
  },
  {
    id: 'CLK-4',
    standing: ['P'],
    title: 'Real time or batch',
    text: 'LeanData routes a record at once, or leaves it to a job that wakes every two minutes. Real time is the default.',
    source: 'Vendor’s public documentation',
    switch: { type: 'settings', settings: ['processing'] },
  },
  {
    id: 'CLK-5',
    standing: ['C'],
    title: 'The org’s time zone counts the days',
    text: 'Daily limits start anew, and relative dates such as "within the last 7 days" are counted, by the time zone of the Salesforce org. It is UTC unless it is set otherwise.',
    source: 'Our choice',
    switch: { type: 'settings', settings: ['time-zone'] },
  },
];
