import { nameList } from '../contract/name-list.ts';
import type { NodeType } from '../contract/node-type.ts';
import { checkUpdateRecord } from './checks.ts';
import { updateRecordConfig, updateRecordDefaults, updateRecordMigrations, type UpdateRecordConfig } from './config.ts';
import { updateRecordFields } from './fields.ts';
import { runUpdateRecord, UPDATE_FAILED, UPDATED } from './run.ts';

/** Writes fixed values into fields of the record. */
export const updateRecord: NodeType<UpdateRecordConfig> = {
  type: 'update-record',
  title: 'Update Record',
  purpose: 'Writes values into fields of the record.',
  section: 'Actions',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: updateRecordConfig,
  migrations: updateRecordMigrations,
  defaults: updateRecordDefaults,
  edges: () => [
    { id: UPDATED, title: 'Updated', kind: 'normal' },
    { id: UPDATE_FAILED, title: 'Update failed', kind: 'error' },
  ],
  fields: updateRecordFields,
  summary: ({ values }) =>
    values.length === 0
      ? 'No fields chosen'
      : nameList(
          values.map(({ field, value }) => `${field} = ${value ?? 'blank'}`),
          2,
        ),
  checks: checkUpdateRecord,
  choices: () => [],
  variable: () => undefined,
  writes: ({ values }) => values.map(({ field }) => field),
  run: runUpdateRecord,
};
