import type { Node, NodeProps } from '@xyflow/react';
import { Minimize2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { FlowSection } from '#graph/flow-graph.ts';
import { useCanvas, useNodeDecoration } from './canvas-store.ts';
import { CardFlags } from './card-flags.tsx';
import { frameKey } from './drawn-ids.ts';
import { paintOf } from './paint.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { HOLE_AIR } from '#drawing/section-frames.ts';
import styles from './section-frame.module.css';

/** The frame of a section as React Flow keeps it. */
export type FrameNode = Node<
  {
    readonly section: FlowSection;
    readonly count: number;
    /** Where nodes that are not in the section lie over its frame, from its corner. */
    readonly holes: readonly Rect[];
    readonly domId: string;
  },
  'frame'
>;

/** What one grasps a frame by; the rest of it lets the pointer through. */
export const FRAME_TITLE = '[data-frame-title]';

/** The frame around the nodes of a section, with its name on top. */
export const SectionFrame = memo(function SectionFrame({ data, selected }: NodeProps<FrameNode>): ReactNode {
  const { section, count, holes, domId } = data;
  const editable = useCanvas((state) => state.mode === 'edit');
  const toggle = useCanvas((state) => state.toggle);
  const { change } = useNodeDecoration(frameKey(section.id));
  return (
    <div
      className={styles['frame']}
      id={domId}
      role="group"
      aria-label={`Section: ${section.name}`}
      data-selected={selected || undefined}
      data-change={change}
      style={paintOf(section.color)}
    >
      <CardFlags decoration={change ? { change } : {}} />
      {holes.length === 0 ? null : (
        <div className={styles['holes']}>
          {holes.map(({ x, y, width, height }) => (
            <div
              key={`${x} ${y}`}
              className={styles['hole']}
              style={{
                left: x - HOLE_AIR,
                top: y - HOLE_AIR,
                width: width + 2 * HOLE_AIR,
                height: height + 2 * HOLE_AIR,
              }}
            />
          ))}
        </div>
      )}
      <div className={styles['title']} data-frame-title>
        <span className={styles['name']} title={section.name}>
          {section.name}
        </span>
        <span className={styles['count']}>{count}</span>
        {editable ? (
          <button
            type="button"
            tabIndex={-1}
            className={`${styles['fold']} nodrag`}
            aria-label={`Collapse ${section.name}`}
            title="Collapse (F)"
            onClick={(event) => {
              event.stopPropagation();
              toggle(section.id);
            }}
          >
            <Minimize2 size={13} aria-hidden />
          </button>
        ) : null}
      </div>
    </div>
  );
});
