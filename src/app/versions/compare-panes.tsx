import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { frameKey, noteKey } from '#canvas/drawn-ids.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, selectedNode, type Selection } from '#canvas/selection.ts';
import { catalog } from '#nodes/catalog.ts';
import { countOf } from '#shared/count-of.ts';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import type { GraphChange } from '#versions/graph-comparison.ts';
import { useEnvironment } from '../workspace-context.tsx';
import { ChangeList } from './change-list.tsx';
import { groupCounts, type ChangeGroup } from '#versions/change-words.ts';
import { comparedGraph, type ComparedGraph, type CompareView } from './compared-graph.ts';
import styles from './compare-page.module.css';

interface ComparePanesProps {
  readonly compared: Parameters<typeof comparedGraph>[0];
  readonly groups: readonly ChangeGroup[];
  readonly view: CompareView;
  readonly label: string;
}

/** The canvas with what changed, and the list of changes in step with it. */
export function ComparePanes({ compared, groups, view, label }: ComparePanesProps): ReactNode {
  const environment = useEnvironment();
  const drawn = useMemo(() => comparedGraph(compared, view), [compared, view]);
  const changes = useMemo(() => groups.flatMap((group) => group.changes), [groups]);
  const [picked, setPicked] = useState<string>();
  const at = changes.findIndex(({ id }) => id === picked);
  const current = changes[at];
  const selection = useMemo(() => (current ? selectionOf(current, drawn) : emptySelection), [current, drawn]);
  const shown = drawnOf(selection);
  const focus = useMemo(() => (shown === undefined ? undefined : { node: shown }), [shown]);
  const step = useCallback(
    (by: number): void => {
      const next = at < 0 ? (by > 0 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length;
      setPicked(changes[next]?.id);
    },
    [at, changes],
  );
  useStepActions(step);
  const onSelect = (next: Selection): void => {
    const id = drawnOf(next);
    const found = changes.find((change) => {
      const other = selectionOf(change, drawn);
      const sameEdge = next.edge === undefined || other.edge?.edge === next.edge.edge;
      return id !== undefined && drawnOf(other) === id && sameEdge;
    });
    setPicked(found?.id);
  };
  return (
    <div className={styles.panes}>
      <div className={styles.canvas}>
        <FlowCanvas
          graph={drawn.graph}
          catalog={catalog}
          environment={environment}
          mode="read"
          label={label}
          selection={selection}
          onSelect={onSelect}
          decorations={drawn.decorations}
          focus={focus}
        />
      </div>
      <aside className={styles.side} aria-label="Changes">
        <Group justify="space-between" wrap="nowrap" className={styles.sideHead ?? ''}>
          <div role="status">
            <strong>{countOf(changes.length, 'change')}</strong>
            <span className={styles.counts}>{groupCounts(groups)}</span>
          </div>
          <Group gap={2} wrap="nowrap">
            <Tooltip label="Previous change (P)">
              <ActionIcon aria-label="Previous change" onClick={() => step(-1)}>
                <ArrowUp size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Next change (N)">
              <ActionIcon aria-label="Next change" onClick={() => step(1)}>
                <ArrowDown size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        </Group>
        <ChangeList groups={groups} current={current?.id} onPick={({ id }) => setPicked(id)} />
      </aside>
    </div>
  );
}

/** Under which id the canvas draws what is selected first. */
function drawnOf(selection: Selection): string | undefined {
  const [note] = selection.notes ?? [];
  if (selection.section !== undefined) return frameKey(selection.section);
  return selectedNode(selection) ?? (note === undefined ? undefined : noteKey(note));
}

/** What the canvas selects for a change; nothing where its thing is not in view. */
function selectionOf({ subject }: GraphChange, { drawn }: ComparedGraph): Selection {
  switch (subject.type) {
    case 'graph':
      return emptySelection;
    case 'node': {
      const id = drawn(subject.node);
      return id === undefined ? emptySelection : { nodes: [id] };
    }
    case 'edge': {
      const node = drawn(subject.node);
      return node === undefined ? emptySelection : { nodes: [], edge: { node, edge: subject.edge } };
    }
    case 'note':
      return { nodes: [], notes: [subject.note] };
    case 'section':
      return { nodes: [], section: subject.section };
  }
}

function useStepActions(step: (by: number) => void): void {
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'next-change', title: 'Next change', section: 'Comparison', keys: ['n'], scope: 'app', run: () => step(1) },
      {
        id: 'previous-change',
        title: 'Previous change',
        section: 'Comparison',
        keys: ['p'],
        scope: 'app',
        run: () => step(-1),
      },
    ],
    [step],
  );
  useActions(actions);
}
