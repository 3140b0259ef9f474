import type { EntryOf } from '#logs/entry-of.ts';

/** What a change of a record did, in a word. */
export const changeWords: Readonly<Record<EntryOf<'record-changed'>['kind'], string>> = {
  created: 'Created',
  updated: 'Changed',
  deleted: 'Deleted',
  restored: 'Restored',
  converted: 'Converted',
  merged: 'Merged away',
  reverted: 'Put back',
};
