import { Button, Menu } from '@mantine/core';
import {
  ChevronDown,
  Copy,
  Download,
  Gauge,
  GitCompareArrows,
  Pencil,
  Plus,
  ScrollText,
  Trash2,
  Upload,
} from 'lucide-react';
import { Fragment, lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { countOf } from '#shared/count-of.ts';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { addressOfGraphPage } from './address-of-graph-page.ts';
import { exportJournal } from './export-journal.ts';
import { graphById } from './graph-list.ts';
import { RenameGraph } from './rename-graph.tsx';
import { testsFollowing } from './tests/graph-needs.ts';
import { showUndo } from './undo-note.tsx';
import { useGraphImport } from './use-graph-import.tsx';
import { whatGoes } from './versions/what-goes.ts';
import { useSession, useWorkspace } from './workspace-context.tsx';
import styles from './graph-switcher.module.css';

const icons: Readonly<Record<string, ReactNode>> = {
  'new-lead-graph': <Plus size={14} aria-hidden />,
  'new-contact-graph': <Plus size={14} aria-hidden />,
  'import-graph': <Upload size={14} aria-hidden />,
  'rename-graph': <Pencil size={14} aria-hidden />,
  'duplicate-graph': <Copy size={14} aria-hidden />,
  'export-graph': <Download size={14} aria-hidden />,
  'export-journal': <ScrollText size={14} aria-hidden />,
  'graph-coverage': <Gauge size={14} aria-hidden />,
  'compare-outcomes': <GitCompareArrows size={14} aria-hidden />,
  'delete-graph': <Trash2 size={14} aria-hidden />,
};

/** What a graph can be exported as, to be found by. */
const FORMS = ['share', 'link', 'file', 'svg', 'png', 'picture', 'mermaid', 'xstate', 'download'];

/** With all that writes the other forms it is loaded when it is first asked for. */
const ExportDialog = lazy(async () => ({ default: (await import('./export/export-dialog.tsx')).ExportDialog }));

/**
 * Names the graph in view, switches to another one and holds what can be done with graphs. `section` is the page of
 * the graph itself; elsewhere, where it is null, switching shows what the other graph's run did.
 */
export function GraphSwitcher({ section }: { readonly section: string | null }): ReactNode {
  const session = useSession();
  const store = session.workspace;
  const graphs = useWorkspace((state) => state.graphs);
  const current = useWorkspace((state) => graphById(state.graphs, state.currentGraph ?? ''));
  const run = useWorkspace((state) => (current ? state.runs[current.id] : undefined));
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { chooseFiles, dialog } = useGraphImport();
  const [renaming, setRenaming] = useState(false);
  const [exporting, setExporting] = useState(false);
  const show = useCallback(
    (id: string | undefined): void => {
      if (section !== null) void navigate(addressOfGraphPage(section, id ?? null, session));
      else if (id !== undefined) store.getState().openGraph(id);
    },
    [section, navigate, store, session],
  );
  const remove = useCallback(
    async (graph: FlowGraph): Promise<void> => {
      const needing = testsFollowing(graph, store.getState().graphs, store.getState().tests);
      const it = needing.length === 1 ? 'it' : 'them';
      const answer = await confirm({
        title: `Delete "${graph.name}"?`,
        text:
          needing.length === 0
            ? whatGoes(store.getState(), graph)
            : `${countOf(needing.length, 'test')} cannot run without it: delete ${it} as well, or keep ${it} and choose another graph for ${it} on the Tests page. ${whatGoes(store.getState(), graph)}`,
        confirm: needing.length === 0 ? 'Delete' : `Delete with ${needing.length === 1 ? 'the test' : 'the tests'}`,
        ...(needing.length === 0 ? {} : { other: needing.length === 1 ? 'Keep the test' : 'Keep the tests' }),
        dangerous: true,
      });
      if (answer === 'cancel') return;
      const along = answer === 'confirm' ? needing : [];
      store.getState().removeGraph(graph.id, new Set(along.map(({ id }) => id)));
      // Another tab may edit it: then it stays, and that is said.
      if (graphById(store.getState().graphs, graph.id)) return;
      showUndo(
        store,
        along.length === 0
          ? `${graph.name} was deleted.`
          : `${graph.name} and ${countOf(along.length, 'test')} were deleted.`,
      );
      show(store.getState().currentGraph ?? undefined);
    },
    [confirm, store, show],
  );
  const actions = useMemo((): readonly Action[] => {
    const create = (object: RoutedObject): void => void navigate(`/flow/${store.getState().createGraph(object).id}`);
    const about = { section: 'Graphs', scope: 'app' } as const;
    const it = { ...about, detail: current?.name ?? '' };
    return [
      { ...about, id: 'new-lead-graph', title: 'New Lead graph', run: () => create('Lead') },
      { ...about, id: 'new-contact-graph', title: 'New Contact graph', run: () => create('Contact') },
      { ...about, id: 'import-graph', title: 'Import a graph…', keywords: ['open', 'file', 'load'], run: chooseFiles },
      ...(current
        ? [
            { ...it, id: 'rename-graph', title: 'Rename…', run: () => setRenaming(true) },
            {
              ...it,
              id: 'duplicate-graph',
              title: 'Duplicate',
              run: () => show(store.getState().duplicateGraph(current.id)?.id),
            },
            { ...it, id: 'export-graph', title: 'Export…', keywords: FORMS, run: () => setExporting(true) },
            ...(run
              ? [
                  {
                    ...it,
                    id: 'export-journal',
                    title: 'Export the journal of its run',
                    run: () => exportJournal(current, run),
                  },
                ]
              : []),
            {
              ...it,
              id: 'graph-coverage',
              title: 'Coverage by tests',
              keywords: ['covered', 'generate', 'missing tests'],
              run: () => void navigate(`/tests/coverage/${current.id}`),
            },
            {
              ...it,
              id: 'compare-outcomes',
              title: 'Compare outcomes…',
              keywords: ['versions', 'same records', 'draft against live', 'diff'],
              run: () => void navigate(`/tests/compare/${current.id}`),
            },
            { ...it, id: 'delete-graph', title: 'Delete…', run: () => void remove(current) },
          ]
        : []),
    ];
  }, [navigate, store, current, run, chooseFiles, show, remove]);
  useActions(actions);
  return (
    <>
      <Menu width={280} withinPortal={false}>
        <Menu.Target>
          <Button
            variant="default"
            className={styles.target ?? ''}
            aria-label={current ? `Graph: ${current.name}` : 'Graphs'}
            rightSection={<ChevronDown size={14} aria-hidden />}
          >
            <span className={styles.name}>{current?.name ?? 'No graph'}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.dropdown ?? ''}>
          {graphs.length > 0 ? (
            <Menu.RadioGroup value={current?.id ?? ''} onChange={show}>
              {graphs.map((graph) => (
                <Menu.RadioItem key={graph.id} value={graph.id} closeMenuOnClick>
                  <span className={styles.item}>
                    <span className={styles.itemName}>{graph.name}</span>
                    <span className={styles.object}>{graph.object}</span>
                  </span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          ) : null}
          <Menu.Divider />
          {actions.map(({ id, title, run: act }) => (
            <Fragment key={id}>
              {id === 'rename-graph' ? <Menu.Divider /> : null}
              <Menu.Item
                leftSection={icons[id]}
                {...(id === 'delete-graph' ? { color: 'var(--fs-error)' } : {})}
                onClick={act}
              >
                {title}
              </Menu.Item>
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      {dialog}
      {current && exporting ? (
        <Suspense>
          <ExportDialog graph={current} onClose={() => setExporting(false)} />
        </Suspense>
      ) : null}
      {current ? (
        <RenameGraph key={current.id} graph={current} opened={renaming} onClose={() => setRenaming(false)} />
      ) : null}
    </>
  );
}
