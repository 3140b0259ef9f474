import type { AuditLog } from '#logs/audit-log.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { salesforceRecordAt } from '../record-at.ts';
import type { RunView } from '../run-view.ts';
import type { ChosenRecord } from './record-choice.tsx';
import type { ChangePoint } from './use-change-forks.ts';

/** The record in view as it is called at the point: after a conversion the contact; the first object where none fits. */
export function recordInView<O extends SalesforceObject>(
  view: RunView,
  log: AuditLog | undefined,
  { when, seq }: ChangePoint,
  objects: readonly O[],
): ChosenRecord<O> {
  const record = log === undefined ? undefined : when === 'start' ? log.record : salesforceRecordAt(view, log, seq);
  const object = objects.find((each) => each === record?.object);
  const [first] = objects;
  if (first === undefined) throw new Error('There is no object to choose');
  return object === undefined || record === undefined ? { object: first, id: '' } : { object, id: record.id };
}
