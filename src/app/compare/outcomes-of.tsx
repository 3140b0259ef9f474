import { Button, Progress } from '@mantine/core';
import { FileText, FlaskConical, GitCompareArrows, RotateCcw, Settings2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { RunDraft } from '#playback/run-draft.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { sideTitle } from '../versions/compare-address.ts';
import { OutcomePanes } from './outcome-panes.tsx';
import { OutcomesBar } from './outcomes-bar.tsx';
import { OutcomesSetup } from './outcomes-setup.tsx';
import { outcomesReport } from './outcomes-report.ts';
import { useComparison } from './use-comparison.ts';
import { useOutcomeSides } from './use-outcome-sides.ts';
import { routesAlike } from './usual-sides.ts';
import styles from './outcomes.module.css';

/** What is compared is set up first, then shown. */
export function OutcomesOf({ draft }: { readonly draft: FlowGraph }): ReactNode {
  const state = useOutcomeSides(draft);
  const [form, setForm] = useState<RunDraft | null>(null);
  const graphs = [state.graphOf(state.from), state.graphOf(state.to)] as const;
  const { request, outcomes, progress, failure, start, cancel, again } = useComparison(draft, graphs);
  const titles = [sideTitle(state.from, state.nameOf), sideTitle(state.to, state.nameOf)] as const;
  const [first, second] = graphs;
  const save = (): void => {
    if (outcomes === null || request === null) return;
    const text = outcomesReport(outcomes, { graph: draft.name, titles: request.titles });
    downloadFile(fileNameOf(`${draft.name} ${request.titles.join(' against ')}`, '.md'), text, 'text/markdown');
  };
  return (
    <div className={styles.page}>
      <PageHeader title="Compare outcomes" note={draft.name}>
        {request === null ? null : (
          <>
            <Button variant="default" leftSection={<Settings2 size={14} aria-hidden />} onClick={() => start(null)}>
              Set up
            </Button>
            <Button
              variant="default"
              leftSection={<FileText size={14} aria-hidden />}
              disabled={outcomes === null}
              onClick={save}
            >
              Save report
            </Button>
          </>
        )}
        <Button component={Link} to="/tests" variant="default" leftSection={<FlaskConical size={14} aria-hidden />}>
          Tests
        </Button>
      </PageHeader>
      <OutcomesBar draft={draft} state={state} onChoose={() => start(null)} />
      {first === undefined || second === undefined ? (
        <EmptyState title="One of the two is not here">
          It was deleted, or the address belongs to another browser. Choose another version above.
        </EmptyState>
      ) : routesAlike(first, second) ? (
        <EmptyState
          icon={<GitCompareArrows size={22} />}
          title={first === second ? 'A and B are the same' : `A (${titles[0]}) and B (${titles[1]}) route the same`}
        >
          {state.versions.length === 0 && state.others.length === 0
            ? 'There is nothing to compare the draft with yet. Save it as a version, change it, and come back.'
            : state.versions.length === 0
              ? 'Choose the draft or a version of another graph above. Or save this graph as a version and change it.'
              : 'Choose another version or graph above, or change the draft.'}
          <p>
            <Link to={`/flow/${draft.id}?panel=versions`}>Go to the versions</Link>
          </p>
        </EmptyState>
      ) : request === null ? (
        <OutcomesSetup
          draft={draft}
          graphs={[first, second]}
          titles={titles}
          form={form}
          onForm={setForm}
          onStart={start}
        />
      ) : outcomes !== null ? (
        <OutcomePanes draft={draft} request={request} outcomes={outcomes} />
      ) : failure === null ? (
        <div className={styles.waiting}>
          <span role="status">{`Running the same records through ${titles[0]} and ${titles[1]}`}</span>
          <Progress w={260} aria-label="Runs recorded" value={(progress ?? 0) * 100} />
          <Button
            variant="default"
            onClick={() => {
              cancel();
              start(null);
            }}
          >
            Cancel
          </Button>
        </div>
      ) : (
        <EmptyState
          title="Nothing was compared"
          actions={
            <Button variant="default" leftSection={<RotateCcw size={14} aria-hidden />} onClick={again}>
              Try again
            </Button>
          }
        >
          {failure}
        </EmptyState>
      )}
    </div>
  );
}
