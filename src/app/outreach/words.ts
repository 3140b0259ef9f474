import type {
  Ruleset,
  Sequence,
  SequenceStateValue,
  SequenceStep,
  StageEvent,
} from '#mocks/outreach/outreach-state.ts';

/** [OUT-1] Sharing of a sequence, in Outreach's words. */
export const SHARING: readonly { readonly value: Sequence['shareType']; readonly label: string }[] = [
  { value: 'private', label: 'Private to owner' },
  { value: 'read_only', label: 'Others can see it' },
  { value: 'shared', label: 'Others can see it and use it' },
];

/** [OUT-4] How many times can a prospect be added? */
export const ADDITIONS: readonly { readonly value: Ruleset['permitDuplicateProspects']; readonly label: string }[] = [
  { value: 'disallow', label: 'Only once' },
  { value: 'only_if_inactive', label: 'More than once, if not already active' },
  { value: 'allow', label: 'Any time' },
];

/** [OUT-4] Should active prospects be exclusive to this sequence? */
export const EXCLUSIVITY: readonly { readonly value: Ruleset['sequenceExclusivity']; readonly label: string }[] = [
  { value: 'all_sequences', label: 'Yes' },
  { value: 'exclusive_sequences', label: 'Yes, but only for exclusive sequences' },
  { value: 'none', label: 'No' },
];

/** [OUT-10] What can set a prospect's stage; steps are not played, so some of it never happens here (OUT-15). */
export const STAGE_EVENTS: readonly { readonly event: StageEvent; readonly label: string; readonly played: boolean }[] =
  [
    { event: 'started', label: 'Started', played: true },
    { event: 'replied', label: 'Replied', played: false },
    { event: 'bounced', label: 'Bounced', played: false },
    { event: 'opted_out', label: 'Opted out', played: true },
    { event: 'finished', label: 'Finished', played: true },
  ];

export const STEP_TYPES: readonly { readonly value: SequenceStep['stepType']; readonly label: string }[] = [
  { value: 'auto_email', label: 'Auto email' },
  { value: 'manual_email', label: 'Manual email' },
  { value: 'call', label: 'Phone call' },
  { value: 'task', label: 'Generic task' },
];

/** [OUT-3] States of a prospect in a sequence: in words, and how good they are. */
export const STATES: Readonly<
  Record<
    SequenceStateValue,
    { readonly label: string; readonly tone: 'neutral' | 'accent' | 'ok' | 'pending' | 'error' }
  >
> = {
  pending: { label: 'Pending', tone: 'pending' },
  active: { label: 'Active', tone: 'ok' },
  paused: { label: 'Paused', tone: 'pending' },
  failed: { label: 'Failed', tone: 'error' },
  bounced: { label: 'Bounced', tone: 'error' },
  disabled: { label: 'Disabled', tone: 'neutral' },
  finished: { label: 'Finished', tone: 'accent' },
  opted_out: { label: 'Opted out', tone: 'error' },
};

/** The label of a value in one of the lists above; the value itself where it is unknown. */
export const labelOf = (list: readonly { readonly value: string; readonly label: string }[], value: string): string =>
  list.find((each) => each.value === value)?.label ?? value;

/** What is said where a moment cannot be read. */
export const HOW_INSTANTS_ARE_TYPED = 'Such as 2026-01-05 09:00:00.';
