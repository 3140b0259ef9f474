import type { Edge, EdgeProps } from '@xyflow/react';
import { memo, useMemo, type ReactNode } from 'react';
import { useCanvas, useEdgeDecoration } from './canvas-store.ts';
import { approachOf, tipLength, TIP_SLANT } from '#drawing/line-ends.ts';
import { lineWidth } from './line-width.ts';
import { roundedPath } from '#drawing/route-edge.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import styles from './edge-line.module.css';

/** A connected edge as React Flow keeps it. Its id is its `edgeKey`. */
export type LineEdge = Edge<
  { readonly kind: 'normal' | 'error'; readonly lane: number; readonly spread: number },
  'line'
>;

/** The line of a connected edge, from the end of its name to the node it leads to, around nodes in between. */
export const EdgeLine = memo(function EdgeLine(props: EdgeProps<LineEdge>): ReactNode {
  const { id, source, target, sourceX, sourceY, targetX, targetY, selected, data } = props;
  const { visited, current, weight, change, coverage } = useEdgeDecoration(id);
  const faint = useCanvas((state) => state.decorations.dimRest === true) && visited !== true;
  const aimed = useCanvas(({ aim }) => aim !== undefined && edgeKey(aim.node, aim.edge) === id);
  const near = useCanvas(({ nodes }) => nodes.includes(source) || nodes.includes(target));
  const { lane = 0, spread = 0, kind } = data ?? {};
  const tip = tipLength(weight);
  const points = useCanvas(({ routes }) =>
    routes.of(id, {
      from: { x: sourceX, y: sourceY },
      to: { x: targetX, y: targetY },
      lane,
      spread,
      approach: approachOf(kind),
    }),
  );
  const path = useMemo(
    () => roundedPath(points.with(-1, { x: targetX - tip + 1, y: targetY })),
    [points, targetX, targetY, tip],
  );
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
      data-change={change}
      data-coverage={coverage}
      style={lineWidth(weight)}
    >
      <path className={styles['grip']} d={path} />
      <path className={styles['path']} d={path} />
      <path
        className={styles['tip']}
        d={`M ${targetX - tip} ${targetY - tip * TIP_SLANT} L ${targetX} ${targetY} L ${targetX - tip} ${targetY + tip * TIP_SLANT} Z`}
      />
    </g>
  );
});
