import { checkField, type MappedObject } from '#leandata/field-mapping.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** What is to be said of one object's mapping. */
export interface MappingCheck {
  /** `to-do` is not chosen yet; `wrong` makes LeanData revert the path (ADD-8); `doubtful` leaves ids out or cuts them off; `well` is as it should be. */
  readonly standing: 'to-do' | 'wrong' | 'doubtful' | 'well';
  readonly text: string;
  /** The field that the plugin writes the id to, where that is another one that can be chosen here. */
  readonly pluginField?: string;
}

/** [SF-3] */
const LENGTH = 255;

/**
 * [APP-2] [ADD-8] Reads one object's mapping as an experienced admin would: mapped at all, to a text field that is
 * there, and to the one that the plugin fills with Id (Outreach Internal) (SYN-7).
 */
export function checkMapping({ leandata, salesforce, sync }: OrgSetup, object: MappedObject): MappingCheck {
  const name = leandata.mapping[object];
  if (name === null || name.trim() === '') {
    return {
      // [APP-8] Nothing is routed by it before the integration is switched on, the last step of the set-up.
      standing: leandata.integrationOn ? 'wrong' : 'to-do',
      text: `Choose a field of ${object}. An object that is not routed takes a placeholder field.`,
      ...pluginFieldOf(sync, object, name),
    };
  }
  const fields = salesforce.fields[object];
  const checked = checkField(object, name, fields);
  if (!checked.ok)
    return {
      standing: 'wrong',
      text: `${checked.message} LeanData reverts the path.`,
      ...pluginFieldOf(sync, object, name),
    };
  if (!sync.connected) return { standing: 'doubtful', text: 'The plugin is not connected, so no id comes.' };
  const ids = sync.types[object].mappings.filter((mapping) => mapping.outreachField === 'id');
  const [id] = ids;
  if (!id) return { standing: 'doubtful', text: 'The plugin does not map Id (Outreach Internal), so no id comes.' };
  const same = ids.find((mapping) => mapping.salesforceField.toLowerCase() === checked.field.toLowerCase());
  if (!same) {
    return {
      standing: 'doubtful',
      text: `The plugin writes Id (Outreach Internal) to ${id.salesforceField}, not to this field.`,
      ...pluginFieldOf(sync, object, name),
    };
  }
  if (!same.updatesOut) {
    return { standing: 'doubtful', text: 'Updates Out is off for Id (Outreach Internal), so no id comes.' };
  }
  const length = fields.find((field) => field.name === checked.field)?.length ?? LENGTH;
  if (length < LENGTH)
    return { standing: 'doubtful', text: `The field holds ${length} characters; it should hold ${LENGTH}.` };
  return { standing: 'well', text: 'The plugin writes Id (Outreach Internal) to this field.' };
}

function pluginFieldOf(
  sync: OrgSetup['sync'],
  object: MappedObject,
  current: string | null,
): { readonly pluginField?: string } {
  const field = sync.types[object].mappings.find((mapping) => mapping.outreachField === 'id')?.salesforceField;
  return field === undefined || field === current ? {} : { pluginField: field };
}
