import type { Environment } from '#graph/environment.ts';
import type { OptionSource } from '#nodes/contract/field-spec.ts';
import type { Option } from './option.ts';

/**
 * [ADD-1] How a chosen value reads that its list does not hold: by the name it has or had, and why it is not
 * offered. `checked` is the org as it is, with the names of what is gone.
 */
export function unlistedOption(source: OptionSource, value: string | number, checked: Environment): Option {
  const kind = source.from === 'public-sequences' ? 'sequences' : 'outreachUsers';
  if (source.from !== 'public-sequences' && source.from !== 'ready-mailbox-users') {
    return existing(source, value, checked) ?? { value, label: String(value), note: 'missing' };
  }
  const there = checked[kind].find(({ id }) => id === Number(value));
  if (there) return { value, label: there.name, note: kind === 'sequences' ? 'not shared' : 'not ready' };
  const known = checked.lastRead?.[kind].find(({ id }) => id === Number(value));
  const unknown = kind === 'sequences' ? `Sequence ${value}` : `Outreach user ${value}`;
  return { value, label: known?.name ?? unknown, note: 'missing' };
}

/** What the org has and yet does not offer there: an inactive user, a queue of other objects, a field of another kind. */
function existing(
  source: OptionSource,
  value: string | number,
  { users, queues, fields }: Environment,
): Option | undefined {
  if (source.from === 'active-users') {
    const user = users.find(({ id }) => id === value);
    return user && { value, label: user.name, note: 'inactive' };
  }
  if (source.from === 'queues') {
    const queue = queues.find(({ id }) => id === value);
    return queue && { value, label: queue.name, note: 'other objects' };
  }
  if (source.from !== 'user-lookup-fields') return undefined;
  const field = [...fields.Lead, ...fields.Contact].find(({ name }) => name === value);
  return field && { value, label: field.label, note: 'no user' };
}
