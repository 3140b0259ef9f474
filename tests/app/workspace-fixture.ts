import { createWorkspaceStore, type WorkspaceStore } from '#app/workspace-store.ts';
import type { WorkspaceState } from '#app/workspace-state.ts';
import { newGraph } from '#graph/new-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { smallOrg, START } from '../support/small-org.ts';

export const leadGraph = newGraph({ id: 'leads', name: 'Leads', object: 'Lead' }, catalog);
export const contactGraph = newGraph({ id: 'contacts', name: 'Contacts', object: 'Contact' }, catalog);

export const runInput: RunInput = {
  graphs: [leadGraph],
  org: smallOrg().setup,
  start: START,
  until: 86_400_000,
  seed: 1,
  stimuli: [
    {
      type: 'create-record',
      after: 0,
      object: 'Lead',
      fields: { LastName: 'Doe', Company: 'ACME', Email: 'doe@acme.example' },
      through: 'import',
    },
  ],
};

export function recordedRun(input: RunInput = runInput): RecordedRun {
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value;
}

export function workspace(patch: Partial<WorkspaceState> = {}): WorkspaceStore {
  const state: WorkspaceState = {
    graphs: [leadGraph, contactGraph],
    currentGraph: 'leads',
    org: smallOrg().setup,
    runs: {},
    toRecord: {},
    shelf: {},
    lessons: [],
    tests: [],
    latestRun: null,
    versions: {},
    deployments: [],
    ...patch,
  };
  return createWorkspaceStore(state, catalog);
}
