import { createGraphLocks, type GraphLocks } from './graph-locks.ts';
import { followTabs, type FollowOptions } from './follow-tabs.ts';
import type { TabChannel } from './tab-messages.ts';

/**
 * Makes this tab one of several: one of them edits each graph, the others follow what it saves. Null where the
 * browser has no locks; there each tab edits, and whoever saves later is told of the other (see saving.decision.md).
 */
export function joinTabs(options: FollowOptions & { readonly channel: TabChannel }): GraphLocks | null {
  const { workspace, autosave, channel } = options;
  const { refreshGraph, onSaved } = followTabs(options);
  channel.listen((message) => {
    if (message.type === 'saved') void onSaved(message.documents);
  });
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return null;
  return createGraphLocks({
    locks,
    channel,
    save: () => autosave.flush(),
    refresh: refreshGraph,
    tell: (elsewhere) => {
      const before = workspace.getState().elsewhere;
      const same = before.size === elsewhere.size && [...elsewhere].every((graph) => before.has(graph));
      if (!same) workspace.setState({ elsewhere });
    },
  });
}
