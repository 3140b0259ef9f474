import { Button } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { countOf } from '#shared/count-of.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import listLayout from '#ui/list-layout.module.css';
import { PageHeader } from '#ui/page-header.tsx';
import { useFilterAddress, type FilterAddress } from '../use-filter-address.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import { ExampleTestsButton } from './example-tests-button.tsx';
import { failureLine } from './failing-at.ts';
import { missingGraphs } from './graph-needs.ts';
import { MissingGraphs } from './missing-graphs.tsx';
import { StatusOfTest, statusWord } from './status-of-test.tsx';
import { TestPanel } from './test-panel.tsx';
import {
  byGraph,
  isBad,
  isShown,
  noFilter,
  standsText,
  type GraphRow,
  type TestFilter,
  type TestRow,
} from './test-rows.ts';
import { TestsActions } from './tests-actions.tsx';
import { TestsRunningLine } from './tests-running-line.tsx';
import { TestsToolbar } from './tests-toolbar.tsx';
import { useTestImport } from './use-test-import.tsx';
import { useTestRows } from './use-tests.ts';
import styles from './tests-page.module.css';

type Row = TestRow | GraphRow;

const STATUSES: readonly TestFilter['status'][] = ['all', 'failed', 'passed', 'not-run'];

const address: FilterAddress<TestFilter> = {
  read: (query) => ({
    status: STATUSES.find((each) => each === query.get('status')) ?? 'all',
    search: query.get('search') ?? '',
  }),
  print: ({ status, search }) => {
    const query = new URLSearchParams();
    if (status !== 'all') query.set('status', status);
    if (search !== '') query.set('search', search);
    return query.size === 0 ? '' : `?${query.toString()}`;
  },
  withoutTyped: (filter) => ({ ...filter, search: '' }),
};

const asTest = (row: Row): TestRow | undefined => (row.type === 'test' ? row : undefined);

const columns: readonly TableColumn<Row>[] = [
  { id: 'title', header: 'Test', width: 240, grow: 5, value: ({ title }) => title },
  {
    id: 'status',
    header: 'Status',
    width: 160,
    grow: 0,
    value: (row) => (row.type === 'test' ? statusWord(row.standing) : null),
    cell: (row) => (row.type === 'test' ? <StatusOfTest standing={row.standing} /> : null),
  },
  {
    id: 'expectations',
    header: 'Expectations',
    width: 120,
    grow: 0,
    align: 'end',
    value: (row) => asTest(row)?.own.test.expectations.length ?? null,
  },
  { id: 'tags', header: 'Tags', width: 120, value: (row) => asTest(row)?.own.test.tags?.join(', ') ?? null },
];

const wrong: TableColumn<Row> = {
  id: 'wrong',
  header: 'What is wrong',
  width: 220,
  grow: 4,
  value: (row) => (row.type === 'test' ? wrongText(row) : null),
};

/** Why a test could not run before it was changed says nothing of it now. */
function wrongText({ own, standing: { result, isOld } }: TestRow): string {
  return isOld && result?.status === 'broken' ? '' : failureLine(own.test, result);
}

/** What is wrong is only there where something is: titles need the room. */
const withWrong = columns.toSpliced(2, 0, wrong);

