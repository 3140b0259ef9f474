import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { Fault } from '../fault.ts';

/** The same text for faults that are the same one: ids in either length (SF-1), a maintenance however long. */
export function faultKey(fault: Fault): string {
  switch (fault.type) {
    case 'start-maintenance':
      return fault.type;
    case 'delete-record':
      return stableJson({ ...fault, id: fullId(fault.id) });
    case 'merge-record':
      return stableJson({ ...fault, id: fullId(fault.id), into: fullId(fault.into) });
    default:
      return stableJson({ ...fault });
  }
}

function fullId(text: string): string {
  const id = normaliseId(text);
  return id.ok ? id.value : text;
}
