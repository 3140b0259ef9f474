import type { FieldValue } from '#shared/field.ts';
import { MINUTE, type Duration } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { TableRow } from '../demo-org/text-table.ts';
import { newLeads } from './new-leads.ts';

/** Time between two leads. */
const PACE: Duration = 4 * MINUTE;

/** [RUN-1] The new leads come in one by one, as from a form on a website. */
export const arrivals = (): readonly Stimulus[] =>
  newLeads.map((row, index) => ({
    type: 'create-record',
    after: index * PACE,
    object: 'Lead',
    fields: leadFields(row),
    through: 'import',
  }));

/** The filled cells of a row, as values of the fields that its headings name. */
function leadFields(row: TableRow): Readonly<Record<string, FieldValue>> {
  const filled = Object.entries(row).filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([name, text]) => [name, name === 'NumberOfEmployees' ? Number(text) : text]));
}

/** [RUN-1] Leads of the org that queues own, and one whose owner is not in Outreach, turn hot one after the other. */
export function turningHot(org: OrgSetup): readonly Stimulus[] {
  const { Lead, Group, User } = org.salesforce.records;
  const owners = [...Group, ...User]
    .filter((owner) => ['Recycled Leads', 'Inbound Leads', 'Nia Cole'].includes(String(owner['Name'])))
    .map((owner) => owner['Id']);
  const cold = Lead.filter((lead) => owners.includes(lead['OwnerId'] ?? null) && lead['Rating'] !== 'Hot');
  return cold.map((lead, index) => ({
    type: 'update-record',
    after: index * PACE,
    object: 'Lead',
    id: String(lead['Id']),
    fields: { Rating: 'Hot' },
    through: 'person',
  }));
}
