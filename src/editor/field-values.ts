import type { Environment } from '#graph/environment.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { Option } from '#wording/option.ts';

/** The values a field is chosen from: a picklist's, or the users and queues of a lookup to an owner. Undefined where it is typed. */
export function valuesOfField(field: FieldInfo | undefined, environment: Environment): readonly Option[] | undefined {
  if (field?.type === 'picklist') {
    const listed = field.picklist ?? [];
    return listed.length === 0 ? undefined : listed.map((value) => ({ value, label: value }));
  }
  if (field?.type !== 'lookup') return undefined;
  const users = field.referenceTo?.includes('User')
    ? environment.users.map(({ id, name, active }) => ({
        value: id,
        label: name,
        note: active ? 'user' : 'user, inactive',
      }))
    : [];
  const queues = field.referenceTo?.includes('Group')
    ? environment.queues.map(({ id, name }) => ({ value: id, label: name, note: 'queue' }))
    : [];
  return users.length + queues.length === 0 ? undefined : [...users, ...queues];
}
