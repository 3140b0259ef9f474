import { MiniMap, useStore, type ReactFlowState } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { DrawnNode } from './drawn-node.ts';
import type { Corner } from './overview-corner.ts';
import { sectionColor } from './section-color.ts';
import styles from './flow-canvas.module.css';

/** Whether all nodes are in view, so that an overview would show nothing more. */
const isWhole = ({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState): boolean => {
  for (const { measured, internals } of nodeLookup.values()) {
    const { x: left, y: top } = internals.positionAbsolute;
    if (left * zoom + x < 0 || top * zoom + y < 0) return false;
    if ((left + (measured.width ?? 0)) * zoom + x > width || (top + (measured.height ?? 0)) * zoom + y > height) {
      return false;
    }
  }
  return true;
};

/** The whole graph in small, in a corner where it covers no node; nothing where all of it is in view. */
export function Overview({ corner }: { readonly corner: Corner | null }): ReactNode {
  const whole = useStore(isWhole);
  if (corner === null || whole) return null;
  return (
    <MiniMap<DrawnNode>
      className={styles['minimap'] ?? ''}
      position={corner}
      ariaLabel="Overview of the graph"
      pannable
      zoomable
      nodeColor={colorOf}
      nodeStrokeColor={strokeOf}
      nodeStrokeWidth={6}
      nodeBorderRadius={12}
    />
  );
}

function colorOf(node: DrawnNode): string {
  if (node.type === 'note') return `var(--fs-paint-${node.data.note.color ?? 'grey'}-soft)`;
  if (node.type === 'frame')
    return `color-mix(in srgb, var(--fs-paint-${node.data.section.color ?? 'grey'}) 16%, transparent)`;
  const { card } = node.data;
  if (card.members) return `var(--fs-paint-${card.color ?? 'grey'})`;
  return card.section ? sectionColor[card.section] : 'var(--fs-text-dim)';
}

const strokeOf = (node: DrawnNode): string =>
  node.type === 'note' ? `var(--fs-paint-${node.data.note.color ?? 'grey'})` : 'transparent';
