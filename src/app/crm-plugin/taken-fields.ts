import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { mappingConflict, newMapping } from './mapping-conflict.ts';

/** Both fields of a mapping; blank for one that is not chosen yet. */
export type FieldPair = Pick<SyncMapping, 'outreachField' | 'salesforceField'>;

/** Whether another mapping stands against a pair of fields, so that it cannot be chosen. */
export type IsTaken = (pair: FieldPair) => boolean;

/** Judges the pairs that a mapping of a type could be changed to. */
export const takenInChange =
  (type: SyncType, mapping: SyncMapping, others: readonly SyncMapping[], fields: readonly FieldInfo[]): IsTaken =>
  ({ outreachField, salesforceField }) =>
    (outreachField !== mapping.outreachField || salesforceField !== mapping.salesforceField) &&
    mappingConflict(type, { ...mapping, outreachField, salesforceField }, others, fields) !== null;

/** Judges the pairs of a mapping to be added; `directions` are those chosen for it, the rest are taken as they fit. */
export const takenInNew =
  (
    type: SyncType,
    others: readonly SyncMapping[],
    fields: readonly FieldInfo[],
    directions: Partial<Pick<SyncMapping, 'updatesIn' | 'updatesOut'>> = {},
  ): IsTaken =>
  ({ outreachField, salesforceField }) => {
    const field = fields.find(({ name }) => name === salesforceField);
    const drafted = newMapping(outreachField, salesforceField, others, field);
    return mappingConflict(type, { ...drafted, ...directions }, others, fields) !== null;
  };
