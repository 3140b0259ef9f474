import type { NodeType } from '../contract/node-type.ts';
import { checkMergeDupe } from './checks.ts';
import { mergeDupeConfig, mergeDupeDefaults, mergeDupeMigrations, type MergeDupeConfig } from './config.ts';
import { mergeDupeFields } from './fields.ts';
import { MERGE_FAILED, MERGED, runMergeDupe } from './run.ts';

/** [MRG-1] Merges the record into a duplicate found before; the trip goes on with the master (MRG-2). */
export const mergeDupe: NodeType<MergeDupeConfig> = {
  type: 'merge-dupe',
  title: 'Merge Dupe',
  purpose: 'Merges the record into the duplicate that a match node found.',
  section: 'Actions',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: mergeDupeConfig,
  migrations: mergeDupeMigrations,
  defaults: mergeDupeDefaults,
  edges: () => [
    { id: MERGED, title: 'Merged', kind: 'normal' },
    { id: MERGE_FAILED, title: 'Merge failed', kind: 'error' },
  ],
  fields: mergeDupeFields,
  summary: ({ variable }) => (variable === null ? 'No duplicate chosen' : `Into ${variable}`),
  checks: checkMergeDupe,
  choices: () => [],
  variable: () => undefined,
  writes: () => 'another-record',
  run: runMergeDupe,
};
