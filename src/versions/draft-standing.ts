import type { FlowGraph } from '#graph/flow-graph.ts';
import { isLive } from './deployment.ts';
import type { GraphVersion } from './graph-version.ts';
import { sameGraph } from './same-graph.ts';
import { versionsOf, type VersionBook } from './version-list.ts';

/** How a draft stands to the saved versions of its graph. */
export type DraftStanding =
  | { readonly type: 'no-versions' }
  /** The draft is what this version holds. */
  | { readonly type: 'same'; readonly version: GraphVersion; readonly live: boolean }
  /** No version holds what the draft is; `since` is the latest one. */
  | { readonly type: 'changed'; readonly since: GraphVersion };

/** Looks for the version that a draft is, the latest first. */
export function draftStanding(book: VersionBook, draft: FlowGraph): DraftStanding {
  const versions = versionsOf(book, draft.id);
  const since = versions.at(-1);
  if (!since) return { type: 'no-versions' };
  const version = versions.findLast(({ graph }) => sameGraph(graph, draft));
  if (!version) return { type: 'changed', since };
  return { type: 'same', version, live: isLive(book.deployments, draft.id, version.number) };
}
