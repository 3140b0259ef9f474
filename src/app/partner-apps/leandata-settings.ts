import type { LeanDataSettings } from '#leandata/leandata-state.ts';

interface NumberSetting {
  readonly name: 'gatherSeconds' | 'batchSize' | 'retries' | 'historyLength';
  readonly label: string;
  readonly description: string;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
}

interface SwitchSetting {
  readonly name: 'recursiveRoutingPrevention' | 'supersedeHolds' | 'lookUpAtEachAttempt';
  readonly label: string;
  readonly description: string;
}

/** Settings of LeanData that are numbers, with what each takes. */
export const leanDataNumbers: readonly NumberSetting[] = [
  {
    name: 'gatherSeconds',
    label: 'Gather callouts for up to',
    description: 'Longest wait before a batch runs.',
    min: 0,
    max: 30,
    suffix: ' s',
  },
  { name: 'batchSize', label: 'Most callouts in a batch', description: 'Salesforce allows 100.', min: 1, max: 100 },
  { name: 'retries', label: 'Retries', description: 'After the first attempt.', min: 0, max: 20 },
  {
    name: 'historyLength',
    label: 'Longest callout history',
    description: 'In characters. A longer one ends the retries.',
    min: 100,
    max: 131_072,
  },
];

/** Settings of LeanData that are on or off. */
export const leanDataSwitches: readonly SwitchSetting[] = [
  {
    name: 'recursiveRoutingPrevention',
    label: 'Recursive Routing Prevention',
    description: 'LeanData’s own updates do not enter the graph again.',
  },
  {
    name: 'supersedeHolds',
    label: 'A new trigger ends a hold',
    description: 'A record that triggers again while it is held starts a new trip.',
  },
  {
    name: 'lookUpAtEachAttempt',
    label: 'Look up mailbox and user at each attempt',
    description: 'One request each, so that a change in Outreach is seen by the next retry.',
  },
];

/** [CLK-4] */
export const processingChoices: readonly { readonly value: LeanDataSettings['processing']; readonly label: string }[] =
  [
    { value: 'real-time', label: 'Real time' },
    { value: 'batch', label: 'Batch, every 2 minutes' },
  ];
