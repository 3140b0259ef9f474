import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';

/** [SF-2] Objects that a queue may own at all, among those of the simulated org. */
const OWNABLE: readonly SalesforceObject[] = ['Lead'];

/** [SF-2] The objects whose records a queue may own. A queue that names none supports leads. */
export function queueObjects(queue: SalesforceRecord): readonly string[] {
  const named = queue['SupportedObjects'];
  if (typeof named !== 'string' || named.trim() === '') return OWNABLE;
  return named
    .split(/[;,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export const queueMayOwn = (queue: SalesforceRecord, object: SalesforceObject): boolean =>
  OWNABLE.includes(object) && queueObjects(queue).includes(object);
