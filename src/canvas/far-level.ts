/** Below this zoom cards cannot be read: of a large graph they are painted then, not mounted. */
export const FAR_BELOW = 0.45;
/** They are mounted again above this one: a little more, so that a hand that trembles does not switch to and fro. */
const NEAR_ABOVE = 0.5;
/** Graphs of fewer nodes are always mounted. */
export const LARGE = 150;

/** Whether a graph of so many nodes is painted at a zoom, where it was or was not before. */
export const isFar = (zoom: number, nodes: number, before: boolean): boolean =>
  nodes >= LARGE && zoom < (before ? NEAR_ABOVE : FAR_BELOW);

/** Of what is selected no more than this is mounted while a graph is painted. */
const MOST_MOUNTED = 40;

/**
 * Which of the things on a painted canvas are mounted all the same, so that a hand and a screen reader meet them as
 * ever: what is under the pointer, what the keyboard stands at, and what is selected; of very many selected things
 * only as places, which are dragged along.
 */
export function mountedOf<Node extends { readonly id: string; readonly selected?: boolean }>(
  nodes: readonly Node[],
  kept: ReadonlySet<string>,
): readonly (readonly [node: Node, hidden: boolean])[] {
  const chosen = nodes.filter(({ id, selected }) => selected === true || kept.has(id));
  const many = chosen.length > MOST_MOUNTED;
  return chosen.map((node) => [node, many && !kept.has(node.id)] as const);
}
