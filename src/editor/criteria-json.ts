import type { Criteria, Criterion } from '#criteria/criteria.ts';
import { criteriaSchema } from '#graph/criteria-schema.ts';
import type { Json, JsonObject } from '#shared/json.ts';

const none: Criteria = { logic: 'all', items: [] };
const read = new WeakMap<object, Criteria>();

/** The criteria that stand in a config; none where there are no readable ones. The same object gives the same criteria. */
export function criteriaOf(value: Json | undefined): Criteria {
  if (typeof value !== 'object' || value === null) return none;
  const known = read.get(value);
  if (known) return known;
  const parsed = criteriaSchema.safeParse(value);
  const criteria = parsed.success ? parsed.data : none;
  read.set(value, criteria);
  return criteria;
}

/** Criteria as a config holds them. */
export function criteriaToJson({ logic, expression, items }: Criteria): JsonObject {
  return { logic, ...(expression === undefined ? {} : { expression }), items: items.map(criterionToJson) };
}

const criterionToJson = ({ field, operator, value }: Criterion): JsonObject => ({
  field,
  operator,
  ...(value === undefined ? {} : { value }),
});
