import { compileGraph } from '#compiler/compile-graph.ts';
import type { Plan } from '#compiler/plan.ts';
import type { FlowGraph, NodeId, RoutedObject } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { DAY, type Duration, type Instant } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import { environmentOf } from './environment.ts';
import type { OrgSetup } from './org-setup.ts';
import { orgWithoutRecords } from './org-without-records.ts';
import { prospectFields, withCompanions } from './placement-org.ts';
import { typicalRecords, type PlacementRecord, type PlacementSource } from './placement/record.ts';
import { syncAdvice, type SyncAdvice } from './placement/sync-advice.ts';
import { placementSteps, type StepScope } from './placement-steps.ts';
import type { PlacementTimeline } from './placement-story.ts';
import type { RunInput, Stimulus } from './run-input.ts';
import { ListedStimuli } from './stimulus-queue.ts';
import { World } from './world.ts';

/** What is asked: what becomes of a typical new record at this node. `mended` is the graph with the fix, where there is one. */
export interface PlacementQuestion {
  readonly graph: FlowGraph;
  readonly node: NodeId;
  readonly org: OrgSetup;
  readonly start: Instant;
  readonly mended: FlowGraph | null;
}

/** [PLC-4] One typical record's story as the graph is, and with the fix; `withFix` is null where there is none. */
export interface PlacementComparison {
  readonly source: PlacementSource;
  readonly record: PlacementRecord;
  readonly asItIs: PlacementTimeline;
  readonly withFix: PlacementTimeline | null;
  /** What is to be set in the sync first, where no ids come. */
  readonly advice: SyncAdvice | null;
}

/** [RUN-2] */
const LONGEST: Duration = 7 * DAY;
/** Things that happen between two looks at whether a run has ended. */
const SLICE = 1_000;

/** A graph made ready to be run, once for all the records that are tried. */
interface Ready {
  readonly graph: FlowGraph;
  readonly plans: ReadonlyMap<RoutedObject, Plan>;
}

type Question = Pick<PlacementQuestion, 'node' | 'org' | 'start'>;

/**
 * [PLC-1] [PLC-2] [PLC-3] Really runs a typical new record, from each side that the sync lets records come from,
 * through the graph as it is and as it would be. A graph with errors is refused with its issues (GRA-1).
 */
export function comparePlacement(
  { graph, mended, ...question }: PlacementQuestion,
  catalog: NodeCatalog,
): Result<readonly PlacementComparison[], readonly Issue[]> {
  const org = orgWithoutRecords(question.org);
  const present = ready(graph, catalog);
  if (!present.ok) return present;
  const future = mended ? ready(mended, catalog) : ok(null);
  if (!future.ok) return future;
  const compare = (source: PlacementSource): PlacementComparison =>
    compareFrom(source, { ...question, org }, present.value, future.value, catalog);
  return ok(sourcesOf(org, graph.object).map(compare));
}

function ready(graph: FlowGraph, catalog: NodeCatalog): Result<Ready, readonly Issue[]> {
  const plan = compileGraph(graph, catalog);
  return plan.ok ? ok({ graph, plans: new Map([[graph.object, plan.value]]) }) : plan;
}

/** The first record that comes to the node, by preference as the graph is; else the first of all. */
function compareFrom(
  source: PlacementSource,
  question: Question,
  present: Ready,
  future: Ready | null,
  catalog: NodeCatalog,
): PlacementComparison {
  let first: PlacementComparison | undefined;
  for (const led of future ? [present, future] : [present]) {
    for (const record of typicalRecords({ ...question, graph: led.graph }, source, catalog)) {
      const asItIs = timelineOf(question, present, record, catalog);
      const withFix = future && timelineOf(question, future, record, catalog);
      const comparison = { source, record, asItIs, withFix, advice: syncAdvice(question.org, record.object) };
      if ((led === future ? withFix : asItIs)?.reached === true) return comparison;
      first ??= comparison;
    }
  }
  if (!first) throw new Error('There is always the plain record');
  return first;
}

/** Runs one record by itself, and tells its story. */
function timelineOf(
  question: Question,
  { graph, plans }: Ready,
  record: PlacementRecord,
  catalog: NodeCatalog,
): PlacementTimeline {
  const input = placementRun(question, graph, record);
  const journal: JournalEntry[] = [];
  const world = new World(input, { live: plans, deployments: new Map() }, new ListedStimuli(input.stimuli), (entry) =>
    journal.push(entry),
  );
  while (world.advance(SLICE));
  return placementSteps(journal, stepScope(question, graph, catalog));
}

/** How the journal of such a run is to be read. */
export function stepScope({ node, org }: Question, graph: FlowGraph, catalog: NodeCatalog): StepScope {
  const { mapping, sequences } = environmentOf(org);
  const config = nodeById(graph, node)?.config;
  const id = config?.['sequenceFrom'] === 'primary-sequence' ? null : config?.['sequenceId'];
  const name = sequences.find((sequence) => sequence.id === id)?.name ?? `Sequence ${String(id)}`;
  return {
    graph,
    node,
    catalog,
    idFields: [mapping.Lead, mapping.Contact].filter((field): field is string => field !== null),
    sequence: typeof id === 'number' ? `"${name}"` : "the owner's primary sequence",
  };
}

/** The run of one record: created in Salesforce, or as a prospect in Outreach. */
export function placementRun(
  { org: bare, start }: Pick<PlacementQuestion, 'org' | 'start'>,
  graph: FlowGraph,
  { object, source, values, companions, outreachOwner }: PlacementRecord,
): RunInput {
  const org = withCompanions(bare, companions, start);
  const inOutreach = (): Stimulus => {
    const fields = prospectFields(org, object, values, outreachOwner);
    return { type: 'edit', after: 0, edit: { type: 'create-outreach-record', kind: 'prospect', fields } };
  };
  const stimulus: Stimulus =
    source === 'outreach'
      ? inOutreach()
      : { type: 'create-record', after: 0, object, fields: values, through: 'person' };
  return { graphs: [graph], org, start, until: LONGEST, seed: 1, stimuli: [stimulus] };
}

/** From where new records come by the sync as it is set; where it carries nothing, they are created in Salesforce. */
function sourcesOf(org: OrgSetup, object: RoutedObject): readonly PlacementSource[] {
  switch (environmentOf(org).syncDirection[object]) {
    case 'outreach-to-salesforce':
      return ['outreach'];
    case 'both':
      return ['salesforce', 'outreach'];
    case 'salesforce-to-outreach':
    case 'none':
      return ['salesforce'];
  }
}
