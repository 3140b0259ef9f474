import {
  CircleDot,
  Clock3,
  FilePenLine,
  GitBranch,
  Hand,
  PlayCircle,
  RefreshCw,
  Send,
  Settings2,
  Zap,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntryKind } from './describe-entry.ts';

const icons = {
  trip: PlayCircle,
  decision: GitBranch,
  change: FilePenLine,
  hold: Clock3,
  callout: Send,
  sync: RefreshCw,
  setting: Settings2,
  fault: Zap,
  edit: Hand,
  run: CircleDot,
} as const;

/** The small sign of what kind of thing an entry is; the words beside it say the same. */
export function EntryIcon({ kind, size = 14 }: { readonly kind: EntryKind; readonly size?: number }): ReactNode {
  const Icon = icons[kind];
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />;
}
