import { Button, Pill, Switch } from '@mantine/core';
import { useMemo, useRef, type ReactNode } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, selectedNode, selectEdge, selectNode, type Selection } from '#canvas/selection.ts';
import { useWholeGraph } from '#canvas/use-whole-graph.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import type { CoverageReport, CoveredItem, UnreachableItem } from '#scenarios/coverage.ts';
import { countOf } from '#shared/count-of.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { titleOf, type OwnTest } from '../tests/own-test.ts';
import { useEnvironment } from '../workspace-context.tsx';
import { coverageColumns } from './coverage-columns.tsx';
import { coverageDecorations } from './coverage-decorations.ts';
import { CoverageDetail } from './coverage-detail.tsx';
import { CoverageTotals } from './coverage-totals.tsx';
import { NextBest } from './next-best.tsx';
import { useCoveragePlace, type CoveragePlace } from './use-coverage-place.ts';
import styles from './coverage-page.module.css';

interface CoveragePanesProps {
  readonly graph: FlowGraph;
  readonly report: CoverageReport;
  /** The generator has looked for what no test can reach. */
  readonly looked: boolean;
  /** Why an item is not covered. */
  readonly why: (of: CoveredItem) => string;
  readonly tests: readonly OwnTest[];
  readonly onUnreachable: (items: readonly UnreachableItem[]) => void;
  readonly onGenerate: () => void;
}

/** The graph with its coverage drawn on it, and the list of what is covered and what is not in step with it. */
export function CoveragePanes(props: CoveragePanesProps): ReactNode {
  const { graph, report, looked, why, tests, onUnreachable, onGenerate } = props;
  const environment = useEnvironment();
  const canvas = useRef<CanvasApi>(null);
  const [place, setPlace] = useCoveragePlace();
  const decorations = useMemo(() => coverageDecorations(report), [report]);
  const rows = useMemo(() => report.items.filter((of) => isListed(of, place)), [report, place]);
  const shown = report.items.find(({ item }) => item.key === place.item);
  const selection = useMemo(() => selectionOf(shown, place.node), [shown, place.node]);
  const focused = selectedNode(selection);
  const focus = useMemo(() => (focused === undefined ? undefined : { node: focused }), [focused]);
  useWholeGraph(canvas, graph, focused !== undefined);
  const nameOf = useMemo(() => (node: string) => nodeById(graph, node)?.name ?? node, [graph]);
  const columns = useMemo(() => coverageColumns(nameOf), [nameOf]);
  const titles = useMemo(() => new Map(tests.map((own) => [own.id, titleOf(own)])), [tests]);
  const onSelect = (next: Selection): void => {
    if (next.edge) {
      const { node, edge } = next.edge;
      const way = report.items.find(({ item }) => item.key === `edge:${node}/${edge}`);
      return setPlace({ node, item: way?.item.key ?? null, all: place.all || (way?.count ?? 0) > 0 });
    }
    setPlace({ node: next.nodes[0] ?? null, item: null });
  };
  return (
    <div className={styles.panes}>
      <div className={styles.canvas}>
        <FlowCanvas
          ref={canvas}
          graph={graph}
          catalog={catalog}
          environment={environment}
          mode="read"
          label={`Coverage of ${graph.name}`}
          selection={selection}
          onSelect={onSelect}
          decorations={decorations}
          focus={focus}
        />
      </div>
      <aside className={styles.side} aria-label="Coverage">
        <CoverageTotals report={report} looked={looked} kind={place.kind} onKind={(kind) => setPlace({ kind })} />
        <NextBest graph={graph} report={report} onUnreachable={onUnreachable} />
        <div className={styles.bar}>
          <span className={styles.count}>{countOf(rows.length, 'row')}</span>
          {place.node === null ? null : (
            <Pill
              withRemoveButton
              removeButtonProps={{ 'aria-label': 'Show all nodes', tabIndex: 0, 'aria-hidden': false }}
              onRemove={() => setPlace({ node: null, item: null })}
            >
              {nameOf(place.node)}
            </Pill>
          )}
          <Switch
            size="xs"
            label="Also what is covered"
            checked={place.all}
            onChange={(event) => setPlace({ all: event.currentTarget.checked })}
          />
        </div>
        <div className={styles.table}>
          <DataTable
            label="What the tests reach"
            columns={columns}
            rows={rows}
            rowId={({ item }) => item.key}
            selected={place.item}
            onOpen={({ item }) => setPlace({ item: item.key })}
            empty={<Nothing report={report} place={place} onGenerate={onGenerate} />}
          />
        </div>
        {shown === undefined ? null : (
          <CoverageDetail
            of={shown}
            nodeName={nameOf(shown.item.node)}
            why={why(shown)}
            titleOfTest={(id) => titles.get(id)}
          />
        )}
      </aside>
    </div>
  );
}

/** Whether a row stands in the list: by itself, and where it is looked at, in any case. */
function isListed({ item, count }: CoveredItem, { kind, all, node }: CoveragePlace): boolean {
  return (all || count === 0) && (kind === null || item.kind === kind) && (node === null || item.node === node);
}

function selectionOf(shown: CoveredItem | undefined, node: string | null): Selection {
  if (shown === undefined) return node === null ? emptySelection : selectNode(node);
  const { item } = shown;
  return item.edge === undefined ? selectNode(item.node) : selectEdge(item.node, item.edge);
}

function Nothing(
  props: Pick<CoveragePanesProps, 'report' | 'onGenerate'> & { readonly place: CoveragePlace },
): ReactNode {
  const { report, place, onGenerate } = props;
  if (report.items.every(({ count, unreachable }) => count > 0 || unreachable !== null)) {
    return (
      <EmptyState title="Everything that can be reached is covered">Switch on what is covered to see it.</EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing of this is uncovered"
      actions={
        place.kind === null && place.node === null ? (
          <Button variant="default" onClick={onGenerate}>
            Generate tests
          </Button>
        ) : undefined
      }
    >
      Choose another kind or node, or switch on what is covered.
    </EmptyState>
  );
}
