import { Handle, Position, type NodeProps } from '@xyflow/react';
import { Boxes, Maximize2 } from 'lucide-react';
import { memo, useMemo, type ReactNode } from 'react';
import { useCanvas } from './canvas-store.ts';
import { ENTRY } from '#drawing/card.ts';
import { CardMarks } from './card-marks.tsx';
import { sectionOfCard } from '#drawing/collapse-sections.ts';
import { cardLabel } from './describe-card.ts';
import type { CardNode } from './node-card.tsx';
import { NodePort } from './node-port.tsx';
import { TokenDiscs } from './token-discs.tsx';
import { paintOf } from './paint.ts';
import cardStyles from './node-card.module.css';
import styles from './section-card.module.css';

/** A collapsed section: what it holds, its worst problem, and the edges that leave it. */
export const SectionCard = memo(function SectionCard({ data, selected }: NodeProps<CardNode>): ReactNode {
  const { card } = data;
  const decorations = useCanvas((state) => state.decorations);
  const toggle = useCanvas((state) => state.toggle);
  const editable = useCanvas((state) => state.mode === 'edit');
  const issues = useMemo(
    () => (card.members ?? []).flatMap((id) => decorations.nodes.get(id)?.issues ?? []),
    [card.members, decorations],
  );
  return (
    <div
      className={cardStyles['node']}
      id={data.domId}
      role="group"
      aria-label={cardLabel(card)}
      data-selected={selected || undefined}
      data-faint={decorations.dimRest === true || undefined}
      style={paintOf(card.color)}
    >
      <div className={`${cardStyles['card']} ${styles['card']}`} data-painted={card.color ? true : undefined}>
        <Handle
          id={ENTRY}
          type="target"
          position={Position.Left}
          className={cardStyles['entry']}
          isConnectable={false}
        />
        <TokenDiscs at={card.id} beside="card" />
        <div className={cardStyles['head']}>
          <span className={styles['icon']}>
            <Boxes size={14} aria-hidden />
          </span>
          <span className={cardStyles['title']}>{card.title}</span>
          <CardMarks decoration={{ issues }} tag={undefined} />
          <button
            type="button"
            tabIndex={-1}
            className={`${styles['open']} nodrag`}
            aria-label={`Expand ${card.name}`}
            title="Expand (F)"
            onClick={(event) => {
              event.stopPropagation();
              const section = sectionOfCard(card.id);
              if (section !== undefined) toggle(section);
            }}
          >
            <Maximize2 size={13} aria-hidden />
          </button>
        </div>
        <div className={cardStyles['name']} title={card.name}>
          {card.name}
        </div>
        <div className={cardStyles['summary']} title={card.summary}>
          {card.summary}
        </div>
        <div className={cardStyles['far']} aria-hidden>
          {card.name}
        </div>
      </div>
      <ul className={cardStyles['ports']} aria-label="Edges">
        {card.ports.map((port) => (
          <NodePort key={port.id} node={card.id} port={port} editable={editable} />
        ))}
      </ul>
    </div>
  );
});
