import type { RoutedObject } from '#graph/flow-graph.ts';
import type { Deployment } from '#versions/deployment.ts';
import type { DraftStanding } from '#versions/draft-standing.ts';
import type { GraphVersion } from '#versions/graph-version.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** How the draft stands, for the button of the toolbar: `v3 · live`, `Draft · changed since v3`. */
export function standingLabel(standing: DraftStanding): string {
  switch (standing.type) {
    case 'no-versions':
      return 'Draft';
    case 'same':
      return `v${standing.version.number}${standing.live ? ' · live' : ''}`;
    case 'changed':
      return `Draft · changed since v${standing.since.number}`;
  }
}

/** The same in a sentence. */
export function standingText(standing: DraftStanding): string {
  switch (standing.type) {
    case 'no-versions':
      return 'No version of it is saved yet.';
    case 'same':
      return `The same as v${standing.version.number}${standing.live ? ', which is live' : ''}.`;
    case 'changed':
      return `Changed since v${standing.since.number}, the latest version.`;
  }
}

/** `v3 of Lead routing`; a graph that is gone goes by its id. */
export function deploymentTitle({ graphs }: Pick<WorkspaceState, 'graphs'>, { graph, version }: Deployment): string {
  const found = graphs.find(({ id }) => id === graph);
  return `v${version} of ${found ? found.name : `"${graph}", which was deleted`}`;
}

/** Who did it; versions may come from where nobody gave a name. */
export const nameOf = ({ by }: Pick<GraphVersion, 'by'>): string => (by === '' ? 'Somebody' : by);

/** Records of an object, as they stand in sentences. */
export const recordsOf = (object: RoutedObject): string => (object === 'Lead' ? 'Leads' : 'Contacts');
