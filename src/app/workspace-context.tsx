import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand/react';
import type { Environment } from '#graph/environment.ts';
import { environmentOf } from '#world/environment.ts';
import type { Autosave } from './saving/autosave.ts';
import type { EditorBook } from './editor-book.ts';
import type { PartnerListBook } from './partner-list-book.ts';
import type { RunControl } from './run-control.ts';
import type { RunDraftBook } from './run-draft-book.ts';
import type { ShownInstants } from './shown-instants.ts';
import type { KeptNote } from './offline/kept-note.ts';
import type { GraphLocks } from './tabs/graph-locks.ts';
import type { TestControl } from './tests/test-control.ts';
import type { SaveState } from './workspace-state.ts';
import type { Workspace, WorkspaceStore } from './workspace-store.ts';

/** What one opened app works on. */
export interface Session {
  readonly workspace: WorkspaceStore;
  readonly runs: RunControl;
  readonly autosave: Autosave;
  /** Which tab edits which graph; null where the browser cannot tell. */
  readonly locks: GraphLocks | null;
  readonly lists: PartnerListBook;
  readonly editors: EditorBook;
  readonly drafts: RunDraftBook;
  readonly shown: ShownInstants;
  readonly keptNote: KeptNote;
  readonly tests: TestControl;
}

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The workspace is used outside of its provider');
  return session;
}

/** The store itself, for reading and acting outside of drawing. */
export const useWorkspaceStore = (): WorkspaceStore => useSession().workspace;

/** What `select` picks from the workspace; the component is drawn anew when it changes. */
export const useWorkspace = <T,>(select: (workspace: Workspace) => T): T => useStore(useWorkspaceStore(), select);

export const useSaveState = (): SaveState => useWorkspace((workspace) => workspace.saving);

/** The names and settings of the org before the run, as graphs are edited and checked against. */
export function useEnvironment(): Environment {
  const org = useWorkspace((workspace) => workspace.org);
  return useMemo(() => environmentOf(org), [org]);
}
