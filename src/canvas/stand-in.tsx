import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { cardLabel } from './describe-card.ts';
import type { DrawnNode } from './drawn-node.ts';
import { boxOf } from './far-scene.ts';
import { touches } from '#drawing/spatial-index.ts';
import styles from './flow-canvas.module.css';

/** Stands for what the keyboard is at while that is out of view and so not mounted: a screen reader loses nothing. */
export function StandIn({ node }: { readonly node: DrawnNode | undefined }): ReactNode {
  const box = node && boxOf(node);
  const away = useStore(({ transform: [x, y, zoom], width, height }) => {
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    return box !== undefined && !touches(box, view);
  });
  if (!node || !away) return null;
  return <div id={node.data.domId} role="group" aria-label={labelOf(node)} className={styles['voice']} />;
}

function labelOf(node: DrawnNode): string {
  if (node.type === 'note') return 'Note';
  return node.type === 'frame' ? `Section: ${node.data.section.name}` : cardLabel(node.data.card);
}
