import type { Json } from '#shared/json.ts';
import type { ListPart } from './divide-list.ts';

/** What stands in storage of a part: whose it is, and some neighbouring elements of one of that document's lists. */
export interface PartDocument {
  readonly kind: string;
  readonly id: string;
  readonly elements: readonly Json[];
}

export const partDocument = (
  { kind, id }: { readonly kind: string; readonly id: string },
  { elements }: ListPart,
): Json => ({ kind, id, elements });

/** Reads what `partDocument` gave; undefined for anything else. */
export function readPartDocument(body: Json): PartDocument | undefined {
  if (typeof body !== 'object' || body === null || !('elements' in body)) return undefined;
  const { kind, id, elements } = body;
  const isWhole = typeof kind === 'string' && typeof id === 'string' && Array.isArray(elements);
  return isWhole ? { kind, id, elements: elements as readonly Json[] } : undefined;
}
