import { graphById } from '../graph-list.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { WorkspaceStep } from './workspace-step.ts';

const GRAPH_PAGE = /^\/(flow|simulator)\/([^/?]+)/;

/** Where what a step is about can be seen as things stand; undefined where it is not there, or in view already. */
export function addressOfStep(step: WorkspaceStep, pathname: string, state: WorkspaceState): string | undefined {
  const { to } = step.place;
  const graph = GRAPH_PAGE.exec(to)?.[2];
  if (graph !== undefined && !graphById(state.graphs, decodeURIComponent(graph))) return undefined;
  const [path] = to.split('?');
  return path === pathname ? undefined : to;
}

/** Where to go from a page whose graph is not there any more; undefined where it is, or the page is of none. */
export function wayFromMissing(pathname: string, state: WorkspaceState): string | undefined {
  const page = GRAPH_PAGE.exec(pathname);
  if (!page || graphById(state.graphs, decodeURIComponent(page[2] ?? ''))) return undefined;
  return `/${page[1] ?? ''}${state.currentGraph === null ? '' : `/${state.currentGraph}`}`;
}
