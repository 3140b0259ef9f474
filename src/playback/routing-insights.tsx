import { Button, SegmentedControl } from '@mantine/core';
import { ChartColumnStacked, Download } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, selectEdge, selectNode, selectSection, type Selection } from '#canvas/selection.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { routingInsightsOf } from '#logs/insights.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { countOf } from '#shared/count-of.ts';
import type { Instant } from '#shared/instant.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { PartialNote } from './partial-note.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { nothingRouted } from './nothing-routed.ts';
import { ReadingRun } from './reading-run.tsx';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { changeInstantsOf } from './insights/change-instants.ts';
import { countedSetOf, partnerNodesOf } from './insights/counted-set.ts';
import { describeInsight } from './insights/describe-insight.ts';
import { ExplainingContext } from './insights/explaining.ts';
import { insightsCsv } from './insights/insights-csv.ts';
import { insightsDecorations } from './insights/insights-decorations.ts';
import { insightsLinks, InsightsLinksContext } from './insights/insights-links.ts';
import { InsightsPanel } from './insights/insights-panel.tsx';
import { insightsRowsOf } from './insights/insights-rows.ts';
import { InsightsTable } from './insights/insights-table.tsx';
import { searchOfInsights, withoutFilters, type InsightsView } from './insights-view.ts';
import { TimeStrip } from './insights/time-strip.tsx';
import { useRunView } from './use-run-view.ts';
import styles from './routing-insights.module.css';

export interface RoutingInsightsProps {
  /** The run whose trips are counted; null where nothing was run yet. */
  readonly run: RecordedRun | null;
  readonly catalog: NodeCatalog;
  readonly environment: Environment;
  /** The graph in the header: the one that is shown unless the address names the other object. */
  readonly inView: FlowGraph | undefined;
  readonly shown: InsightsView;
  readonly onShow: (shown: InsightsView) => void;
  /** Instant of the step at which the Simulator stands in that run; null where it has shown none. */
  readonly stepShown: Instant | null;
  /** Called before a link or a button leads to another page, so that the way back leads to what is shown. */
  readonly onLeave: () => void;
  /** Address of Audit Logs with a query such as `?node=add`. */
  readonly addressOfLogs: (search: string) => string;
  /** Opens Audit Logs with such a query. */
  readonly onOpenLogs: (search: string) => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
  readonly emptyActions?: ReactNode;
}

/** [V2-1] What came of many trips, drawn on the graph that they went through. */
export function RoutingInsights(props: RoutingInsightsProps): ReactNode {
  const { run, catalog, emptyActions } = props;
  const view = useRunView(run, catalog);
  const graph = view === null ? undefined : graphOf(view, props);
  if (view === null && run !== null) return <ReadingRun title="Routing Insights" run={run} />;
  if (view === null || graph === undefined || view.logs.length === 0) {
    const nothing = nothingRouted(view?.refused.length ?? 0);
    return (
      <div className={styles.page}>
        <PageHeader title="Routing Insights" />
        <EmptyState
          icon={<ChartColumnStacked size={28} />}
          title={view === null ? notRun(props.inView) : nothing.title}
          actions={emptyActions}
        >
          {view === null
            ? 'Run records through it in the Simulator. Then each node and each edge shows how many trips took it, and what came of them in Outreach.'
            : nothing.text}
        </EmptyState>
      </div>
    );
  }
  return <Insights {...props} view={view} graph={graph} />;
}

/** The graph that the address asks for, else the one in view, else the first through which a trip went. */
function graphOf({ run, trips }: RunView, { shown, inView }: RoutingInsightsProps): FlowGraph | undefined {
  const { graphs } = run.input;
  const of = (wanted: string | null | undefined): FlowGraph | undefined =>
    graphs.find((graph) => graph.object === wanted);
  return of(shown.form.object) ?? of(inView?.object) ?? of(trips.trips[0]?.object) ?? graphs[0];
}

