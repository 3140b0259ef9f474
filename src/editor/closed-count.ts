import type { Json } from '#shared/json.ts';
import type { ProbeCount } from '#world/probe-records.ts';
import { numberText } from './object-words.ts';

/** How many records a row of a list gets, in few words: `12 match, 7 come here`; undefined where it counts none. */
export function closedCount(count: ProbeCount | undefined, edge: Json | undefined): string | undefined {
  const counted = count?.choices.find((choice) => choice.edge === edge);
  if (!count || !counted || count.total === 0) return undefined;
  const { matched, here, unknown } = counted;
  if (unknown === count.total) return 'Known only in a run';
  const parts = [
    `${numberText(matched)} of ${numberText(count.total)} ${matched === 1 ? 'matches' : 'match'}`,
    ...(here === matched ? [] : [`${numberText(here)} ${here === 1 ? 'comes' : 'come'} here`]),
    ...(unknown === 0 ? [] : [`${numberText(unknown)} perhaps`]),
  ];
  return parts.join(', ');
}
