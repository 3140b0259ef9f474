import type { Node, NodeProps } from '@xyflow/react';
import { Minimize2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { FlowSection } from '#graph/flow-graph.ts';
import { useCanvas } from './canvas-store.ts';
import { paintOf } from './paint.ts';
import styles from './section-frame.module.css';

/** The frame of a section as React Flow keeps it. `joining` counts nodes that are being dragged into it. */
export type FrameNode = Node<
  { readonly section: FlowSection; readonly count: number; readonly domId: string },
  'frame'
>;

/** What one grasps a frame by; the rest of it lets the pointer through. */
export const FRAME_TITLE = '[data-frame-title]';

/** The frame around the nodes of a section, with its name on top. */
export const SectionFrame = memo(function SectionFrame({ data, selected }: NodeProps<FrameNode>): ReactNode {
  const { section, count, domId } = data;
  const editable = useCanvas((state) => state.mode === 'edit');
  const toggle = useCanvas((state) => state.toggle);
  return (
    <div
      className={styles['frame']}
      id={domId}
      role="group"
      aria-label={`Section: ${section.name}`}
      data-selected={selected || undefined}
      style={paintOf(section.color)}
    >
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
            title="Collapse (E)"
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
