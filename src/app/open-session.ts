import { notifications } from '@mantine/notifications';
import { catalog } from '#nodes/catalog.ts';
import { openBrowserStore } from '#storage/browser/open-browser-store.ts';
import { createRunClient } from '#worker/run-client.ts';
import { startAutosave } from './saving/autosave.ts';
import { demoOrg, firstVisit } from './first-visit.ts';
import { loadHistory } from './saving/load-history.ts';
import { loadWorkspace } from './saving/load-workspace.ts';
import { leaveRescue, takeRescue } from './saving/rescue.ts';
import { EditorBook } from './editor-book.ts';
import { createKeptNote } from './offline/kept-note.ts';
import { PartnerListBook } from './partner-list-book.ts';
import { createRunControl } from './run-control.ts';
import { RunDraftBook } from './run-draft-book.ts';
import { RunMemory } from './shelf/run-memory.ts';
import { tellOfDropped } from './shelf/tell-of-dropped.ts';
import { ShownInstants } from './shown-instants.ts';
import { claimTab } from './tabs/claim-tab.ts';
import { joinTabs } from './tabs/join-tabs.ts';
import { openTabChannel } from './tabs/tab-messages.ts';
import { createTestControl } from './tests/test-control.ts';
import type { Session } from './workspace-context.tsx';
import type { WorkspaceState } from './workspace-state.ts';
import { createWorkspaceStore } from './workspace-store.ts';

/** Opens the browser's database, reads the workspace of the last visit or makes one, and keeps it saved. */
export async function openSession(): Promise<Session> {
  const [{ store, fallback }, tab] = await Promise.all([openBrowserStore(), claimTab()]);
  await takeRescue(store);
  const loaded = await loadWorkspace(store, catalog);
  const state: WorkspaceState = loaded
    ? {
        graphs: loaded.graphs,
        versions: loaded.versions,
        deployments: loaded.deployments,
        org: loaded.org ?? (await demoOrg()),
        runs: {},
        toRecord: loaded.inputs,
        shelf: loaded.shelf,
        lessons: loaded.lessons,
        tests: loaded.tests,
        currentGraph: loaded.index.currentGraph,
        latestRun: loaded.index.latestRun,
      }
    : await firstVisit();
  const kept = await loadHistory(store, state, catalog, { tab: tab.name, others: await tab.others() });
  const memory = new RunMemory();
  const workspace = createWorkspaceStore(state, catalog, kept.history, memory);
  const channel = openTabChannel();
  const autosave = startAutosave(workspace, store, {
    saved: [...(loaded?.saved ?? []), ...kept.saved],
    fallback,
    tab: tab.name,
    onSaved: (documents) => channel.send({ type: 'saved', documents }),
  });
  // Without a database there is nothing that another tab could edit as well.
  const locks = fallback ? null : joinTabs({ workspace, store, autosave, kinds: catalog, channel });
  const runs = createRunControl(createRunClient(), workspace, { memory, onDropped: tellOfDropped });
  void runs.restore();
  for (const message of loaded?.problems ?? []) {
    notifications.show({ color: 'red', title: 'Something could not be read', message, autoClose: false });
  }
  if (kept.dropped !== undefined) notifications.show({ message: kept.dropped, autoClose: 10_000 });
  const leave = (): void => {
    leaveRescue(autosave.pending());
    void autosave.flush();
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  const books = { lists: new PartnerListBook(), editors: new EditorBook(workspace), drafts: new RunDraftBook() };
  const told = { shown: new ShownInstants(), keptNote: createKeptNote() };
  const tests = createTestControl(runs.client, workspace);
  void import('./tests/keep-results.ts').then(({ keepResults }) =>
    keepResults({ store, control: tests, workspace, channel, build: import.meta.url }),
  );
  return { workspace, runs, autosave, locks, tests, ...told, ...books };
}
