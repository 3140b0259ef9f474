import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { mappedField, mappedObjects } from '#leandata/field-mapping.ts';
import type { FailureReason, JournalWhy } from '#logs/journal-entry.ts';
import type { Callout } from './callout.ts';
import type { EnginePorts } from './ports.ts';

/** [ADD-12] Why a callout has no record to act for any more. */
export type GoneReason = Extract<FailureReason, 'Object has been deleted' | 'Object has been merged'>;

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
  for (const object of mappedObjects) {
    const mapped = mappedField(state, object, ports.store.fields(object));
    if (!mapped.ok) return { reason: null, why: { text: mapped.message, rule: 'ADD-8' }, misconfigured: true };
  }
  return null;
}
