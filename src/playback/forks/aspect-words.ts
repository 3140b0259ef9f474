import type { Aspect } from '#world/parted-ways.ts';

/** In what two runs of a record differ, in a word or two. */
export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  routed: 'Routed or not',
  path: 'Path',
  owner: 'Owner',
  outcome: 'Outcome',
  callouts: 'Callouts',
  timing: 'Timing',
};
