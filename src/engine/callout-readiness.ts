import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { mappedField, mappedObjects } from '#leandata/field-mapping.ts';
import type { FieldMapping } from '#leandata/leandata-state.ts';
import type { FailureReason, JournalWhy } from '#logs/journal-entry.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { Callout } from './callout.ts';
import type { EnginePorts } from './ports.ts';

/** [ADD-12] Why a callout has no record to act for any more. */
type GoneReason = Extract<FailureReason, 'Object has been deleted' | 'Object has been merged'>;

/** Why a callout cannot be sent now: it ends at once, and where the mapping is broken its path is put back (ADD-9). */
export interface NotReady {
  readonly reason: FailureReason | null;
  readonly why: JournalWhy;
  readonly misconfigured: boolean;
}

/** What became of a record that a callout can no longer act for, in a word. */
export const howGone = (reason: GoneReason): string => (reason === 'Object has been merged' ? 'merged' : 'deleted');

/** [ADD-12] Null while the record is there. A lead that was converted meanwhile is: its prospect is the contact's. */
export function goneReason({ request: { target } }: Callout, { store }: EnginePorts): GoneReason | null {
  const record = store.getWithDeleted(target.object, target.id);
  if (record && record['IsDeleted'] !== true) return null;
  return record?.['MasterRecordId'] ? 'Object has been merged' : 'Object has been deleted';
}

/** [APP-7] What is looked at before a batch starts and before each attempt (ADD-12, APP-10, ADD-8); null where all is well. */
export function notReady(callout: Callout, ports: EnginePorts): NotReady | null {
  const { state } = ports.leandata;
  const gone = goneReason(callout, ports);
  if (gone) {
    const text = `The record was ${howGone(gone)} before an attempt could be sent.`;
    return { reason: gone, why: { text, rule: 'ADD-12' }, misconfigured: false };
  }
  // A token found out to be invalid is retried (ERR-19); without any authorization there is nobody to call.
  const tokenFailed = state.integrationOn && state.authorization.status === 'invalid';
  if (authorizationKnownInvalid(state) && !tokenFailed) {
    const text = 'LeanData may not call Outreach: no request was sent.';
    return { reason: 'Partner not authorized', why: { text, rule: 'ERR-19' }, misconfigured: false };
  }
  const fault = mappingFault(ports);
  return fault === null ? null : { reason: null, why: { text: fault, rule: 'ADD-8' }, misconfigured: true };
}

interface CheckedMapping {
  readonly fields: readonly (readonly FieldInfo[])[];
  readonly fault: string | null;
}

/** What was found of a mapping: callouts ask far more often than the mapping or the org's fields change. */
const checked = new WeakMap<FieldMapping, CheckedMapping>();

/** [ADD-8] [APP-2] What is wrong with the mapping of any of the three objects; null where all is well. */
function mappingFault({ leandata: { state }, store }: EnginePorts): string | null {
  const fields = mappedObjects.map((object) => store.fields(object));
  const known = checked.get(state.mapping);
  if (known?.fields.every((each, index) => each === fields[index])) return known.fault;
  const found = mappedObjects.map((object, index) => mappedField(state, object, fields[index] ?? []));
  const fault = found.find((each) => !each.ok)?.message ?? null;
  checked.set(state.mapping, { fields, fault });
  return fault;
}
