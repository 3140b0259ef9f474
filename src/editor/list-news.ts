import type { Option } from '#wording/option.ts';

/** What a second reading of a list has brought, in words: `1 new, 2 gone`. */
export function listNews(before: readonly Option[], after: readonly Option[]): string {
  const earlier = new Map(before.map((option) => [option.value, option]));
  const later = new Set(after.map(({ value }) => value));
  const fresh = after.filter(({ value }) => !earlier.has(value)).length;
  const gone = before.filter(({ value }) => !later.has(value)).length;
  const changed = after.filter(({ value, label, note }) => {
    const was = earlier.get(value);
    return was !== undefined && (was.label !== label || was.note !== note);
  }).length;
  const parts = [part(fresh, 'new'), part(gone, 'gone'), part(changed, 'changed')].filter((text) => text !== '');
  return parts.length === 0 ? 'nothing new' : parts.join(', ');
}

const part = (count: number, word: string): string => (count === 0 ? '' : `${count} ${word}`);
