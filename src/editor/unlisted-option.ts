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
    return { value, label: String(value), note: 'missing' };
  }
  const there = checked[kind].find(({ id }) => id === Number(value));
  if (there) return { value, label: there.name, note: kind === 'sequences' ? 'not shared' : 'not ready' };
  const known = checked.lastRead?.[kind].find(({ id }) => id === Number(value));
  const unknown = kind === 'sequences' ? `Sequence ${value}` : `Outreach user ${value}`;
  return { value, label: known?.name ?? unknown, note: 'missing' };
}
