import { MiniMap, useStore } from '@xyflow/react';
import { useMemo, type ReactNode } from 'react';
import type { DrawnNode } from './drawn-node.ts';
import { LARGE } from './far-level.ts';
import { boxesOf } from './far-scene.ts';
import { LargeOverview } from './large-overview.tsx';
import type { Corner } from './overview-corner.ts';
import { sectionColor } from '#drawing/section-color.ts';
import { boundsOf } from '#drawing/spatial-index.ts';
import styles from './flow-canvas.module.css';

/** The whole graph in small, in a corner where it covers no node; nothing where all of it is in view. */
export function Overview(props: { readonly nodes: readonly DrawnNode[]; readonly corner: Corner | null }): ReactNode {
  const { nodes, corner } = props;
  const bounds = useMemo(() => boundsOf([...boxesOf(nodes).values()]), [nodes]);
  const whole = useStore(
    ({ transform: [x, y, zoom], width, height }) =>
      bounds.x * zoom + x >= 0 &&
      bounds.y * zoom + y >= 0 &&
      (bounds.x + bounds.width) * zoom + x <= width &&
      (bounds.y + bounds.height) * zoom + y <= height,
  );
  if (corner === null || whole) return null;
  if (nodes.length >= LARGE) return <LargeOverview nodes={nodes} bounds={bounds} corner={corner} />;
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
