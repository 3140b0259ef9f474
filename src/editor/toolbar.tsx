import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core';
import { CloudOff, History, Play, Redo2, StickyNote, Undo2, WandSparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Issue } from '#graph/issue.ts';
import { isValid } from '#graph/validate-graph.ts';
import { useAction } from '#ui/actions/use-actions.ts';
import { addNote } from './add-note.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import type { SaveState } from './flow-builder-props.ts';
import { Counts } from './problems-panel.tsx';
import { startRun } from './start-run.ts';
import { useShownIssues } from './use-shown-issues.ts';
import styles from './toolbar.module.css';

interface ToolbarProps {
  readonly saveState: SaveState;
  /** How the graph stands to its versions. */
  readonly versions: ReactNode;
}

/** What can be done with the graph as a whole. */
export function Toolbar({ saveState, versions }: ToolbarProps): ReactNode {
  const editor = useEditor();
  const shown = useShownIssues();
  const { tidying, tidy, stopTidying, screen } = editor;
  const { undo, redo } = useEditorState((state) => state);
  const undone = useEditorState((state) => state.undoable);
  const redone = useEditorState((state) => state.redoable);
  const history = useAction('history');
  return (
    <div className={styles['toolbar']} role="group" aria-label="Graph">
      <Step label="Undo" keys="Ctrl+Z" what={undone} onClick={undo} icon={<Undo2 size={16} aria-hidden />} />
      <Step label="Redo" keys="Ctrl+Y" what={redone} onClick={redo} icon={<Redo2 size={16} aria-hidden />} />
      {history ? (
        <Tooltip label="History of all changes (Ctrl+Alt+Z)">
          <ActionIcon aria-label="History" onClick={() => history.run()}>
            <History size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
      <span className={styles['rule']} />
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={tidying ? <Loader size={14} aria-hidden /> : <WandSparkles size={15} aria-hidden />}
        onClick={tidying ? stopTidying : tidy}
      >
        {tidying ? 'Stop tidying up' : 'Tidy up'}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<StickyNote size={15} aria-hidden />}
        onClick={() => addNote(editor)}
      >
        Add note
      </Button>
      <span className={styles['space']} />
      <SaveNote state={saveState} />
      {versions}
      <button type="button" className={styles['validity']} onClick={() => screen.getState().set({ listed: true })}>
        <Validity shown={shown} /> <Counts issues={shown} />
      </button>
      <Button size="compact-sm" leftSection={<Play size={14} aria-hidden />} onClick={() => startRun(editor)}>
        Run
      </Button>
    </div>
  );
}

/**
 * Whether the graph as it is now can be run and deployed: never what was so before the last edit. What is wrong with
 * nodes that were just added is not counted yet.
 */
function Validity({ shown }: { readonly shown: readonly Issue[] }): ReactNode {
  const { issues, checked } = useEditor();
  const graph = useEditorState((state) => state.graph);
  if (checked !== graph) return 'Checking…';
  if (isValid(issues)) return 'Valid';
  return isValid(shown) ? 'Not valid yet' : 'Not valid';
}

function Step(props: {
  readonly label: string;
  readonly keys: string;
  readonly what: string | undefined;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}): ReactNode {
  const { label, keys, what, icon, onClick } = props;
  return (
    <Tooltip label={what === undefined ? `Nothing to ${label.toLowerCase()}` : `${label}: ${what} (${keys})`}>
      {/* Stays focusable while there is nothing to undo, so that the focus is not lost at the last step. */}
      <ActionIcon
        className={styles['step'] ?? ''}
        aria-label={label}
        aria-disabled={what === undefined}
        {...(what === undefined ? { 'data-disabled': true } : {})}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

const UNSAVED = {
  failed: 'Not saved: the browser refused',
  conflict: 'Not saved: another tab has saved this graph',
  'memory-only': 'Kept only until this tab closes',
} as const;

/** Speaks up only where work is not safe. */
function SaveNote({ state }: { readonly state: SaveState }): ReactNode {
  if (state === 'saved' || state === 'saving') return null;
  return (
    <span className={styles['unsaved']} role="status">
      <CloudOff size={14} aria-hidden />
      {UNSAVED[state]}
    </span>
  );
}
