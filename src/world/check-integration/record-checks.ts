import { canBeOutreachId } from '#leandata/field-mapping.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Check } from './check.ts';
import { ROUTED_OBJECTS } from './mapped-objects.ts';
import { revert } from './consequences.ts';
import { nameOf } from './seats.ts';
import { someOf } from './wording.ts';

/** [SYN-7] What the records carry already. */
export const recordChecks: readonly Check[] = [
  {
    id: 'records/id-unknown',
    severity: 'warning',
    rules: ['SYN-7'],
    of: ROUTED_OBJECTS,
    find: (facts, object) => {
      const prospects = new Set(facts.setup.outreach.prospects.map(({ id }) => id));
      const field = facts.idField(object)?.name;
      const stale = facts.live(object).filter((record) => {
        const carried = carriedIn(record, field);
        return canBeOutreachId(carried) && !prospects.has(Number(carried));
      });
      if (stale.length === 0) return undefined;
      return {
        text: `${object}s that carry the id of a prospect that Outreach does not have: ${namesOf(stale)}.`,
        place: { page: 'salesforce', object, ...onlyOne(stale) },
        leadsTo: { id: 'ERR-3', text: 'Adding them fails with Resource Not Found.' },
      };
    },
  },
  {
    id: 'records/id-malformed',
    severity: 'warning',
    rules: ['ADD-8'],
    of: ROUTED_OBJECTS,
    find: (facts, object) => {
      const field = facts.idField(object);
      if (field?.type !== 'text') return undefined;
      const odd = facts.live(object).filter((record) => {
        const carried = carriedIn(record, field.name);
        return carried !== null && carried !== '' && !canBeOutreachId(carried);
      });
      if (odd.length === 0) return undefined;
      return {
        text: `${object}s with something in ${field.label} that cannot be an Outreach id: ${namesOf(odd)}.`,
        place: { page: 'salesforce', object, ...onlyOne(odd) },
        leadsTo: revert,
      };
    },
  },
];

const carriedIn = (record: SalesforceRecord, field: string | undefined): SalesforceRecord[string] =>
  field === undefined ? null : (record[field] ?? null);

const namesOf = (records: readonly SalesforceRecord[]): string => someOf(records.map(nameOf));

const onlyOne = (records: readonly SalesforceRecord[]): { readonly id?: string } =>
  records.length === 1 ? { id: String(records[0]?.['Id']) } : {};
