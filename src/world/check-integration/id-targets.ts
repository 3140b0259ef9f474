import type { SyncMapping } from '#crm-sync/sync-state.ts';
import { canBeOutreachId, type MappedObject } from '#leandata/field-mapping.ts';
import { INTEGRATION_FIELDS } from '#mocks/salesforce/integration-fields.ts';
import { addField } from '#mocks/salesforce/org-settings.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FindingFix } from '../integration-finding.ts';
import type { OrgSetup } from '../org-setup.ts';
import { editMappings, fixBy } from './setup-edits.ts';
import { same, type SetupFacts } from './setup-facts.ts';

/** [SF-3] A custom text field, in which no standard value has its place. */
export const canCarryId = (field: FieldInfo | undefined): field is FieldInfo =>
  field?.custom === true && field.type === 'text';

/**
 * [SYN-7] Whether the plugin may write ids into the field of a row, `undefined` for a row to come, and nothing is
 * lost: a custom text field that no other row has, and that speaks of Outreach or holds nothing but ids.
 */
export function isSafeForId(facts: SetupFacts, object: MappedObject, name: string, row?: SyncMapping): boolean {
  const field = facts.field(object, name);
  if (!canCarryId(field)) return false;
  const { mappings } = facts.setup.sync.types[object];
  if (mappings.some((each) => each !== row && same(each.salesforceField, name))) return false;
  return /outreach/i.test(`${field.label} ${field.name}`) || holdsIdsOnly(facts, object, field);
}

function holdsIdsOnly({ setup }: SetupFacts, object: MappedObject, { name }: FieldInfo): boolean {
  return setup.salesforce.records[object].every((record) => {
    const value = record[name] ?? '';
    return value === '' || canBeOutreachId(value);
  });
}

/** [SF-3] The org with the field for the id, under its usual name where none is given; undefined where Salesforce would refuse it. */
export function withIdField(setup: OrgSetup, object: MappedObject, name?: string): OrgSetup | undefined {
  const usual = INTEGRATION_FIELDS[object];
  if (!usual) return undefined;
  const added = addField(setup.salesforce, object, { ...usual, name: name ?? usual.name });
  return added.ok ? { ...setup, salesforce: added.value } : undefined;
}

/**
 * [SYN-7] [SF-3] Moves one row of the id, with Updates Out, to the usual field, which is added where it is missing;
 * undefined where the row is there already, or where that field is not safe to write.
 */
export function moveToUsualField(
  facts: SetupFacts,
  object: MappedObject,
  row: SyncMapping | undefined,
): FindingFix | undefined {
  const usual = INTEGRATION_FIELDS[object];
  if (!usual || !row || same(row.salesforceField, usual.name)) return undefined;
  const isThere = facts.field(object, usual.name) !== undefined;
  const possible = isThere ? isSafeForId(facts, object, usual.name) : withIdField(facts.setup, object) !== undefined;
  if (!possible) return undefined;
  const move = editMappings(
    object,
    ({ outreachField, salesforceField }) => outreachField === 'id' && same(salesforceField, row.salesforceField),
    { salesforceField: usual.name, updatesOut: true },
  );
  return fixBy(isThere ? `Map it to ${usual.label}` : `Add ${usual.label} and map it`, (before) =>
    move(withIdField(before, object) ?? before),
  );
}
