import { prospectValue } from '#crm-sync/outreach-values.ts';
import type { SyncMapping } from '#crm-sync/sync-state.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { Prospect } from '#mocks/outreach/outreach-state.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgSetup } from './org-setup.ts';

/** One mapped field in both systems, each value as Salesforce has it. */
export interface JoinedField {
  readonly mapping: SyncMapping;
  readonly label: string;
  readonly salesforce: FieldValue;
  readonly outreach: FieldValue;
  readonly differs: boolean;
}

/** [SYN-6] A lead or contact and its prospect, field by field as the plugin maps them. Either may be missing. */
export function sideBySide(
  { salesforce, outreach, sync }: OrgSetup,
  type: 'Lead' | 'Contact',
  record: SalesforceRecord | undefined,
  prospect: Prospect | undefined,
): readonly JoinedField[] {
  const labels = new Map(salesforce.fields[type].map(({ name, label }) => [name, label]));
  const linked = (kind: 'User' | 'Account', id: number | null): FieldValue =>
    id === null
      ? null
      : (sync.links.find((link) => link.type === kind && link.outreachId === id)?.salesforceId ?? null);
  // Of other records only the names of stages are asked for.
  const stages = { get: (_: string, id: number) => outreach.stages.find((stage) => stage.id === id) };
  return sync.types[type].mappings.map((mapping): JoinedField => {
    const { outreachField, salesforceField } = mapping;
    const here = record?.[salesforceField] ?? null;
    const there =
      prospect === undefined
        ? null
        : outreachField === 'owner'
          ? linked('User', prospect.ownerId)
          : outreachField === 'account'
            ? linked('Account', prospect.accountId)
            : prospectValue(prospect, outreachField, stages as Pick<Outreach, 'get'>);
    const label = labels.get(salesforceField) ?? salesforceField;
    return { mapping, label, salesforce: here, outreach: there, differs: here !== there };
  });
}
