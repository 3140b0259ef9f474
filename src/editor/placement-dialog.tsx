import { Button, Loader, Modal } from '@mantine/core';
import { ArrowRight, Wrench } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { PlacementComparison } from '#world/placement-timeline.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { placementIssueOf } from './placement-issue.ts';
import { PlacementStory } from './placement-story.tsx';
import { useApplyFix } from './use-apply-fix.ts';
import { usePlacement } from './use-placement.ts';
import styles from './placement-dialog.module.css';

interface PlacementDialogProps {
  readonly node: NodeId | undefined;
  readonly onClose: () => void;
}

/** [PLC-4] What becomes of a new record at a misplaced node, and what would with the fix. */
export function PlacementDialog({ node: id, onClose }: PlacementDialogProps): ReactNode {
  const { issues, canvas } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const node = id === undefined ? undefined : nodeById(graph, id);
  const issue = node && placementIssueOf(issues, node.id);
  const opened = issue !== undefined;
  // The button that opened the dialog goes with the advice: after the fix the focus is for the canvas.
  const goTo = useRef<CanvasApi | null>(null);
  useEffect(() => {
    if (!opened) return undefined;
    const from = document.activeElement;
    goTo.current = null;
    return () => {
      if (goTo.current) goTo.current.focus();
      else if (from instanceof HTMLElement) from.focus();
    };
  }, [opened]);
  return (
    <Modal
      opened={opened}
      returnFocus={false}
      onClose={onClose}
      title={`What happens to a new ${graph.object.toLowerCase()} at "${node?.name ?? ''}"`}
      size="min(1060px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {node && issue ? (
        <Advice node={node.id} issue={issue} onClose={onClose} onApplied={() => (goTo.current = canvas())} />
      ) : null}
    </Modal>
  );
}

interface AdviceProps {
  readonly node: NodeId;
  readonly issue: Issue;
  readonly onClose: () => void;
  readonly onApplied: () => void;
}

function Advice({ node, issue, onClose, onApplied }: AdviceProps): ReactNode {
  const say = useEditorState((state) => state.say);
  const applyFix = useApplyFix();
  const { fix } = issue;
  const apply = (): void => {
    if (!fix || !applyFix(fix)) return;
    say({ text: 'The fix is applied.', tone: 'done', undo: true });
    onApplied();
    onClose();
  };
  return (
    <div className={styles['advice']}>
      <p className={styles['message']}>{issue.message}</p>
      <Stories node={node} issue={issue} />
      <footer className={styles['foot']}>
        <p className={styles['hint']}>
          One record, really run on the virtual clock with the CRM plugin’s settings as they are; nothing is changed.
        </p>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        {fix ? (
          <Button leftSection={<Wrench size={14} aria-hidden />} onClick={apply}>
            Apply the fix
          </Button>
        ) : null}
      </footer>
    </div>
  );
}

function Stories({ node, issue }: Pick<AdviceProps, 'node' | 'issue'>): ReactNode {
  const answer = usePlacement(node, issue.fix);
  if (!answer) {
    return (
      <p className={styles['waiting']} role="status">
        <Loader size="xs" aria-hidden /> Running one record…
      </p>
    );
  }
  if ('broken' in answer) return <p className={styles['refused']}>{answer.broken}</p>;
  if (!answer.ok) {
    return (
      <div className={styles['refused']}>
        <p>No record can be run through this graph before its errors are mended:</p>
        <ul>
          {answer.error.map(({ code, message, place }, index) => (
            <li key={`${code} ${place.node ?? ''} ${index}`}>{message}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <>
      {answer.value.map((comparison) => (
        <PlacementStory
          key={comparison.source}
          comparison={comparison}
          node={node}
          fix={issue.fix?.title}
          headed={answer.value.length > 1}
        />
      ))}
      <SyncCure advice={answer.value[0]?.advice ?? null} />
    </>
  );
}

/** [PLC-4] Where no place of the node would help: what to set in the sync, and the way there. */
function SyncCure({ advice }: Pick<PlacementComparison, 'advice'>): ReactNode {
  const { onOpenPlace } = useEditor();
  if (advice === null) return null;
  const { text, place } = advice;
  return (
    <div className={styles['cure']}>
      <p>{text}</p>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<ArrowRight size={14} aria-hidden />}
        onClick={() => onOpenPlace(place)}
      >
        {place.page === 'partner-apps' ? 'Open Partner Apps' : 'Open the CRM plugin'}
      </Button>
    </div>
  );
}
