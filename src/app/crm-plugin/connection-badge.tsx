import type { ReactNode } from 'react';
import { StatusBadge } from '#ui/status-badge.tsx';
import { useWorkspace } from '../workspace-context.tsx';

/** Whether the plugin syncs, in a word or two. */
export function ConnectionBadge(): ReactNode {
  const { crm, connected } = useWorkspace((workspace) => workspace.org.sync);
  if (crm !== 'Salesforce') return <StatusBadge tone="pending">Does not sync</StatusBadge>;
  return <StatusBadge tone={connected ? 'ok' : 'error'}>{connected ? 'Connected' : 'Disconnected'}</StatusBadge>;
}
