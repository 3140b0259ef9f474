import type { RoutedObject } from '#graph/flow-graph.ts';

/** `leads`, `contacts` */
export const objectPlural = (object: RoutedObject): string => ({ Lead: 'leads', Contact: 'contacts' })[object];

/** `1 lead`, `2,000 contacts` */
export function countText(count: number, object: RoutedObject): string {
  const word = count === 1 ? objectPlural(object).slice(0, -1) : objectPlural(object);
  return `${count.toLocaleString('en-GB')} ${word}`;
}
