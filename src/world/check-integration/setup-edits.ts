import type { SyncMapping, SyncToggles, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FindingFix } from '../integration-finding.ts';
import type { OrgSetup } from '../org-setup.ts';

type Edit = (setup: OrgSetup) => OrgSetup;

export const fixBy = (label: string, apply: Edit): FindingFix => ({ type: 'settings', label, apply });

export const editSync =
  (patch: Partial<OrgSetup['sync']>): Edit =>
  (setup) => ({ ...setup, sync: { ...setup.sync, ...patch } });

export const editType =
  (type: MappedObject, change: (settings: SyncTypeSettings) => Partial<SyncTypeSettings>): Edit =>
  (setup) => {
    const settings = setup.sync.types[type];
    return editSync({ types: { ...setup.sync.types, [type]: { ...settings, ...change(settings) } } })(setup);
  };

export const switchOn = (type: MappedObject, toggle: keyof SyncToggles): Edit =>
  editType(type, ({ toggles }) => ({ toggles: { ...toggles, [toggle]: true } }));

export const addMapping = (type: MappedObject, mapping: SyncMapping): Edit =>
  editType(type, ({ mappings }) => ({ mappings: [...mappings, mapping] }));

/** Lays a patch over the mappings that `is` picks. */
export const editMappings = (
  type: MappedObject,
  is: (mapping: SyncMapping) => boolean,
  patch: Partial<SyncMapping>,
): Edit =>
  editType(type, ({ mappings }) => ({ mappings: mappings.map((each) => (is(each) ? { ...each, ...patch } : each)) }));

export const dropMappings = (type: MappedObject, is: (mapping: SyncMapping) => boolean): Edit =>
  editType(type, ({ mappings }) => ({ mappings: mappings.filter((each) => !is(each)) }));

export const mapInPartnerApps =
  (object: MappedObject, field: string): Edit =>
  (setup) => ({
    ...setup,
    leandata: { ...setup.leandata, mapping: { ...setup.leandata.mapping, [object]: field } },
  });

export const editField =
  (object: MappedObject, name: string, patch: Partial<FieldInfo>): Edit =>
  (setup) => {
    const fields = setup.salesforce.fields[object].map((field) =>
      field.name === name ? { ...field, ...patch } : field,
    );
    return { ...setup, salesforce: { ...setup.salesforce, fields: { ...setup.salesforce.fields, [object]: fields } } };
  };
