import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { viewOf } from '#nodes/views.tsx';
import { useCanvas, useNodeDecoration } from './canvas-store.ts';
import { ENTRY, type Card } from '#drawing/card.ts';
import { CardFlags } from './card-flags.tsx';
import { CardMarks } from './card-marks.tsx';
import { cardLabel } from './describe-card.ts';
import { NodePort } from './node-port.tsx';
import { paintOf } from './paint.ts';
import { sectionColor } from '#drawing/section-color.ts';
import { TokenDiscs } from './token-discs.tsx';
import { TypeIcon } from './type-icon.tsx';
import styles from './node-card.module.css';

/** A node as React Flow keeps it. */
export type CardNode = Node<{ readonly card: Card; readonly domId: string }, 'card' | 'section'>;

/** One node on the canvas: the card, and beside it the names of its edges, each on the start of its line. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<CardNode>): ReactNode {
  const { card } = data;
  const decoration = useNodeDecoration(card.id);
  const faint = useCanvas((state) => state.decorations.dimRest === true) && decoration.visited !== true;
  const editable = useCanvas((state) => state.mode === 'edit');
  const tag = viewOf(card.type)?.tag?.(card.config);
  const color = card.section ? sectionColor[card.section] : 'var(--fs-text-dim)';
  return (
    <div
      className={styles['node']}
      id={data.domId}
      role="group"
      aria-label={cardLabel(card)}
      data-selected={selected || undefined}
      data-visited={decoration.visited || undefined}
      data-current={decoration.current || undefined}
      data-error={decoration.error || undefined}
      data-faint={faint || undefined}
      data-painted={card.color ? true : undefined}
      data-change={decoration.change}
      data-coverage={decoration.coverage?.mark}
      style={{ '--section': color, ...paintOf(card.color) } as CSSProperties}
    >
      <div className={styles['card']}>
        {card.enterable ? (
          <Handle
            id={ENTRY}
            type="target"
            position={Position.Left}
            className={styles['entry']}
            isConnectable={editable}
          />
        ) : null}
        <CardFlags decoration={decoration} />
        <TokenDiscs at={card.id} beside="card" />
        <div className={styles['head']}>
          <TypeIcon type={card.type} section={card.section} />
          <span className={styles['title']}>{card.title}</span>
          <CardMarks decoration={decoration} tag={tag} />
        </div>
        <div className={styles['name']} title={card.name}>
          {card.name}
        </div>
        <div className={styles['summary']} title={card.summary}>
          {card.summary}
        </div>
        <div className={styles['far']} aria-hidden>
          {card.name}
        </div>
      </div>
      <ul className={styles['ports']} aria-label="Edges">
        {card.ports.map((port) => (
          <NodePort key={port.id} node={card.id} port={port} editable={editable} />
        ))}
      </ul>
    </div>
  );
});
