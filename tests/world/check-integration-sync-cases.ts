import type { MappedObject } from '#leandata/field-mapping.ts';
import { PROSPECT_ID_FIELD, USER_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import * as org from '../support/break-org.ts';

/** A way to break the clean org, and the one finding that it makes. */
export interface BreakCase {
  readonly id: string;
  readonly subject?: MappedObject;
  readonly rules: string;
  readonly how: string;
  readonly break: org.Break;
  /** What the button says; absent where there is none. */
  readonly fix?: string;
}

const objects = ['Lead', 'Contact', 'User'] as const;
const routed = ['Lead', 'Contact'] as const;
export const idFieldOf = (object: MappedObject): string => (object === 'User' ? USER_ID_FIELD : PROSPECT_ID_FIELD);
const labelOf = (object: MappedObject): string => (object === 'User' ? 'Outreach User ID' : 'Outreach Prospect ID');
const isIdField = (object: MappedObject) => (field: { readonly name: string }) => field.name === idFieldOf(object);
const each = <O extends MappedObject>(of: readonly O[], make: (object: O) => Omit<BreakCase, 'subject'>) =>
  of.map((object): BreakCase => ({ ...make(object), subject: object }));

const plugin: readonly BreakCase[] = [
  {
    id: 'plugin/not-added',
    rules: 'SYN-20',
    how: 'a plugin that was never added',
    break: org.sync({ added: false, connected: false }),
  },
  {
    id: 'plugin/not-connected',
    rules: 'SYN-20',
    how: 'a plugin that is not connected',
    break: org.sync({ connected: false }),
  },
  {
    id: 'plugin/crm-not-salesforce',
    rules: 'SYN-15',
    how: 'a plugin of Microsoft Dynamics 365',
    break: org.sync({ crm: 'Microsoft Dynamics 365' }),
  },
  {
    id: 'plugin/push-delay',
    rules: 'SYN-3',
    how: 'pushing that takes more than 60 seconds',
    break: org.sync({ pushSeconds: 90 }),
    fix: 'Set 60 seconds',
  },
  {
    id: 'plugin/deletes-prospects-in-sequence',
    rules: 'SYN-17',
    how: 'prospects deleted out of a sequence',
    break: org.sync({ mergeAndDelete: { deleteProspects: true, keepWhileInSequence: false } }),
    fix: 'Keep prospects in a sequence',
  },
];

const toggles: readonly BreakCase[] = [
  ...each(objects, (type) => ({
    id: 'sync/pushing-off',
    rules: 'SYN-2',
    how: 'Pushing switched off',
    break: org.toggles(type, { pushing: false }),
    fix: 'Switch Pushing on',
  })),
  ...each(objects, (type) => ({
    id: 'sync/outbound-update-off',
    rules: 'SYN-2',
    how: 'Outbound Update switched off',
    break: org.toggles(type, { outboundUpdate: false }),
    fix: 'Switch Outbound Update on',
  })),
  ...each(objects, (type) => ({
    id: 'sync/inbound-without-polling',
    rules: 'SYN-5, SYN-22',
    how: 'Polling switched off under Inbound Create and Update',
    break: org.toggles(type, { polling: false }),
    fix: 'Switch Polling on',
  })),
  ...each(objects, (type) => ({
    id: 'sync/inbound-create-off',
    rules: 'SYN-22, SYN-23',
    how: 'Inbound Create switched off',
    break: org.toggles(type, { inboundCreate: false }),
    fix: 'Switch Inbound Create on',
  })),
  ...each(objects, (type) => ({
    id: 'sync/inbound-update-off',
    rules: 'SYN-22, SYN-23',
    how: 'Inbound Update switched off',
    break: org.toggles(type, { inboundUpdate: false }),
    fix: 'Switch Inbound Update on',
  })),
  {
    id: 'sync/outbound-create-off',
    subject: 'User',
    rules: 'SYN-22',
    how: 'Outbound Create switched off on users',
    break: org.toggles('User', { outboundCreate: false }),
    fix: 'Switch Outbound Create on',
  },
];

const polling: readonly BreakCase[] = [
  ...each(objects, (type) => ({
    id: 'polling/too-short',
    rules: 'SYN-4',
    how: 'a polling frequency below one minute',
    break: org.type(type, { pollingMinutes: 0 }),
    fix: 'Poll every 10 minutes',
  })),
  ...each(objects, (type) => ({
    id: 'polling/slow',
    rules: 'SYN-4, CLK-3',
    how: 'a polling frequency of four hours',
    break: org.type(type, { pollingMinutes: 240 }),
    fix: 'Poll every 10 minutes',
  })),
  ...each(objects, (type) => ({
    id: 'polling/no-updates-in',
    rules: 'SYN-5',
    how: 'no field with Updates In',
    // No sequence with email steps, so that the address is not missed.
    break: org.all(
      org.rows(type, (row) => ({ ...row, updatesIn: false })),
      org.outreach(({ sequences }) => ({ sequences: sequences.map((one) => ({ ...one, steps: [] })) })),
    ),
    fix: 'Switch Updates In on',
  })),
];

const idFields: readonly BreakCase[] = [
  ...each(objects, (object) => ({
    id: 'field/missing',
    rules: 'SF-3',
    how: 'a field for the id that is not there',
    break: org.fields(object, (field) => (isIdField(object)(field) ? null : field)),
    fix: `Add ${labelOf(object)}`,
  })),
  ...each(objects, (object) => ({
    id: 'field/not-text',
    rules: 'SF-3, ADD-8',
    how: 'a field for the id that is a number',
    break: org.fields(object, (field) => (isIdField(object)(field) ? { ...field, type: 'number' } : field)),
  })),
  ...each(objects, (object) => ({
    id: 'field/not-custom',
    rules: 'SF-3',
    how: 'an id that goes into a standard field',
    break: intoStandardField(object),
  })),
  ...each(objects, (object) => ({
    id: 'field/too-short',
    rules: 'SF-3',
    how: 'a field for the id of 18 characters',
    break: org.fields(object, (field) => (isIdField(object)(field) ? { ...field, length: 18 } : field)),
    fix: 'Lengthen to 255',
  })),
  ...each(objects, (object) => ({
    id: 'field/not-read-only',
    rules: 'SF-3',
    how: 'a field for the id that people can edit',
    break: org.fields(object, (field) => (isIdField(object)(field) ? { ...field, readOnly: false } : field)),
    fix: 'Make it read-only',
  })),
  ...each(objects, (object) => ({
    id: 'field/label-twice',
    rules: 'SF-3',
    how: 'two fields with the label of the id',
    break: org.addField(object, { name: 'Second__c', label: labelOf(object), type: 'text', length: 255, custom: true }),
  })),
];

const mappings: readonly BreakCase[] = [
  ...each(objects, (type) => ({
    id: 'mapping/id-not-mapped',
    rules: 'SYN-7',
    how: 'Id (Outreach Internal) not mapped',
    break: org.rows(type, (row) => (row.outreachField === 'id' ? null : row)),
    fix: `Map it to ${idFieldOf(type)}`,
  })),
  ...each(objects, (type) => ({
    id: 'mapping/id-not-out',
    rules: 'SYN-7',
    how: 'Id (Outreach Internal) mapped without Updates Out',
    break: org.rows(type, (row) => (row.outreachField === 'id' ? { ...row, updatesOut: false } : row)),
    fix: 'Switch Updates Out on',
  })),
  {
    id: 'conversion/id-not-mapped',
    rules: 'SF-5',
    how: 'an id that stays behind at conversion',
    break: org.salesforce({ leadConversionMapping: {} }),
    fix: 'Map it',
  },
  ...each(objects, (type) => ({
    id: 'mapping/field-unknown',
    rules: 'SYN-6',
    how: 'a row of a field that Salesforce does not have',
    break: org.addRow(type, {
      outreachField: 'custom1',
      salesforceField: 'Gone__c',
      updatesIn: true,
      updatesOut: true,
    }),
    fix: 'Remove the row',
  })),
  ...each(objects, (type) => ({
    id: 'mapping/field-crossed',
    rules: 'SYN-6',
    how: 'two rows of one field, one of them writing it',
    break: org.addRow(type, {
      outreachField: 'custom1',
      salesforceField: 'FirstName',
      updatesIn: false,
      updatesOut: true,
    }),
  })),
  ...each(routed, (type) => ({
    id: 'mapping/owner-not-mapped',
    rules: 'SYN-8, SYN-19',
    how: 'the owner not mapped',
    break: org.rows(type, (row) => (row.outreachField === 'owner' ? null : row)),
    fix: 'Map Owner to OwnerId',
  })),
  ...each(routed, (type) => ({
    id: 'mapping/owner-not-user-field',
    rules: 'SYN-19',
    how: 'the owner mapped to a text field',
    break: org.rows(type, (row) => (row.outreachField === 'owner' ? { ...row, salesforceField: 'Description' } : row)),
  })),
  ...each(routed, (type) => ({
    id: 'mapping/email-not-mapped',
    rules: 'OUT-9, SYN-9',
    how: 'sequences with email steps and no email address mapped',
    break: org.rows(type, (row) => (row.outreachField === 'email' ? null : row)),
    fix: 'Map Email',
  })),
  {
    id: 'mapping/stage-unknown',
    rules: 'OUT-10',
    how: 'a lead status that is no stage',
    break: org.outreach(({ stages }) => ({ stages: stages.slice(1) })),
  },
];

/** Settings of the plugin, and of Salesforce's fields, in the order of the guide. */
export const syncCases: readonly BreakCase[] = [...plugin, ...toggles, ...polling, ...idFields, ...mappings];

function intoStandardField(object: MappedObject): org.Break {
  const field = object === 'Lead' ? 'City' : 'Department';
  return org.all(
    org.rows(object, (row) => (row.outreachField === 'id' ? { ...row, salesforceField: field } : row)),
    org.partnerField(object, field),
    org.records(object, (record) => ({ ...record, [field]: record[idFieldOf(object)] ?? null })),
  );
}
