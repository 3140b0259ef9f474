import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { parsePath, useNavigate } from 'react-router';
import { countOf } from '#shared/count-of.ts';
import { showNote } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import type { HistoryNews } from './history-actions.ts';
import type { WorkspaceStep } from './workspace-step.ts';
import { addressOfStep, wayFromMissing } from './step-address.ts';

/** Says what was undone or redone where it cannot be seen, with the way there, and leads away from what is gone. */
export function HistoryNewsNote(): ReactNode {
  const store = useWorkspaceStore();
  const news = useWorkspace((state) => state.news);
  const navigate = useNavigate();
  const said = useRef(news);
  useEffect(() => {
    if (!news || said.current === news) return;
    said.current = news;
    const state = store.getState();
    // What is drawn may still be the page before, whose place another has taken already.
    const { pathname = '/' } = parsePath(window.location.hash.slice(1));
    const way = wayFromMissing(pathname, state);
    if (way !== undefined) void navigate(way, { replace: true });
    if (news.type === 'refused') return showNote(news.message);
    const to = addressOfStep(news.step, pathname, state);
    const isSeen = pathname === news.step.place.to;
    if (to !== undefined) showNote(wordsOf(news), { label: 'Show', onClick: () => void navigate(to) });
    else if (!isSeen || way !== undefined) showNote(wordsOf(news));
  }, [news, navigate, store]);
  return <VisuallyHidden role="status">{news ? wordsOf(news) : ''}</VisuallyHidden>;
}

function wordsOf(news: HistoryNews): string {
  if (news.type === 'refused') return news.message;
  const verb = news.type === 'undone' ? 'Undone' : 'Redone';
  const what =
    news.steps === 1 ? `${verb}: ${news.step.title}` : `${verb}: ${news.steps} steps, the last “${news.step.title}”`;
  const gone = versionsGone(news.step);
  if (gone === 0) return what;
  return `${what}. ${countOf(gone, 'version')} went with the graph; ${news.type === 'undone' ? 'Redo' : 'Undo'} brings all back.`;
}

/** How many versions went with graphs that a step took away. */
const versionsGone = ({ changes }: WorkspaceStep): number =>
  changes.reduce((sum, change) => sum + (change.slice === 'graph' ? (change.kept?.versions?.length ?? 0) : 0), 0);
