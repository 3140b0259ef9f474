import { Button, Progress } from '@mantine/core';
import { Download, FlaskConical, RotateCcw, WandSparkles } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { writeRecords } from '#csv/write-records.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { coverageGaps } from '#scenarios/coverage-gap.ts';
import { coverageReport, type UnreachableItem } from '#scenarios/coverage.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { GraphOfAddress } from '../graph-of-address.tsx';
import { keepUnreachable, knownUnreachable } from './coverage-book.ts';
import { coverageCsvColumns } from './coverage-columns.tsx';
import { CoveragePanes } from './coverage-panes.tsx';
import { useCoverage, type MeasuredCoverage } from './use-coverage.ts';
import styles from './coverage-page.module.css';

const GenerateDialog = lazy(async () => ({
  default: (await import('../generate-tests/generate-dialog.tsx')).GenerateDialog,
}));

/** How far the tests reach the graph that the address names. */
export function CoveragePage(): ReactNode {
  return (
    <GraphOfAddress section="tests/coverage">{(graph) => <Coverage key={graph.id} graph={graph} />}</GraphOfAddress>
  );
}

function Coverage({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const { measured, progress, failure, cancel, again } = useCoverage(graph);
  const [generates, setGenerates] = useState(false);
  const [unreachable, setUnreachable] = useState(() => knownUnreachable(graph));
  const [of, setOf] = useState(graph);
  if (of !== graph) {
    // What was found out of the graph before an edit says nothing of it now.
    setOf(graph);
    setUnreachable(knownUnreachable(graph));
  }
  const found = (items: readonly UnreachableItem[]): void => {
    keepUnreachable(graph, items);
    setUnreachable(items);
  };
  const report = useMemo(
    () => measured && coverageReport(graph, measured.coverage, catalog, unreachable),
    [graph, measured, unreachable],
  );
  const why = useMemo(() => report && coverageGaps(report, graph), [report, graph]);
  const save = (): void => {
    if (report === null || why === null) return;
    const nameOf = (node: string): string => graph.nodes.find(({ id }) => id === node)?.name ?? node;
    const text = writeRecords(coverageCsvColumns(nameOf, why), report.items);
    downloadFile(fileNameOf(`${graph.name} coverage`, '.csv'), text, 'text/csv;charset=utf-8');
  };
  return (
    <div className={styles.page}>
      <PageHeader title="Coverage" note={`${graph.name}${measured === null ? '' : ` · ${testsText(measured)}`}`}>
        <Button leftSection={<WandSparkles size={14} aria-hidden />} onClick={() => setGenerates(true)}>
          Generate tests
        </Button>
        <Button
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          disabled={report === null}
          onClick={save}
        >
          Export CSV
        </Button>
        <Button component={Link} to="/tests" variant="default" leftSection={<FlaskConical size={14} aria-hidden />}>
          Tests
        </Button>
      </PageHeader>
      {report !== null && why !== null && measured !== null ? (
        <>
          <Broken measured={measured} />
          <CoveragePanes
            graph={graph}
            report={report}
            looked={unreachable !== undefined}
            why={why}
            tests={measured.tests}
            onUnreachable={found}
            onGenerate={() => setGenerates(true)}
          />
        </>
      ) : failure === null ? (
        <div className={styles.waiting}>
          <span role="status">{`Running the tests: ${progress.done} of ${progress.of}`}</span>
          <Progress
            w={240}
            aria-label="Tests run"
            value={progress.of === 0 ? 0 : (progress.done / progress.of) * 100}
          />
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        </div>
      ) : (
        <EmptyState
          title="The coverage was not measured"
          actions={
            <Button variant="default" leftSection={<RotateCcw size={14} aria-hidden />} onClick={again}>
              Try again
            </Button>
          }
        >
          {failure}
        </EmptyState>
      )}
      {generates ? (
        <Suspense fallback={null}>
          <GenerateDialog graph={graph} report={report} onUnreachable={found} onClose={() => setGenerates(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** `12 tests`, and how many of them say nothing of the graph as it is. */
function testsText({ tests, current, broken }: MeasuredCoverage): string {
  if (tests.length === 0) return 'no tests yet';
  const elsewhere = tests.length - current - broken.length;
  return `${countOf(tests.length, 'test')}${elsewhere > 0 ? `, ${elsewhere} of them of an earlier state of the graph` : ''}`;
}

function Broken({ measured }: { readonly measured: MeasuredCoverage }): ReactNode {
  const { broken, tests } = measured;
  const [first] = broken;
  if (first === undefined) return null;
  const title = tests.find(({ id }) => id === first.test)?.test.title ?? first.test;
  return (
    <p className={styles.faults} role="note">
      {`${countOf(broken.length, 'test')} could not be run and count for nothing. `}
      <Link to={`/tests/${encodeURIComponent(first.test)}`}>{title}</Link>
      {`: ${first.message}`}
    </p>
  );
}
