import type { SyncMapping } from '#crm-sync/sync-state.ts';
import { INTEGRATION_FIELDS } from '#mocks/salesforce/integration-fields.ts';
import { setLeadConversionMapping } from '#mocks/salesforce/org-settings.ts';
import type { OrgSetup } from '../org-setup.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS } from './mapped-objects.ts';
import { missingId } from './consequences.ts';
import { canCarryId, isSafeForId, moveToUsualField } from './id-targets.ts';
import { addMapping, editMappings, fixBy } from './setup-edits.ts';
import { same, type SetupFacts } from './setup-facts.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';

/** [SYN-7] What fills the Prospect and User ids in Salesforce. */
export const idMappingChecks: readonly Check[] = [
  {
    id: 'mapping/id-not-mapped',
    severity: 'error',
    rules: ['SYN-7'],
    of: MAPPED_OBJECTS,
    find: (facts, type) => {
      if (facts.idMappings(type).length > 0) return undefined;
      const target = freeTarget(facts, type);
      return {
        text: `Id (Outreach Internal) is mapped to no field of ${type}.`,
        place: { page: 'plugin', tab: 'types', type, part: 'fields' },
        leadsTo: missingId(type),
        fix:
          target === undefined
            ? undefined
            : fixBy(
                `Map it to ${target}`,
                addMapping(type, { outreachField: 'id', salesforceField: target, updatesIn: false, updatesOut: true }),
              ),
      };
    },
  },
  {
    id: 'mapping/id-not-out',
    severity: 'error',
    rules: ['SYN-7'],
    of: MAPPED_OBJECTS,
    find: (facts, type) => {
      const rows = facts.idMappings(type);
      if (rows.length === 0 || rows.some(({ updatesOut }) => updatesOut)) return undefined;
      const safe = rows.find((each) => isSafeForId(facts, type, each.salesforceField, each));
      const row = safe ?? rows[0];
      return {
        text: `Id (Outreach Internal) is mapped to ${row?.salesforceField ?? ''} of ${type} without Updates Out.`,
        place: { page: 'plugin', tab: 'types', type, part: 'fields' },
        leadsTo: missingId(type),
        fix: safe
          ? fixBy('Switch Updates Out on', editMappings(type, isRow(safe), { updatesOut: true }))
          : moveToUsualField(facts, type, row),
      };
    },
  },
  {
    id: 'conversion/id-not-mapped',
    severity: 'info',
    rules: ['SF-5'],
    find: (facts) => {
      const { setup } = facts;
      const [from, to] = [customIdField(facts, 'Lead'), customIdField(facts, 'Contact')];
      if (from === undefined || to === undefined || setup.salesforce.leadConversionMapping[from] === to)
        return undefined;
      return {
        text: 'The lead conversion field mapping does not carry the Outreach Prospect ID to the contact.',
        place: { page: 'salesforce-setup', part: 'conversion' },
        leadsTo: {
          id: 'ADD-3',
          text: 'A contact has its id only after the next sync: Add to Sequence right after Convert Lead leaves by Missing Prospect ID.',
        },
        fix: withConversion(setup, from, to)
          ? fixBy('Map it', (before) => withConversion(before, from, to) ?? before)
          : undefined,
      };
    },
  },
];

/** Standard fields travel by themselves, and only text that is there can travel. */
function customIdField(facts: SetupFacts, object: MappedObject): string | undefined {
  const field = facts.idField(object);
  return canCarryId(field) ? field.name : undefined;
}

/** Where the id can go and nothing is lost: to Partner Apps' field, or else to the usual one. */
function freeTarget(facts: SetupFacts, type: MappedObject): string | undefined {
  const wanted = [facts.partnerField(type), INTEGRATION_FIELDS[type]?.name];
  const found = wanted.find((name) => name !== undefined && isSafeForId(facts, type, name));
  return found === undefined ? undefined : facts.field(type, found)?.name;
}

const isRow =
  (row: SyncMapping) =>
  ({ outreachField, salesforceField }: SyncMapping): boolean =>
    outreachField === row.outreachField && same(salesforceField, row.salesforceField);

function withConversion(setup: OrgSetup, from: string, to: string): OrgSetup | undefined {
  const mapping = { ...setup.salesforce.leadConversionMapping, [from]: to };
  const changed = setLeadConversionMapping(setup.salesforce, mapping);
  return changed.ok ? { ...setup, salesforce: changed.value } : undefined;
}
