import type { SyncMapping, SyncToggles, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** A change of an org set up, by which tests break it. */
export type Break = (setup: OrgSetup) => OrgSetup;

export const all =
  (...breaks: readonly Break[]): Break =>
  (setup) =>
    breaks.reduce((broken, each) => each(broken), setup);

export const sync =
  (patch: Partial<OrgSetup['sync']>): Break =>
  (setup) => ({ ...setup, sync: { ...setup.sync, ...patch } });

export const type =
  (of: MappedObject, patch: Partial<SyncTypeSettings>): Break =>
  (setup) =>
    sync({ types: { ...setup.sync.types, [of]: { ...setup.sync.types[of], ...patch } } })(setup);

export const toggles =
  (of: MappedObject, patch: Partial<SyncToggles>): Break =>
  (setup) =>
    type(of, { toggles: { ...setup.sync.types[of].toggles, ...patch } })(setup);

/** Changes the rows of a type's Fields list one by one; null takes a row away. */
export const rows =
  (of: MappedObject, change: (row: SyncMapping) => SyncMapping | null): Break =>
  (setup) =>
    type(of, { mappings: setup.sync.types[of].mappings.flatMap((row) => change(row) ?? []) })(setup);

export const addRow =
  (of: MappedObject, row: SyncMapping): Break =>
  (setup) =>
    type(of, { mappings: [...setup.sync.types[of].mappings, row] })(setup);

export const leandata =
  (patch: Partial<LeanDataState>): Break =>
  (setup) => ({ ...setup, leandata: { ...setup.leandata, ...patch } });

export const authorization =
  (patch: Partial<LeanDataState['authorization']>): Break =>
  (setup) =>
    leandata({ authorization: { ...setup.leandata.authorization, ...patch } })(setup);

export const partnerField =
  (of: MappedObject, field: string | null): Break =>
  (setup) =>
    leandata({ mapping: { ...setup.leandata.mapping, [of]: field } })(setup);

export const outreach =
  (patch: Partial<OutreachState> | ((state: OutreachState) => Partial<OutreachState>)): Break =>
  (setup) => ({
    ...setup,
    outreach: { ...setup.outreach, ...(typeof patch === 'function' ? patch(setup.outreach) : patch) },
  });

export const salesforce =
  (patch: Partial<SalesforceState>): Break =>
  (setup) => ({ ...setup, salesforce: { ...setup.salesforce, ...patch } });

/** Changes the fields of an object one by one; null takes a field away. */
export const fields =
  (of: SalesforceObject, change: (field: FieldInfo) => FieldInfo | null): Break =>
  (setup) => {
    const changed = setup.salesforce.fields[of].flatMap((field) => change(field) ?? []);
    return salesforce({ fields: { ...setup.salesforce.fields, [of]: changed } })(setup);
  };

export const addField =
  (of: SalesforceObject, field: FieldInfo): Break =>
  (setup) =>
    salesforce({ fields: { ...setup.salesforce.fields, [of]: [...setup.salesforce.fields[of], field] } })(setup);

/** Changes the records of an object one by one. */
export const records =
  (of: SalesforceObject, change: (record: SalesforceRecord) => SalesforceRecord): Break =>
  (setup) =>
    salesforce({ records: { ...setup.salesforce.records, [of]: setup.salesforce.records[of].map(change) } })(setup);
