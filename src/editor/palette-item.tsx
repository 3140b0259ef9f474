import { Tooltip } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DRAGGED_TYPE } from '#canvas/canvas-props.ts';
import { TypeIcon } from '#canvas/type-icon.tsx';
import type { NodeType } from '#nodes/contract/node-type.ts';
import styles from './palette.module.css';

interface PaletteItemProps {
  readonly type: NodeType;
  readonly collapsed: boolean;
  readonly onAdd: (type: string) => void;
  /** The type that is being dragged; undefined once it is let go. */
  readonly onDrag: (type: string | undefined) => void;
}

/** One node type that can be added. */
export function PaletteItem({ type, collapsed, onAdd, onDrag }: PaletteItemProps): ReactNode {
  // No pointer leaves what is being dragged, so the words on it would stay.
  const [dragging, setDragging] = useState(false);
  return (
    <Tooltip
      disabled={dragging}
      label={collapsed ? `${type.title}: ${type.purpose}` : type.purpose}
      position="right"
      multiline
      maw={260}
      events={{ hover: true, focus: collapsed, touch: false }}
    >
      <button
        type="button"
        className={styles['item']}
        aria-label={type.title.startsWith('Add ') ? type.title : `Add ${type.title}`}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED_TYPE, type.type);
          event.dataTransfer.effectAllowed = 'copy';
          onDrag(type.type);
          setDragging(true);
        }}
        onDragEnd={() => onDrag(undefined)}
        onPointerEnter={() => setDragging(false)}
        onClick={() => onAdd(type.type)}
      >
        <TypeIcon type={type.type} section={type.section} size={20} />
        {collapsed ? null : <span>{type.title}</span>}
      </button>
    </Tooltip>
  );
}