function Insights(props: RoutingInsightsProps & { readonly view: RunView; readonly graph: FlowGraph }): ReactNode {
  const {
    view,
    graph,
    catalog,
    environment,
    shown,
    onShow,
    onLeave,
    addressOfLogs,
    onOpenLogs,
    onOpenPlace,
    onSaveFile,
  } = props;
  const { form, started } = shown;
  const canvas = useRef<CanvasApi>(null);
  const asOf = useDeferredValue(shown.asOf) ?? undefined;
  const filters = useDeferredValue(form);
  const set = useMemo(() => countedSetOf(view, graph, filters, started), [view, graph, filters, started]);
  const partners = useMemo(() => partnerNodesOf(graph, catalog), [graph, catalog]);
  const insights = useMemo(() => routingInsightsOf(set.trips, { partners, asOf }), [set, partners, asOf]);
  const sight = useMemo(() => [...partners.keys()].filter((id) => insights.nodes.has(id)), [partners, insights]);
  const decorations = useMemo(() => insightsDecorations(insights), [insights]);
  const rows = useMemo(() => insightsRowsOf(graph, catalog, insights), [graph, catalog, insights]);
  const links = useMemo(() => {
    const wording = { names: view.names, graph: graph.name, timeZone: view.timeZone };
    const counted = { ...shown, form: filters, asOf: asOf ?? null };
    return insightsLinks({ shown: counted, object: graph.object, wording, addressOfLogs, onLeave });
  }, [shown, filters, asOf, view, graph, addressOfLogs, onLeave]);
  const explaining = useMemo(
    () => ({
      run: view.run,
      onOpenPlace: (place: SetupPlace) => {
        onLeave();
        onOpenPlace(place);
      },
    }),
    [view, onOpenPlace, onLeave],
  );
  const { node, edge } = form;
  const [section, setSection] = useState<string>();
  const selection = useMemo(() => {
    if (node !== null) return edge === null ? selectNode(node) : selectEdge(node, edge);
    return section === undefined ? emptySelection : selectSection(section);
  }, [node, edge, section]);
  const choose = (chosen: string | null, way: string | null): void =>
    onShow({ ...shown, form: { ...form, object: graph.object, node: chosen, edge: way } });
  const select = ({ nodes, edge: way, section: whole }: Selection): void => {
    setSection(whole);
    if (way === undefined) choose(nodes.at(-1) ?? null, null);
    else choose(way.node, way.edge);
  };
  const { run } = view;
  const span = useMemo(() => ({ from: run.input.start, to: run.journal.at(-1)?.at ?? run.input.start }), [run]);
  const changes = useMemo(() => changeInstantsOf(run.journal), [run]);
  const clear = (): void => onShow(withoutFilters(shown));
  const narrowed = searchOfInsights(shown) !== searchOfInsights(withoutFilters(shown));
  return (
    <InsightsLinksContext value={links}>
      <ExplainingContext value={explaining}>
        <div className={styles.page}>
          <PageHeader title="Routing Insights" note={noteOf(insights.trips, set.of) + noteOfDeployments(run, graph)}>
            {run.input.graphs.length > 1 ? (
              <SegmentedControl
                size="xs"
                aria-label="Graph"
                value={graph.object}
                onChange={(object) =>
                  onShow({ ...shown, form: { ...form, object: object as RoutedObject, node: null, edge: null } })
                }
                data={run.input.graphs.map(({ object }) => ({ value: object, label: `${object} graph` }))}
              />
            ) : null}
            <SegmentedControl
              size="xs"
              aria-label="Shown as"
              value={shown.table ? 'table' : 'graph'}
              onChange={(as) => onShow({ ...shown, table: as === 'table' })}
              data={[
                { value: 'graph', label: 'Graph' },
                { value: 'table', label: 'Table' },
              ]}
            />
            <Button
              variant="default"
              leftSection={<Download size={14} aria-hidden />}
              onClick={() => onSaveFile('routing-insights.csv', insightsCsv(rows), 'text/csv;charset=utf-8')}
            >
              Export CSV
            </Button>
          </PageHeader>
          <PartialNote run={view.run} />
          <AuditFilters
            label="Filter trips"
            view={view}
            form={{ ...form, object: null, node: null, edge: null }}
            onChange={(next) => onShow({ ...shown, form: { ...next, object: form.object, node, edge } })}
          />
          <div role="status" className={styles.hidden}>
            {`${countOf(insights.trips, 'trip')} counted`}
          </div>
          <div className={styles.body}>
            <div className={styles.graph}>
              <p className={styles.legend}>
                <span>
                  <b>Node</b> trips that came · share of all trips
                </span>
                <span>
                  <b>Edge</b> trips that left by it · share of the trips that came to the node
                </span>
              </p>
              <div className={styles.drawn}>
                {shown.table ? (
                  <InsightsTable rows={rows} node={node} edge={edge} onChoose={(row) => choose(row.node, row.edge)} />
                ) : (
                  <FlowCanvas
                    ref={canvas}
                    graph={graph}
                    catalog={catalog}
                    environment={environment}
                    mode="read"
                    sight={sight}
                    label={`Trips through ${graph.name}`}
                    selection={selection}
                    onSelect={select}
                    decorations={decorations}
                    describe={(at, way) => describeInsight(insights, at, way)}
                    onOpen={(at) => {
                      onLeave();
                      onOpenLogs(links.searchOf({ nodes: [at] }));
                    }}
                  />
                )}
              </div>
            </div>
            <div className={styles.side}>
              <InsightsPanel
                {...{ graph, catalog, insights, partners, asOf, node, edge }}
                trips={set.trips}
                notRouted={set.notRouted.filter((at) => asOf === undefined || at <= asOf).length}
                onClose={() => {
                  choose(null, null);
                  canvas.current?.focus();
                }}
                onClearFilters={narrowed ? clear : undefined}
              />
            </div>
          </div>
          <TimeStrip
            span={span}
            timeZone={view.timeZone}
            changes={changes}
            started={started}
            onStarted={(range) => onShow({ ...shown, started: range })}
            asOf={shown.asOf}
            onAsOf={(at) => onShow({ ...shown, asOf: at })}
            stepShown={props.stepShown}
          />
        </div>
      </ExplainingContext>
    </InsightsLinksContext>
  );
}

const notRun = (graph: FlowGraph | undefined): string =>
  graph === undefined ? 'No trips to count yet' : `${graph.name} has not been run yet`;

/** [GRA-1] Nodes of graphs that went live on the way are counted only where the graph shown has them too. */
function noteOfDeployments({ journal }: RecordedRun, { object, name }: FlowGraph): string {
  const later = journal.flatMap((entry) =>
    entry.type === 'graph-deployed' && entry.object === object ? [entry.graph] : [],
  );
  return later.length === 0 ? '' : ` · ${later.join(', ')} went live on the way; drawn on ${name}, as the run began`;
}

function noteOf(counted: number, of: number): string {
  const trips = of === 1 ? 'trip' : 'trips';
  return counted === of
    ? `${of.toLocaleString('en-GB')} ${trips}`
    : `${counted.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${trips}`;
}
