import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { SaveState } from './workspace-state.ts';
import type { Workspace, WorkspaceStore } from './workspace-store.ts';

const WorkspaceContext = createContext<WorkspaceStore | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

/** The store itself, for reading and acting outside of drawing. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(WorkspaceContext);
  if (!store) throw new Error('The workspace is used outside of its provider');
  return store;
}

/** What `select` picks from the workspace; the component is drawn anew when it changes. */
export const useWorkspace = <T,>(select: (workspace: Workspace) => T): T => useStore(useWorkspaceStore(), select);

export const useSaveState = (): SaveState => useWorkspace((workspace) => workspace.saving);
