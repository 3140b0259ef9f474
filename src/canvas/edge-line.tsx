import type { Edge, EdgeProps } from '@xyflow/react';
import { memo, useMemo, type ReactNode } from 'react';
import { useCanvas, useEdgeDecoration } from './canvas-store.ts';
import { lineWidth } from './line-width.ts';
import { roundedPath } from './route-edge.ts';
import { routeLine } from './route-line.ts';
import { edgeKey } from './selection.ts';
import styles from './edge-line.module.css';

/** A connected edge as React Flow keeps it. Its id is its `edgeKey`. */
export type LineEdge = Edge<
  { readonly kind: 'normal' | 'error'; readonly lane: number; readonly spread: number },
  'line'
>;

/** Length of the tip of a thin line; a thick one has a longer one. */
const TIP = 7;
const LONGEST_TIP = 13;
/** Half the width of a tip, as a share of its length. */
const SLANT = 0.64;
/** Normal and error edges that end at the same node come to it on two lines. */
const APPROACH = 14;
const ERROR_APPROACH = 22;

/** The line of a connected edge, from the end of its name to the node it leads to, around nodes in between. */
export const EdgeLine = memo(function EdgeLine(props: EdgeProps<LineEdge>): ReactNode {
  const { id, source, target, sourceX, sourceY, targetX, targetY, selected, data } = props;
  const { visited, current, weight } = useEdgeDecoration(id);
  const faint = useCanvas((state) => state.decorations.dimRest === true) && visited !== true;
  const aimed = useCanvas(({ aim }) => aim !== undefined && edgeKey(aim.node, aim.edge) === id);
  const near = useCanvas(({ nodes }) => nodes.includes(source) || nodes.includes(target));
  const boxes = useCanvas((state) => state.boxes);
  const { lane = 0, spread = 0, kind } = data ?? {};
  const tip = TIP + (LONGEST_TIP - TIP) * (weight ?? 0);
  const path = useMemo(() => {
    const points = routeLine({
      from: { x: sourceX, y: sourceY },
      to: { x: targetX, y: targetY },
      boxes,
      lane,
      spread,
      approach: kind === 'error' ? ERROR_APPROACH : APPROACH,
    });
    return roundedPath(points.with(-1, { x: targetX - tip + 1, y: targetY }));
  }, [sourceX, sourceY, targetX, targetY, boxes, lane, spread, kind, tip]);
  return (
    <g
      className={styles['line']}
      data-kind={data?.kind}
      data-visited={visited || undefined}
      data-current={current || undefined}
      data-near={near || undefined}
      data-selected={selected || undefined}
      data-aimed={aimed || undefined}
      data-faint={faint || undefined}
      style={lineWidth(weight)}
    >
      <path className={styles['grip']} d={path} />
      <path className={styles['path']} d={path} />
      <path
        className={styles['tip']}
        d={`M ${targetX - tip} ${targetY - tip * SLANT} L ${targetX} ${targetY} L ${targetX - tip} ${targetY + tip * SLANT} Z`}
      />
    </g>
  );
});
