import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** What the frame of a section takes around its nodes, with its name above them, in canvas pixels. */
const AIR = 18;
const TOP = 48;

/**
 * The nodes of a section, as they have been placed among themselves, as one node: edges enter and leave it at the
 * height of theirs, and what it holds stands in `children` by its place from the corner.
 */
export function sectionBlock(id: string, nodes: readonly ElkNode[]): ElkNode {
  const children = nodes.map((node) => ({ ...node, x: (node.x ?? 0) + AIR, y: (node.y ?? 0) + TOP }));
  const width = AIR + Math.max(...children.map((node) => node.x + (node.width ?? 0)));
  const height = AIR + Math.max(...children.map((node) => node.y + (node.height ?? 0)));
  return {
    id,
    width,
    height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: children.flatMap(({ y, ports = [] }) =>
      ports.map((port) => ({ ...port, x: port.x === 0 ? 0 : width, y: y + (port.y ?? 0) })),
    ),
    children,
  };
}
