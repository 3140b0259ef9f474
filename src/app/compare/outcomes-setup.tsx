import { Button, SegmentedControl } from '@mantine/core';
import { Play } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { generating } from '#playback/draft-generation.ts';
import { inSlices } from '#playback/in-slices.ts';
import {
  faultsOfDraft,
  inputOfDraft,
  newDraft,
  recordCount,
  type DraftContext,
  type RunDraft,
} from '#playback/run-draft.ts';
import { RunSetup } from '#playback/run-setup.tsx';
import { linkOfSearch } from '#playback/simulator-link.ts';
import { countOf } from '#shared/count-of.ts';
import { testsOfGraph } from '../coverage/tests-of-graph.ts';
import { useImportCsv } from '../csv-import/use-import-csv.ts';
import { deployableGraphs } from '../deployable-graphs.ts';
import { downloadFile } from '../download-file.ts';
import { keptRun, shelfOf } from '../shelf/change-shelf.ts';
import { useEnvironment, useWorkspace } from '../workspace-context.tsx';
import { pairOfInput, pairsOfTests, type BothGraphs } from './pairs-of.ts';
import type { ComparisonRequest } from './use-comparison.ts';
import styles from './outcomes.module.css';

interface OutcomesSetupProps {
  readonly draft: FlowGraph;
  readonly graphs: BothGraphs;
  readonly titles: ComparisonRequest['titles'];
  /** What was set up so far; null where nobody has touched it. */
  readonly form: RunDraft | null;
  readonly onForm: (form: RunDraft) => void;
  readonly onStart: (request: ComparisonRequest) => void;
}

/** Which records go through both versions: those of a set-up as in the Simulator, or what the tests do. */
export function OutcomesSetup(props: OutcomesSetupProps): ReactNode {
  const { draft, graphs, titles, onForm, onStart } = props;
  const environment = useEnvironment();
  const importCsv = useImportCsv();
  const [query, setQuery] = useSearchParams();
  const source = query.get('records') === 'tests' ? 'tests' : 'records';
  const books = useWorkspace((state) => state.graphs);
  const org = useWorkspace((state) => state.org);
  const versions = useWorkspace((state) => state.versions);
  const all = useWorkspace((state) => state.tests);
  // The run of a test is not what somebody chose to run: tests are compared by themselves.
  const run = useWorkspace((state) => {
    const shelf = shelfOf(state, draft.id);
    return keptRun(shelf, shelf.shown)?.test === undefined ? (state.runs[draft.id] ?? null) : null;
  });
  const tests = useMemo(() => testsOfGraph(draft, all), [draft, all]);
  const deployable = useMemo(() => deployableGraphs(books, versions), [books, versions]);
  const context: DraftContext = { graph: graphs[0], graphs: books, setup: org, run };
  const [graph] = graphs;
  const fresh = useMemo(() => newDraft({ setup: org, run, graph }), [org, run, graph]);
  const form = props.form ?? fresh;
  const [tried, setTried] = useState(false);
  const [making, setMaking] = useState(false);
  const link = useMemo(() => linkOfSearch(new URLSearchParams()), []);
  const wrong = graphs
    .map((graph) => validateGraph(graph, catalog).find(({ severity }) => severity === 'error'))
    .map((issue, side) => (issue === undefined ? [] : [`${titles[side] ?? ''} cannot be run: ${issue.message}.`]))
    .flat();
  const start = async (): Promise<void> => {
    const request = { graphs, titles };
    if (source === 'tests') {
      const { pairs, broken } = pairsOfTests(draft, tests, graphs, { graphs: books, org });
      return onStart({ ...request, pairs, broken: broken.length });
    }
    setTried(true);
    if (faultsOfDraft(form, context).length > 0) return;
    setMaking(true);
    const made = form.source === 'generated' ? await inSlices(generating(form, context)) : undefined;
    setMaking(false);
    const input = inputOfDraft(form, context, made);
    if (input.ok) onStart({ ...request, pairs: [pairOfInput(input.value, graphs)], broken: 0 });
  };
  const count = recordCount(form, context);
  const nothing = source === 'tests' ? tests.length === 0 : false;
  const what = source === 'tests' ? countOf(tests.length, 'test') : countOf(count, 'record');
  return (
    <div className={styles.setup}>
      <section className={styles.form} aria-label="What goes through both versions">
        <div className={styles.lead}>
          <p className={styles.text}>
            The same records go through A and B. The comparison shows which of them come out differently, from which
            node on, and why.
          </p>
          <SegmentedControl
            aria-label="What goes through both versions"
            fullWidth
            data={[
              { value: 'records', label: 'Records' },
              { value: 'tests', label: `Tests of the graph (${tests.length})` },
            ]}
            value={source}
            onChange={(value) =>
              setQuery(
                (before) => {
                  const next = new URLSearchParams(before);
                  if (value === 'tests') next.set('records', 'tests');
                  else next.delete('records');
                  return next;
                },
                { replace: true },
              )
            }
          />
        </div>
        {source === 'records' ? (
          <RunSetup
            graph={graphs[0]}
            graphs={books}
            deployable={deployable}
            setup={org}
            environment={environment}
            run={run}
            importCsv={importCsv}
            onSaveFile={downloadFile}
            link={link}
            draft={form}
            onChange={onForm}
            faults={tried ? faultsOfDraft(form, context) : []}
          />
        ) : tests.length === 0 ? (
          <p className={styles.text}>
            {`There are no tests of ${draft.name} yet. `}
            <Link to={`/tests/coverage/${draft.id}`}>Generate some</Link>, or keep a run of the Simulator as a test.
          </p>
        ) : (
          <p className={styles.text}>
            {`What each of the ${countOf(tests.length, 'test')} does is done on both versions, in the org of the test. What the tests expect does not matter here.`}
          </p>
        )}
      </section>
      <div className={styles.go}>
        {wrong.map((line) => (
          <p key={line} className={styles.wrong} role="note">
            {line}
          </p>
        ))}
        <Button
          leftSection={<Play size={14} aria-hidden />}
          loading={making}
          disabled={nothing || wrong.length > 0}
          onClick={() => void start()}
        >
          {`Compare ${what}`}
        </Button>
      </div>
    </div>
  );
}
