import type { Json } from '#shared/json.ts';
import type { RevertedChange } from './journal-entry.ts';
import type { Names } from './names.ts';

/** Names and titles come from whoever shows it; fields keep their API names where no label is given. */
export interface RevertedWording {
  readonly names: Names;
  readonly fieldLabel?: (object: string, field: string) => string;
}

/** [ADD-9] One line of a revert: what was put back, or what stays and why. */
export function revertedWords(change: RevertedChange, { names, fieldLabel }: RevertedWording): string {
  const { object, id, field, from, to, undone, reason } = change;
  const subject = objectTitle(object);
  const read = (value: Json): string => {
    if (value === null || value === '') return 'blank';
    if (field === 'OwnerId' && typeof value === 'string') return names.owner(value);
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  if (field === 'Id' && to === null) {
    const made = `${subject} ${names.record(object, id).name}`;
    return undone ? `${made} taken away again` : stays(`${made} stays`, reason);
  }
  const what = `${subject} ${fieldLabel?.(object, field) ?? field}`;
  return undone ? `${what}: ${read(from)} → ${read(to)}` : stays(`${what} stays ${read(from)}`, reason);
}

const stays = (text: string, reason: string | undefined): string =>
  reason === undefined ? text : `${text}: ${reason}`;

const objectTitle = (object: string): string => object.charAt(0).toUpperCase() + object.slice(1);
