import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import { tripGroups, type TripGroup } from './trip-groups.ts';

/** Which records of a run the table of outcomes shows; what is absent lets everything through. */
export interface OutcomesFilter {
  readonly group?: TripGroup;
  /** Words that id, name or company hold. */
  readonly text?: string;
  /** A node of the graph that is shown, to which the trip came. */
  readonly node?: NodeId;
  /** A way out of that node, by which the trip left it. */
  readonly edge?: EdgeId;
  /** Id of the user or queue that owned the record at the end. */
  readonly owner?: string;
}

export const noOutcomesFilter: OutcomesFilter = {};

const PARTS = ['group', 'text', 'node', 'edge', 'owner'] as const;

/** The filter as a part of an address: `group=error&node=add`. */
export function addressOfOutcomes(filter: OutcomesFilter): string {
  const query = new URLSearchParams();
  for (const part of PARTS) {
    const value = filter[part];
    if (value !== undefined && value !== '') query.set(part, value);
  }
  return query.toString();
}

/** Reads what `addressOfOutcomes` wrote; null where the address names no table. What is unknown is left out. */
export function outcomesOfAddress(text: string | null): OutcomesFilter | null {
  if (text === null) return null;
  const query = new URLSearchParams(text);
  const known = Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = query.get(part);
      return value === null || value === '' ? [] : [[part, value]];
    }),
  ) as Partial<Record<(typeof PARTS)[number], string>>;
  const { group: asked, edge, ...rest } = known;
  const group = tripGroups.find((each) => each.group === asked)?.group;
  return {
    ...rest,
    ...(group === undefined ? {} : { group }),
    ...(edge === undefined || rest.node === undefined ? {} : { edge }),
  };
}
