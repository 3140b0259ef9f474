import { Handle, Position } from '@xyflow/react';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import { BreakpointSign } from './breakpoint-sign.tsx';
import { useCanvas, useEdgeDecoration } from './canvas-store.ts';
import type { Port } from '#drawing/card.ts';
import { ChangeSign } from './card-flags.tsx';
import { countText, countTitle } from './count-text.ts';
import { CoverageSign } from './coverage-flag.tsx';
import { lineWidth } from './line-width.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import { TokenDiscs } from './token-discs.tsx';
import styles from './node-port.module.css';

/** The start of one line: the edge's name, and a ring at its end while it leads nowhere (GRA-6). */
export function NodePort(props: { readonly node: NodeId; readonly port: Port; readonly editable: boolean }): ReactNode {
  const { node, port, editable } = props;
  const key = edgeKey(node, port.id);
  const { visited, current, count, most, share, weight, change, coverage, breakpoint } = useEdgeDecoration(key);
  const faint = useCanvas((state) => state.decorations.dimRest === true) && visited !== true;
  const selected = useCanvas((state) => state.edge?.node === node && state.edge.edge === port.id);
  const aimed = useCanvas((state) => state.aim?.node === node && state.aim.edge === port.id);
  const near = useCanvas((state) => state.nodes.includes(node));
  return (
    <li
      className={styles['port']}
      data-edge={port.id}
      data-kind={port.kind}
      data-open={port.to ? undefined : true}
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
      <svg className={styles['stub']} aria-hidden>
        <line x1="0" y1="50%" x2="100%" y2="50%" />
      </svg>
      <span className={styles['name']} title={port.title}>
        {port.kind === 'error' ? <TriangleAlert size={12} role="img" aria-label="Error edge" /> : null}
        <span className={styles['text']}>{port.title}</span>
        {breakpoint ? <BreakpointSign mark={breakpoint} /> : null}
        {change ? <ChangeSign change={change} /> : null}
        {coverage ? <CoverageSign mark={coverage} /> : null}
        {count === undefined ? (
          <Room most={most} />
        ) : (
          <span className={styles['count']} title={countTitle(count, share, 'the trips that came to the node')}>
            <Room most={most} />
            {countText(count, share)}
          </span>
        )}
      </span>
      <Handle
        id={port.id}
        type="source"
        position={Position.Right}
        className={styles['handle']}
        isConnectable={editable}
        isConnectableEnd={false}
      />
      {port.to ? null : <span className={styles['hidden']}>open</span>}
      {port.to ? null : <TokenDiscs at={key} beside="edge" />}
    </li>
  );
}

/** Keeps room for the largest count, so that lines stay where they are while it grows. */
function Room({ most }: { readonly most: number | undefined }): ReactNode {
  return most === undefined ? null : (
    <span className={styles['room']} aria-hidden>
      {countText(most, undefined)}
    </span>
  );
}
