import { Button, Menu } from '@mantine/core';
import { ChevronDown, Copy, Download, Pencil, Plus, ScrollText, Trash2, Upload } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useConfirm } from '#ui/confirm.tsx';
import { exportJournal } from './export-journal.ts';
import { graphById } from './graph-list.ts';
import { RenameGraph } from './rename-graph.tsx';
import { useGraphImport } from './use-graph-import.tsx';
import { whatGoes } from './versions/what-goes.ts';
import { useWorkspace, useWorkspaceStore } from './workspace-context.tsx';
import styles from './graph-switcher.module.css';

/** With all that writes the other forms it is loaded when it is first asked for. */
const ExportDialog = lazy(async () => ({ default: (await import('./export/export-dialog.tsx')).ExportDialog }));

/**
 * Names the graph in view, switches to another one and holds what can be done with graphs. `section` is the page of
 * the graph itself; elsewhere, where it is null, switching shows what the other graph's run did.
 */
export function GraphSwitcher({ section }: { readonly section: string | null }): ReactNode {
  const store = useWorkspaceStore();
  const graphs = useWorkspace((state) => state.graphs);
  const current = useWorkspace((state) => graphById(state.graphs, state.currentGraph ?? ''));
  const run = useWorkspace((state) => (current ? state.runs[current.id] : undefined));
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { chooseFiles, dialog } = useGraphImport();
  const [renaming, setRenaming] = useState(false);
  const [exporting, setExporting] = useState(false);
  const show = (id: string | undefined): void => {
    if (section !== null) void navigate(id === undefined ? `/${section}` : `/${section}/${id}`);
    else if (id !== undefined) store.getState().openGraph(id);
  };
  const create = (object: 'Lead' | 'Contact'): void => {
    void navigate(`/flow/${store.getState().createGraph(object).id}`);
  };
  const remove = async (): Promise<void> => {
    if (!current) return;
    const answer = await confirm({
      title: `Delete "${current.name}"?`,
      text: whatGoes(store.getState(), current),
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    store.getState().removeGraph(current.id);
    show(store.getState().currentGraph ?? undefined);
  };
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
          <Menu.Item leftSection={<Plus size={14} aria-hidden />} onClick={() => create('Lead')}>
            New Lead graph
          </Menu.Item>
          <Menu.Item leftSection={<Plus size={14} aria-hidden />} onClick={() => create('Contact')}>
            New Contact graph
          </Menu.Item>
          <Menu.Item leftSection={<Upload size={14} aria-hidden />} onClick={chooseFiles}>
            Import a graph…
          </Menu.Item>
          {current ? (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<Pencil size={14} aria-hidden />} onClick={() => setRenaming(true)}>
                Rename…
              </Menu.Item>
              <Menu.Item
                leftSection={<Copy size={14} aria-hidden />}
                onClick={() => show(store.getState().duplicateGraph(current.id)?.id)}
              >
                Duplicate
              </Menu.Item>
              <Menu.Item leftSection={<Download size={14} aria-hidden />} onClick={() => setExporting(true)}>
                Export…
              </Menu.Item>
              {run ? (
                <Menu.Item
                  leftSection={<ScrollText size={14} aria-hidden />}
                  onClick={() => exportJournal(current, run)}
                >
                  Export the journal of its run
                </Menu.Item>
              ) : null}
              <Menu.Item
                color="var(--fs-error)"
                leftSection={<Trash2 size={14} aria-hidden />}
                onClick={() => void remove()}
              >
                Delete…
              </Menu.Item>
            </>
          ) : null}
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
