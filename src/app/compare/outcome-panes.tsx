import { SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, selectedNode, type Selection } from '#canvas/selection.ts';
import { useWholeGraph } from '#canvas/use-whole-graph.ts';
import { writeRecords } from '#csv/write-records.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { nameKey } from '#graph/unique-names.ts';
import { catalog } from '#nodes/catalog.ts';
import { comparedCsv } from '#playback/compared-runs.ts';
import { ComparisonTable } from '#playback/comparison-table.tsx';
import { countOf } from '#shared/count-of.ts';
import { compareGraphs } from '#versions/compare-graphs.ts';
import { graphReadingOf } from '#wording/graph-reading.ts';
import { searchOfPlace } from '../address-of-graph-page.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { comparedGraph, type CompareView } from '../versions/compared-graph.ts';
import { useEnvironment, useWorkspaceStore } from '../workspace-context.tsx';
import { nodesOnWays, outcomeDecorations, type LaidOver } from './laid-over.ts';
import type { ComparisonRequest, OutcomeRow, Outcomes } from './use-comparison.ts';
import styles from './outcomes.module.css';

interface OutcomePanesProps {
  readonly draft: FlowGraph;
  readonly request: ComparisonRequest;
  readonly outcomes: Outcomes;
}

const TEST_COLUMN = {
  id: 'test',
  header: 'Test',
  value: ({ pair }: OutcomeRow) => pair.test,
  width: 150,
} as const;

/** Both versions laid over each other with where ways part, and the records in step with them. */
export function OutcomePanes({ draft, request, outcomes }: OutcomePanesProps): ReactNode {
  const heading = useId();
  const environment = useEnvironment();
  const workspace = useWorkspaceStore();
  const navigate = useNavigate();
  const [before, after] = request.graphs;
  const [chosen, setChosen] = useState<OutcomeRow | null>(null);
  const [view, setView] = useState<CompareView>('both');
  const canvas = useRef<CanvasApi>(null);
  const [selection, setSelection] = useState<Selection>(emptySelection);
  const laid = useMemo((): LaidOver => {
    const comparison = compareGraphs(before, after, graphReadingOf(environment));
    return { ...comparedGraph({ before, after, comparison }, view), matched: comparison.matched };
  }, [before, after, environment, view]);
  const decorations = useMemo(() => outcomeDecorations(laid, outcomes.rows, chosen), [laid, outcomes, chosen]);
  const showWays = useEffectEvent((): void => {
    if (chosen !== null) canvas.current?.showPath(nodesOnWays(laid, chosen));
  });
  useEffect(() => showWays(), [chosen, view]);
  useWholeGraph(canvas, laid.graph, chosen !== null);
  const node = selectedNode(selection);
  const name = node === undefined ? undefined : nodeById(laid.graph, node)?.name;
  const shown = useMemo(() => {
    if (name === undefined) return outcomes;
    const rows = outcomes.rows.filter(
      ({ parting }) => parting?.node != null && nameKey(parting.node) === nameKey(name),
    );
    return rows.length === 0 ? outcomes : narrowed(rows);
  }, [outcomes, name]);
  const hasTests = request.pairs.some(({ test }) => test !== null);
  const open = (row: OutcomeRow, side: 'first' | 'second'): void => {
    const log = row[side];
    const at = side === 'first' ? 0 : 1;
    if (log === null) return;
    workspace.getState().keepRun(draft.id, row.pair.views[at].run);
    const seq = row.parting?.[side]?.seq ?? log.seq;
    void navigate(`/simulator/${draft.id}${searchOfPlace({ seq, scope: 'record', trip: log.seq })}`);
  };
  return (
    <div className={styles.panes}>
      <div className={styles.canvas}>
        <FlowCanvas
          ref={canvas}
          graph={laid.graph}
          catalog={catalog}
          environment={environment}
          mode="read"
          label={`${request.titles.join(' and ')} of ${draft.name}`}
          selection={selection}
          onSelect={setSelection}
          decorations={decorations}
        >
          <div className={styles.views}>
            <SegmentedControl
              size="xs"
              aria-label="Which graph the canvas shows"
              data={VIEWS}
              value={view}
              onChange={(value) => setView(value as CompareView)}
            />
          </div>
          <p className={styles.legend}>
            {chosen === null
              ? 'Where ways part. Choose a record for its two ways.'
              : 'Thick: the way in A. Thin: the way in B alone.'}
          </p>
        </FlowCanvas>
      </div>
      <section className={styles.rows} aria-labelledby={heading}>
        <h2 id={heading} className={styles.hidden}>
          Records
        </h2>
        {request.broken === 0 ? null : (
          <p className={styles.wrong} role="note">
            {`${countOf(request.broken, 'test')} could not be read and is left out.`}
          </p>
        )}
        <ComparisonTable<OutcomeRow>
          label="Outcomes compared"
          comparison={shown}
          titles={{ first: request.titles[0], second: request.titles[1] }}
          shown={null}
          timeZoneOf={({ pair }) => pair.views[0].timeZone}
          chosen={chosen}
          onChoose={setChosen}
          onLook={open}
          lookWords={(mark) => `Open ${mark} in the Simulator`}
          onExport={(rows) => {
            const test = hasTests ? [{ heading: 'Test', value: ({ pair }: OutcomeRow) => pair.test }] : [];
            const file = fileNameOf(`${draft.name} outcomes`, '.csv');
            downloadFile(file, writeRecords(comparedCsv(test), rows), 'text/csv;charset=utf-8');
          }}
          before={hasTests ? TEST_FIRST : NO_COLUMNS}
          prefixOf={pairPrefix}
          alike="Every record went the same way in both versions, at the same times."
        />
      </section>
    </div>
  );
}

const pairPrefix = ({ at }: OutcomeRow): string => `${at}:`;
const VIEWS = [
  { value: 'both', label: 'Both' },
  { value: 'before', label: 'A' },
  { value: 'after', label: 'B' },
];
const TEST_FIRST = [TEST_COLUMN];
const NO_COLUMNS: typeof TEST_FIRST = [];

function narrowed(rows: readonly OutcomeRow[]): Outcomes {
  const counts = new Map<OutcomeRow['differs'][number], number>();
  for (const { differs } of rows) for (const aspect of differs) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  return { rows, counts, different: rows.length };
}
