import type { Actor } from '#mocks/kit/change.ts';
import type { RecordStore, SalesforceError } from '#mocks/kit/record-store.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { RecordStimulus } from './run-input.ts';

/** Who changes a record from outside. */
export const actorOf = ({ by, through }: RecordStimulus): Actor => ({
  through: through ?? 'person',
  ...(by === undefined ? {} : { user: by }),
});

/** Does to a record of Salesforce what a stimulus asks for. */
export function changeRecord(
  stimulus: RecordStimulus,
  by: Actor,
  salesforce: RecordStore,
): { readonly ok: true } | { readonly ok: false; readonly error: SalesforceError } {
  switch (stimulus.type) {
    case 'create-record':
      return salesforce.create(stimulus.object, stimulus.fields, by);
    case 'update-record':
      return salesforce.update(stimulus.object, stimulus.id, stimulus.fields, by);
    case 'delete-record':
      return salesforce.delete(stimulus.object, stimulus.id, by);
    default:
      return assertNever(stimulus);
  }
}
