import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { SharedGraphPage } from './shared-graph-page.tsx';
import { SharedRunPage } from './shared-run-page.tsx';

/** What came by a link: a run at a step, or a graph. */
export function SharedPage(): ReactNode {
  const [query] = useSearchParams();
  const run = query.get('run');
  return run === null ? <SharedGraphPage /> : <SharedRunPage key={run} packed={run} />;
}
