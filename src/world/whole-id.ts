import { normaliseId } from '#mocks/kit/salesforce-id.ts';

/** [SF-1] An id of Salesforce's in its 18 characters; as it is given where it is none. */
export function wholeId(id: string): string {
  const whole = normaliseId(id);
  return whole.ok ? whole.value : id;
}
