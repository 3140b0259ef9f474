import {
  SYNC_TYPES,
  type SyncMapping,
  type SyncSettings,
  type SyncType,
  type SyncTypeSettings,
} from '#crm-sync/sync-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { mappingConflict } from './mapping-conflict.ts';
import { outreachField, outreachFieldLabel } from './outreach-fields.ts';

/** A configuration with what an org can take of it, and what it cannot. */
export interface FittedConfig {
  readonly config: SyncSettings;
  /** One sentence for each part of the file that is left out, and why. */
  readonly leftOut: readonly string[];
}

/** [SYN-15] Fits a configuration that was read from a file to the fields and users of an org. */
export function fitConfig(config: SyncSettings, org: OrgSetup): FittedConfig {
  const leftOut: string[] = [];
  const types = SYNC_TYPES.map((type) => [type, fitType(type, config.types[type], org, leftOut)] as const);
  const { outreachUserId } = config;
  const userIsThere = outreachUserId === null || org.outreach.users.some((user) => user.id === outreachUserId);
  if (!userIsThere)
    leftOut.push(`Outreach has no user ${outreachUserId}: the one who authorized last is taken instead.`);
  return {
    config: {
      ...config,
      types: Object.fromEntries(types) as Record<SyncType, SyncTypeSettings>,
      outreachUserId: userIsThere ? outreachUserId : null,
    },
    leftOut,
  };
}

function fitType(type: SyncType, settings: SyncTypeSettings, org: OrgSetup, leftOut: string[]): SyncTypeSettings {
  const fields = org.salesforce.fields[type];
  const mappings: SyncMapping[] = [];
  for (const mapping of settings.mappings) {
    const fault = fields.some((field) => field.name === mapping.salesforceField)
      ? outreachField(type, mapping.outreachField)
        ? mappingConflict(type, mapping, mappings, fields)
        : `Outreach has no field ${mapping.outreachField} for ${type}.`
      : `${type} has no field ${mapping.salesforceField} in this org.`;
    if (fault === null) mappings.push(mapping);
    else
      leftOut.push(
        `${type}: the mapping of ${outreachFieldLabel(type, mapping.outreachField)} and ${mapping.salesforceField}. ${fault}`,
      );
  }
  return { ...settings, mappings };
}
