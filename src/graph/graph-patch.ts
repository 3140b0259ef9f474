import type { Json, JsonObject } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { FlowGraph } from './flow-graph.ts';
import { applyHunks, hunksBetween, reverseHunks, type ListHunk } from './list-hunks.ts';

/** How one graph becomes another: small where little is different, and enough to go back. Plain data. */
export interface GraphPatch {
  /** Members that are other values; an absent side is a member that is not there. */
  readonly members: Readonly<Record<string, MemberChange>>;
  /** Lists of which some elements are different. */
  readonly lists: Readonly<Record<string, readonly ListHunk[]>>;
}

export interface MemberChange {
  readonly before?: Json;
  readonly after?: Json;
}

/** What makes one graph of another. Elements that are the same object in both are not looked into. */
export function patchBetween(before: FlowGraph, after: FlowGraph): GraphPatch {
  const [was, is] = [asJson(before), asJson(after)];
  const members: Record<string, MemberChange> = {};
  const lists: Record<string, readonly ListHunk[]> = {};
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [old, now] = [was[name], is[name]];
    if (old === now) continue;
    if (isList(old) && isList(now)) {
      const hunks = hunksBetween(old, now);
      if (hunks.length > 0) lists[name] = hunks;
    } else {
      members[name] = { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
    }
  }
  return { members, lists };
}

/** The graph that a patch makes of another one; undefined where it does not fit, and then nothing of it is done. */
export function applyPatch(graph: FlowGraph, { members, lists }: GraphPatch): FlowGraph | undefined {
  const made: Record<string, Json> = { ...asJson(graph) };
  for (const [name, { before, after }] of Object.entries(members)) {
    if (stableJson(made[name] ?? null) !== stableJson(before ?? null)) return undefined;
    if (after === undefined) delete made[name];
    else made[name] = after;
  }
  for (const [name, hunks] of Object.entries(lists)) {
    const list = made[name];
    const next = isList(list) ? applyHunks(list, hunks) : undefined;
    if (!next) return undefined;
    made[name] = next;
  }
  // Every member comes from one of the two graphs that the patch stands between.
  return made as object as FlowGraph;
}

/** The way back. */
export const reversePatch = ({ members, lists }: GraphPatch): GraphPatch => ({
  members: mapValues(members, ({ before, after }) => ({
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  })),
  lists: mapValues(lists, reverseHunks),
});

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A graph is plain data, which a type with named members cannot say of itself. */
const asJson = (graph: FlowGraph): JsonObject => graph as object as JsonObject;

const mapValues = <A, B>(all: Readonly<Record<string, A>>, map: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, map(value)]));
