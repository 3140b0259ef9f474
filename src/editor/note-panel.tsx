import { ActionIcon, NumberInput, Textarea, Tooltip } from '@mantine/core';
import { StickyNote, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { LEAST_NOTE } from '#graph/apply-note-command.ts';
import type { FlowNote } from '#graph/flow-graph.ts';
import type { NoteChange } from '#graph/graph-command.ts';
import { ColorSetting } from './color-setting.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { PanelBody } from './panel-body.tsx';
import { useRevert } from './use-revert.ts';
import styles from './inspector.module.css';
import own from './group-panels.module.css';

/** What the inspector shows of a note: its text, colour and size. */
export function NotePanel({ note }: { readonly note: FlowNote }): ReactNode {
  const { canvas } = useEditor();
  const run = useEditorState((state) => state.run);
  const change = (what: NoteChange): void => void run({ type: 'change-note', note: note.id, change: what });
  const revert = useRevert(note.text, (text) => change({ text }));
  const { width, height } = note.size;
  return (
    <>
      <header className={styles['head']}>
        <span className={own['icon']}>
          <StickyNote size={15} aria-hidden />
        </span>
        <div className={styles['words']}>
          <h2 className={styles['type']}>Note</h2>
          <p className={styles['purpose']}>A text on the canvas. Trips know nothing of it.</p>
        </div>
        <Tooltip label="Delete (Del)">
          <ActionIcon
            aria-label="Delete the note"
            onClick={() => {
              run({ type: 'remove-notes', notes: [note.id] });
              canvas()?.focus();
            }}
          >
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <PanelBody>
        <Textarea
          label="Text"
          placeholder="What others should know"
          autosize
          minRows={4}
          maxRows={16}
          value={note.text}
          {...revert}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <ColorSetting value={note.color ?? null} onChange={(color) => change({ color })} />
        <div className={own['pair']}>
          <Side
            label="Width"
            value={width}
            least={LEAST_NOTE.width}
            onChange={(to) => change({ size: { width: to, height } })}
          />
          <Side
            label="Height"
            value={height}
            least={LEAST_NOTE.height}
            onChange={(to) => change({ size: { width, height: to } })}
          />
        </div>
      </PanelBody>
    </>
  );
}

function Side(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { label, value, least, onChange } = props;
  return (
    <NumberInput
      label={label}
      suffix=" px"
      min={least}
      max={4000}
      step={20}
      allowDecimal={false}
      // Half a number, as it is while one types, is no size yet.
      clampBehavior="blur"
      value={value}
      onChange={(next) => typeof next === 'number' && next >= least && onChange(next)}
    />
  );
}