/** All tests of the workspace by graph: what they are, how they came out, and the ways to run them. */
export function TestsPage(): ReactNode {
  const { test: selected = null } = useParams();
  const { tests } = useSession();
  const navigate = useNavigate();
  const rows = useTestRows();
  const testImport = useTestImport();
  const [filter, setFilter] = useFilterAddress(address);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => rows.filter((row) => isShown(row, filter)), [rows, filter]);
  const shownColumns = shown.some(({ standing }) => isBad(standing)) ? withWrong : columns;
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const missing = useMemo(
    () =>
      missingGraphs(
        rows.map(({ own }) => own),
        graphs,
      ),
    [rows, graphs],
  );
  const open = rows.find(({ id }) => id === selected);
  const toggle = (title: string): void => {
    const next = new Set(closed);
    if (!next.delete(title)) next.add(title);
    setClosed(next);
  };
  const go = (id: string | null): void => void navigate(`/tests${id === null ? '' : `/${id}`}${address.print(filter)}`);
  return (
    <FileDrop prompt="Drop tests, with the graphs that they name, to import them" onFiles={testImport.takeFiles}>
      <div className={styles.page}>
        <PageHeader
          title="Tests"
          note={rows.length === 0 ? 'None yet.' : `${countOf(rows.length, 'test')}: ${standsText(rows)}`}
        >
          <TestsActions rows={rows} shown={shown} onImport={testImport.chooseFiles} />
        </PageHeader>
        {rows.length === 0 ? (
          <None onImport={testImport.chooseFiles} />
        ) : (
          <>
            <TestsToolbar filter={filter} onFilter={setFilter} shown={shown.length} all={rows.length}>
              <TestsRunningLine />
            </TestsToolbar>
            <MissingGraphs missing={missing} />
            <div className={listLayout.content}>
              <div className={listLayout.table}>
                <DataTable<Row>
                  label="Tests"
                  columns={shownColumns}
                  rows={shown}
                  rowId={({ id }) => id}
                  selected={selected}
                  onOpen={(row) => (row.type === 'graph' ? toggle(row.title) : go(row.id))}
                  groups={{
                    arrange: (sorted) =>
                      byGraph(
                        sorted.flatMap((row) => asTest(row) ?? []),
                        closed,
                      ),
                    headingOf: (row) =>
                      row.type === 'graph'
                        ? { content: headingText(row), span: shownColumns.length, expanded: row.expanded }
                        : undefined,
                  }}
                  empty={
                    <EmptyState
                      title="No test is like that"
                      actions={
                        <Button variant="default" onClick={() => setFilter(noFilter)}>
                          Show all tests
                        </Button>
                      }
                    >
                      {filter.search.trim() === ''
                        ? 'None of the tests stands so.'
                        : 'Titles, graphs, tags and descriptions were searched.'}
                    </EmptyState>
                  }
                />
              </div>
              {open === undefined ? null : (
                <TestPanel
                  key={open.id}
                  row={open}
                  onRun={() => tests.run([open.id])}
                  onClose={() => go(null)}
                  onOpen={(id) => go(id)}
                />
              )}
              {open === undefined && selected !== null ? (
                <div className={listLayout.missing}>
                  <EmptyState
                    title="There is no such test"
                    actions={
                      <Button variant="default" onClick={() => go(null)}>
                        All tests
                      </Button>
                    }
                  >
                    {`No test has the address "${selected}". It was deleted, or its making was undone: History (Ctrl+Alt+Z) brings it back.`}
                  </EmptyState>
                </div>
              ) : null}
            </div>
          </>
        )}
      </div>
      {testImport.dialog}
    </FileDrop>
  );
}

function None({ onImport }: { readonly onImport: () => void }): ReactNode {
  return (
    <EmptyState
      icon={<FlaskConical size={28} />}
      title="No tests yet"
      actions={
        <>
          <ExampleTestsButton />
          <Button variant="default" onClick={onImport}>
            Import tests
          </Button>
        </>
      }
    >
      A test is a run with what is expected of it. Run a graph in the <Link to="/simulator">Simulator</Link> and press
      the flask above its canvas, New test from this run; have them generated on the page{' '}
      <Link to="/tests/coverage">Coverage</Link>; or import files that end in <code>.scenario.json</code>, with the
      graphs that they name.
    </EmptyState>
  );
}

function headingText({ title, count, stands }: GraphRow): ReactNode {
  return (
    <>
      <b>{title}</b>{' '}
      <span className={styles.dim}>
        {stands === '' ? countOf(count, 'test') : `${countOf(count, 'test')}: ${stands}`}
      </span>
    </>
  );
}
