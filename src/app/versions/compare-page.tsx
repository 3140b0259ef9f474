import { GitCompareArrows } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { compareGraphs } from '#versions/compare-graphs.ts';
import { effectOf } from '#versions/graph-comparison.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { GraphOfAddress } from '../graph-of-address.tsx';
import { useEnvironment } from '../workspace-context.tsx';
import { comparisonText, groupChanges } from '#versions/change-words.ts';
import { sideText, sideTitle, type CompareSide } from './compare-address.ts';
import { CompareBar } from './compare-bar.tsx';
import { ComparePanes } from './compare-panes.tsx';
import { useCompareState } from './compare-state.ts';
import { graphReadingOf, typeTitle } from '#wording/graph-reading.ts';
import styles from './compare-page.module.css';

/** Two versions of the graph that the address names, or a version and the draft, side by side. */
export function ComparePage(): ReactNode {
  return <GraphOfAddress section="flow">{(graph) => <Comparison key={graph.id} draft={graph} />}</GraphOfAddress>;
}

function Comparison({ draft }: { readonly draft: FlowGraph }): ReactNode {
  const state = useCompareState(draft);
  const environment = useEnvironment();
  const { from, to, graphOf, hidesMoves, nameOf } = state;
  const [before, after] = [graphOf(from), graphOf(to)];
  const compared = useMemo(() => {
    if (!before || !after) return undefined;
    return { before, after, comparison: compareGraphs(before, after, graphReadingOf(environment)) };
  }, [before, after, environment]);
  const groups = useMemo(() => {
    if (!compared) return [];
    const shown = compared.comparison.changes.filter(({ type }) => !hidesMoves || effectOf(type) !== 'moved');
    return groupChanges(shown, compared, typeTitle);
  }, [compared, hidesMoves]);
  const sides = `${sideText(from, nameOf)} with ${sideText(to, nameOf)}`;
  const save = (): void => {
    const title = `${draft.name}: from ${sideTitle(from, nameOf)} to ${sideTitle(to, nameOf)}`;
    downloadFile(fileNameOf(title, '.txt'), comparisonText(title, groups), 'text/plain');
  };
  const missingTitle = (side: CompareSide): string =>
    typeof side === 'object'
      ? `There is no ${sideTitle(side, nameOf)} that routes ${draft.object}s`
      : `${draft.name} has no ${sideText(side, nameOf)}`;
  const hidden = (compared?.comparison.changes.length ?? 0) > 0 && groups.length === 0;
  return (
    <div className={styles.page}>
      <PageHeader title={`Compare ${sides}`} note={draft.name} />
      <CompareBar graph={draft} state={state} onSave={groups.length > 0 ? save : undefined} />
      {!compared ? (
        <EmptyState title={missingTitle(before ? to : from)}>
          It was deleted, or the address belongs to another browser. Choose another version above.
        </EmptyState>
      ) : groups.length === 0 ? (
        <EmptyState
          icon={<GitCompareArrows size={22} />}
          title={
            hidden ? 'Nothing but moves' : state.versions.length === 0 ? 'There are no versions yet' : 'Nothing changed'
          }
        >
          {hidden
            ? 'Nodes or notes stand elsewhere; all else is the same. Show the moves to see which.'
            : state.versions.length === 0
              ? 'Save a version of the graph first: it can be compared with the draft from then on.'
              : `${sideTitle(from, nameOf)} and ${sideText(to, nameOf)} hold the same.`}
          <p>
            <Link to={`/flow/${draft.id}?panel=versions`}>Go to the versions</Link>
          </p>
        </EmptyState>
      ) : (
        <ComparePanes compared={compared} groups={groups} view={state.view} label={`Changes of ${draft.name}`} />
      )}
    </div>
  );
}
