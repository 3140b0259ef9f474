import { Share2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { useSimulator } from './simulator-state.ts';
import styles from './simulator-drawer.module.css';

/** The way to hand the run out at the step shown; nothing where nobody takes it. */
export function ShareButton(): ReactNode {
  const { props, view, playback } = useSimulator();
  const { onShare } = props;
  const { log, graph, seq, scope } = playback;
  const share = useMemo(
    () => (onShare === undefined || view === null ? undefined : () => onShare({ view, graph, log, seq, scope })),
    [onShare, view, graph, log, seq, scope],
  );
  useActions(useMemo(() => (share === undefined ? [] : [shareAction(share)]), [share]));
  if (share === undefined) return null;
  return (
    <button type="button" className={styles.share} onClick={share}>
      <Share2 size={14} aria-hidden /> Share…
    </button>
  );
}

const shareAction = (run: () => void): Action => ({
  id: 'share-run',
  title: 'Share the run',
  section: 'Playing a run',
  keywords: ['link', 'html', 'replay', 'storyboard', 'journal', 'export', 'send'],
  keys: [],
  scope: 'app',
  run,
});
