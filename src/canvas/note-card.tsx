import { NodeResizer, type Node, type NodeProps } from '@xyflow/react';
import { memo, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { FlowNote } from '#graph/flow-graph.ts';
import { LEAST_NOTE } from '#graph/apply-note-command.ts';
import { useCanvas, useNodeDecoration } from './canvas-store.ts';
import { CardFlags } from './card-flags.tsx';
import { describeNote } from './describe-group.ts';
import { noteKey } from './drawn-ids.ts';
import { paintOf } from './paint.ts';
import styles from './note-card.module.css';

/** A note as React Flow keeps it. */
export type NoteNode = Node<{ readonly note: FlowNote; readonly domId: string }, 'note'>;

/** A note on the canvas: it lies behind nodes and lines, and its text is written in place. */
export const NoteCard = memo(function NoteCard({ data, selected }: NodeProps<NoteNode>): ReactNode {
  const { note, domId } = data;
  const editing = useCanvas((state) => state.editing === note.id);
  const editable = useCanvas((state) => state.mode === 'edit');
  const run = useCanvas((state) => state.run);
  const { change } = useNodeDecoration(noteKey(note.id));
  return (
    <div
      className={styles['note']}
      id={domId}
      role="group"
      aria-label={describeNote(note)}
      data-selected={selected || undefined}
      data-painted={note.color === undefined ? undefined : true}
      data-change={change}
      style={paintOf(note.color)}
    >
      <CardFlags decoration={change ? { change } : {}} />
      {editable ? (
        <NodeResizer
          isVisible={selected && !editing}
          minWidth={LEAST_NOTE.width}
          minHeight={LEAST_NOTE.height}
          handleClassName={styles['grip'] ?? ''}
          lineClassName={styles['side'] ?? ''}
          onResizeEnd={(_event, { x, y, width, height }) =>
            run({ type: 'change-note', note: note.id, change: { position: { x, y }, size: { width, height } } })
          }
        />
      ) : null}
      {editing ? <NoteEditor note={note} /> : <NoteText text={note.text} open={selected} />}
      {editing ? null : (
        <div className={styles['far']} aria-hidden>
          {note.text}
        </div>
      )}
    </div>
  );
});

/** The text as it reads; what does not fit is scrolled while the note is selected, and a sign tells of it. */
function NoteText({ text, open }: { readonly text: string; readonly open: boolean }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => setMore(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [text]);
  return (
    <>
      <div
        ref={box}
        className={`${styles['text']} ${open && more ? 'nowheel' : ''}`}
        data-open={open || undefined}
        data-empty={text === '' || undefined}
      >
        {text === '' ? 'Empty note' : text}
      </div>
      {more ? (
        <span className={styles['more']} aria-hidden>
          … more
        </span>
      ) : null}
    </>
  );
}

/** Escape leaves the text; so does a click elsewhere. */
function NoteEditor({ note }: { readonly note: FlowNote }): ReactNode {
  const run = useCanvas((state) => state.run);
  const edit = useCanvas((state) => state.edit);
  const written = useCanvas((state) => state.written);
  return (
    <textarea
      className={`${styles['editor']} nodrag nowheel nopan`}
      aria-label="Text of the note"
      placeholder="Write a note. Escape leaves it."
      // It was asked for by the key or the click that opened it.
      ref={(element) => element?.focus({ preventScroll: true })}
      value={note.text}
      onChange={(event) => run({ type: 'change-note', note: note.id, change: { text: event.currentTarget.value } })}
      onFocus={(event) => event.currentTarget.setSelectionRange(note.text.length, note.text.length)}
      onBlur={() => {
        edit(undefined);
        written();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.closest<HTMLElement>('.react-flow')?.focus();
      }}
    />
  );
}
