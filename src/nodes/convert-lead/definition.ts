import type { NodeType } from '../contract/node-type.ts';
import { checkConvertLead } from './checks.ts';
import { convertLeadConfig, convertLeadDefaults, convertLeadMigrations, type ConvertLeadConfig } from './config.ts';
import { convertLeadFields } from './fields.ts';
import { CONVERSION_FAILED, CONVERTED, runConvertLead } from './run.ts';

/** [CNV-1] Turns the lead into a contact of an account; the trip goes on with the contact (CNV-2). */
export const convertLead: NodeType<ConvertLeadConfig> = {
  type: 'convert-lead',
  title: 'Convert Lead',
  purpose: 'Turns the lead into a contact of a matched or new account.',
  section: 'Actions',
  objects: ['Lead'],
  waits: false,
  fixed: false,
  config: convertLeadConfig,
  migrations: convertLeadMigrations,
  defaults: convertLeadDefaults,
  edges: () => [
    { id: CONVERTED, title: 'Converted', kind: 'normal' },
    { id: CONVERSION_FAILED, title: 'Conversion failed', kind: 'error' },
  ],
  fields: convertLeadFields,
  summary: ({ account, variable, createOpportunity }) =>
    `Into ${account === 'new' ? 'a new account' : (variable ?? 'no account yet')}${createOpportunity ? ', with an opportunity' : ''}`,
  checks: checkConvertLead,
  choices: () => [],
  variable: () => undefined,
  writes: () => 'another-record',
  run: runConvertLead,
};
