import { parseFieldPath } from '#criteria/field-path.ts';
import type { Environment } from '#graph/environment.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { MatchObject } from './find-candidates.ts';

/** The field of an object, or of its owner; undefined where no org is known, null where there is no such field. */
export function findField(
  environment: Environment | undefined,
  object: MatchObject,
  path: string,
): FieldInfo | null | undefined {
  const { root, field } = parseFieldPath(path);
  if (!environment || (root === 'Owner' && field === 'Type')) return undefined;
  if (root !== undefined && root !== 'Owner') return null;
  const fields = environment.fields[root === undefined ? object : 'User'];
  return fields.find((each) => each.name === field) ?? null;
}
