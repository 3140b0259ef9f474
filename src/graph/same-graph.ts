import { stableJson } from '#shared/stable-json.ts';
import type { FlowGraph } from './flow-graph.ts';
import { patchBetween } from './graph-patch.ts';

/** Whether two graphs say the same. Parts that are the same object in both are not looked into. */
export function isSameGraph(one: FlowGraph, other: FlowGraph): boolean {
  const { members, lists } = patchBetween(one, other);
  return (
    Object.values(members).every(({ before, after }) => stableJson(before ?? null) === stableJson(after ?? null)) &&
    Object.values(lists).every((hunks) =>
      hunks.every(({ remove, insert }) => stableJson(remove) === stableJson(insert)),
    )
  );
}
