import { useMemo, type ReactNode } from 'react';
import { percentText } from '#canvas/count-text.ts';
import { visitResults, type VisitResult } from '#logs/insights-visits.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { CountLink } from './count-link.tsx';
import { ErrorEdgeSign } from './error-edge-sign.tsx';
import type { InsightsRow } from './insights-rows.ts';
import { resultWords } from './part-words.ts';
import styles from './insights-table.module.css';

export interface InsightsTableProps {
  readonly rows: readonly InsightsRow[];
  readonly node: string | null;
  readonly edge: string | null;
  /** A row was chosen: its numbers are shown beside the table. */
  readonly onChoose: (row: InsightsRow) => void;
}

/** The graph as a table: every node, each followed by its edges, with the numbers that the canvas shows. */
export function InsightsTable({ rows, node, edge, onChoose }: InsightsTableProps): ReactNode {
  const columns = useMemo(() => columnsOf(rows), [rows]);
  const chosen = node === null ? null : edge === null ? node : `${node}:${edge}`;
  return (
    <DataTable
      label="Nodes and edges"
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      onOpen={onChoose}
      selected={chosen}
      empty={null}
    />
  );
}

const columnsOf = (rows: readonly InsightsRow[]): readonly TableColumn<InsightsRow>[] => [
  {
    id: 'node',
    header: 'Node',
    width: 190,
    grow: 2,
    value: ({ nodeName }) => nodeName,
    cell: ({ nodeName, edge }) => (
      <span className={edge === null ? styles.node : styles.again} title={nodeName}>
        {nodeName}
      </span>
    ),
  },
  {
    id: 'edge',
    header: 'Edge',
    width: 150,
    grow: 1.5,
    value: ({ edgeName }) => edgeName,
    cell: ({ edgeName, isErrorEdge, to }) =>
      edgeName === null ? null : (
        <span className={styles.edge} title={to === null ? `${edgeName} is open` : `${edgeName} leads to ${to}`}>
          {isErrorEdge ? <ErrorEdgeSign /> : null} {edgeName}
        </span>
      ),
  },
  {
    id: 'trips',
    header: 'Trips',
    width: 76,
    align: 'end',
    value: ({ tally }) => tally.trips,
    cell: ({ node, edge, tally }) => (
      <CountLink count={tally.trips} part={{ nodes: [node], edge: edge ?? undefined }} />
    ),
  },
  {
    id: 'share',
    header: 'Share',
    width: 76,
    align: 'end',
    value: ({ share }) => share,
    cell: ({ share }) => percentText(share),
  },
  { id: 'visits', header: 'Visits', width: 76, align: 'end', value: ({ tally }) => tally.visits },
  ...resultsIn(rows).map((result): TableColumn<InsightsRow> => ({
    id: result,
    header: resultWords[result].label,
    width: 84,
    align: 'end',
    value: ({ results }) => results.get(result)?.trips ?? null,
    cell: ({ node, results }) => {
      const trips = results.get(result)?.trips;
      return trips === undefined ? null : <CountLink count={trips} part={{ nodes: [node], results: [result] }} />;
    },
  })),
];

/** Going on is what most trips do: the edges tell it. */
const resultsIn = (rows: readonly InsightsRow[]): readonly VisitResult[] =>
  visitResults.filter((result) => result !== 'left' && rows.some(({ results }) => results.has(result)));
