import { firstFree } from '#graph/unique-names.ts';
import { z } from '#graph/zod.ts';
import type { Json, JsonObject } from '#shared/json.ts';

const LONGEST = 64;

/** Id of an edge that a person named: lower-case words joined by hyphens. */
export const edgeIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An edge id is lower-case words joined by hyphens, such as new-leads.')
  .max(LONGEST, `An edge id has at most ${LONGEST} characters.`);

/** Reports every row whose id an earlier row, or an edge of the node's own, has already. */
function checkUniqueIds(rows: readonly { readonly id: string }[], own: readonly string[] = []) {
  const seen = new Set(own);
  return rows.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: [index, 'id'], message: `The edge id "${id}" is used twice on this node.` }];
  });
}

/** A list of rows that each become an edge: ids unique among themselves and against the node's `own` edges. */
export const namedEdgesSchema = <Row extends z.ZodType<{ id: string }>>(row: Row, own: readonly string[] = []) =>
  z.array(row).superRefine((rows, context) => {
    for (const fault of checkUniqueIds(rows, own)) context.addIssue({ code: 'custom', ...fault });
  });

/** An edge id made from a name, unlike all that are taken: `Inbound (EMEA)` gives `inbound-emea`. */
export function edgeIdFrom(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = words.slice(0, LONGEST - 8).replace(/^-+|-+$/g, '') || 'edge';
  return firstFree(base, '-', (id) => taken.includes(id));
}

/** Name and id of a new row: the title with the first free number. */
export function newNamedEdge(title: string, rows: readonly JsonObject[], own: readonly string[] = []) {
  const names = rows.map((row) => textOf(row['name']).toLowerCase());
  const name = firstFree(title, ' ', (candidate) => names.includes(candidate.toLowerCase()));
  return { id: edgeIdFrom(name, [...own, ...rows.map((row) => textOf(row['id']))]), name };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
