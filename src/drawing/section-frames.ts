import type { FlowGraph, FlowSection, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import type { Rect } from './route-edge.ts';
import { boundsOf, grown } from './spatial-index.ts';

/** Air between the frame of a section and its nodes, in canvas pixels; the name stands in that above them. */
const AIR = 18;
export const TITLE_HEIGHT = 30;

/** The frame of a section around the boxes of its nodes; undefined where none of them is drawn. */
export function frameOf(nodes: readonly NodeId[], boxes: ReadonlyMap<NodeId, Rect>): Rect | undefined {
  const drawn = nodes.flatMap((id) => boxes.get(id) ?? []);
  if (drawn.length === 0) return undefined;
  const { x, y, width, height } = grown(boundsOf(drawn), AIR);
  return { x, y: y - TITLE_HEIGHT, width, height: height + TITLE_HEIGHT };
}

/** Boxes of nodes that lie over a frame without being in its section. */
export const strangersIn = (
  frame: Rect,
  members: readonly NodeId[],
  boxes: ReadonlyMap<NodeId, Rect>,
): readonly Rect[] => [...boxes].flatMap(([id, box]) => (members.includes(id) || !overlap(frame, box) ? [] : [box]));

/** Air around such a node, in canvas pixels. */
export const HOLE_AIR = 9;

export interface DroppedNodes {
  readonly sections: readonly FlowSection[];
  /** The frames of sections as they were before nodes were moved; a collapsed section has none. */
  readonly frames: ReadonlyMap<string, Rect>;
  /** Where the moved nodes lie now. */
  readonly moved: ReadonlyMap<NodeId, Rect>;
}

/**
 * Which sections hold which nodes once some were moved: a node joins the section in whose frame its middle lies,
 * and leaves its own where it lies wholly outside of that frame. A section that moves as a whole stays one.
 */
export function membersAfterDrop({ sections, frames, moved }: DroppedNodes): ReadonlyMap<string, readonly NodeId[]> {
  const homes = new Map(sections.flatMap((section) => section.nodes.map((node) => [node, section] as const)));
  const members = new Map<string, NodeId[]>(sections.map(({ id, nodes }) => [id, [...nodes]]));
  for (const [node, box] of moved) {
    const home = homes.get(node);
    if (home && (!frames.has(home.id) || home.nodes.every((id) => moved.has(id)))) continue;
    const frame = home && frames.get(home.id);
    if (frame && overlap(frame, box)) continue;
    const into = smallestAround(frames, middleOf(box));
    if (into === home?.id) continue;
    if (home)
      members.set(
        home.id,
        (members.get(home.id) ?? []).filter((id) => id !== node),
      );
    if (into !== undefined) members.get(into)?.push(node);
  }
  return members;
}

/** The edits that bring sections to hold these nodes. */
export function memberCommands(
  sections: readonly FlowSection[],
  members: ReadonlyMap<string, readonly NodeId[]>,
): readonly GraphCommand[] {
  const joins: GraphCommand[] = [];
  const leaves: GraphCommand[] = [];
  const all = new Set([...members.values()].flat());
  for (const { id, nodes } of sections) {
    const now = members.get(id) ?? nodes;
    if (now.some((node) => !nodes.includes(node)))
      joins.push({ type: 'change-section', section: id, change: { nodes: [...now] } });
    // A node that joins another section leaves its own by that.
    else if (nodes.some((node) => !all.has(node))) leaves.push(leave(id, now));
  }
  return [...joins, ...leaves];
}

const leave = (section: string, nodes: readonly NodeId[]): GraphCommand =>
  nodes.length === 0
    ? { type: 'remove-sections', sections: [section] }
    : { type: 'change-section', section, change: { nodes } };

/** The edits that put nodes into a section, or with null into none. */
export function putInSection(graph: FlowGraph, nodes: readonly NodeId[], into: string | null): readonly GraphCommand[] {
  const { sections = [] } = graph;
  const chosen = new Set(nodes);
  return memberCommands(
    sections,
    new Map(
      sections.map(({ id, nodes: held }) => {
        const rest = held.filter((node) => !chosen.has(node));
        return [id, id === into ? [...rest, ...nodes] : rest] as const;
      }),
    ),
  );
}

const middleOf = (box: Rect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Whether two rectangles have anything in common. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function smallestAround(frames: ReadonlyMap<string, Rect>, at: { x: number; y: number }): string | undefined {
  let best: { readonly id: string; readonly area: number } | undefined;
  for (const [id, frame] of frames) {
    const inside =
      at.x >= frame.x && at.x <= frame.x + frame.width && at.y >= frame.y && at.y <= frame.y + frame.height;
    const area = frame.width * frame.height;
    if (inside && (!best || area < best.area)) best = { id, area };
  }
  return best?.id;
}
