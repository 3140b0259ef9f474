import { evaluateCriteria } from '#criteria/evaluate-criteria.ts';
import type { CriteriaFacts, CriteriaVerdict } from '#criteria/criteria.ts';
import { readPath, type PathRoots, type RecordSource } from '#engine/read-path.ts';
import type { EdgeId, FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import type { JournalEntry, JournalWhy } from '#logs/journal-entry.ts';
import type { TripMatch } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { MatchVariable } from '#nodes/contract/step.ts';
import type { FactRecord } from '#nodes/contract/trip-facts.ts';
import type { RecordedRun } from './recorded-run.ts';
import { liveGraph } from './run-graphs.ts';
import { historyOf } from './run-history.ts';
import { triggerAt, triggeredBy, type TriggerEntry } from './triggered-by.ts';

/** One edge that a node tried, with every criterion as it came out. */
export interface ExplainedChoice {
  readonly edge: EdgeId;
  readonly title: string;
  readonly verdict: CriteriaVerdict;
  readonly taken: boolean;
}

/** Why a trip left a node as it did, or why a record was not routed. */
export interface DecisionExplanation {
  readonly node: NodeId;
  /** Edge taken; null where the record was not routed. */
  readonly edge: EdgeId | null;
  readonly why: JournalWhy;
  /** In the order they were tried; empty for nodes that do not decide by criteria. */
  readonly choices: readonly ExplainedChoice[];
}

/** Where a decision stood: the node, the record then, and what the trip had gathered. */
interface Standpoint {
  readonly entry: JournalEntry & { readonly why: JournalWhy };
  readonly node: FlowNode;
  readonly edge: EdgeId | null;
  readonly object: string;
  readonly record: string;
  readonly origin: { readonly object: string; readonly record: string };
  readonly variables: Readonly<Record<string, MatchVariable>>;
  /** What triggered the trip; undefined for New. */
  readonly updatedBy: TriggerEntry | undefined;
}

/**
 * Evaluates the criteria of the decision at journal entry `seq` once more, by the same evaluator, on the
 * records as they stood then. Undefined where the entry is not an `edge-followed` or `record-not-routed`.
 */
export function explainDecision(run: RecordedRun, seq: number, catalog: NodeCatalog): DecisionExplanation | undefined {
  const at = standpoint(run, seq);
  if (!at) return undefined;
  const type = catalog.typeOf(at.node.type);
  const read = catalog.get(at.node.type)?.readConfig(at.node.config);
  if (!type || !read?.ok) return undefined;
  const facts = factsThen(run, at);
  return {
    node: at.node.id,
    edge: at.edge,
    why: at.entry.why,
    choices: type.choices(read.config).map(({ edge, title, criteria }) => ({
      edge,
      title,
      verdict: evaluateCriteria(criteria, facts),
      taken: edge === at.edge,
    })),
  };
}

function standpoint(run: RecordedRun, seq: number): Standpoint | undefined {
  const entry = run.journal[seq];
  if (entry?.type === 'record-not-routed') {
    const node = triggerOf(liveGraph(run, entry.object, seq), entry.trigger);
    const updatedBy = entry.trigger === 'updated' ? triggeredBy(run, entry) : undefined;
    const itself = { object: entry.object, record: entry.record };
    return node && { entry, node, edge: null, ...itself, origin: itself, variables: {}, updatedBy };
  }
  if (entry?.type !== 'edge-followed') return undefined;
  const trip = tripsOf(run.journal, { upTo: seq - 1 }).find((each) => each.trip === entry.trip);
  const node = trip && liveGraph(run, trip.object, seq)?.nodes.find((each) => each.id === entry.node);
  if (!trip || !node) return undefined;
  return {
    entry,
    node,
    edge: entry.edge,
    object: trip.currentObject,
    record: trip.currentRecord,
    origin: { object: trip.object, record: trip.record },
    variables: Object.fromEntries(trip.matches.map(variableOf)),
    updatedBy: trip.trigger === 'updated' ? triggerAt(run, trip.cause) : undefined,
  };
}

const variableOf = ({ variable, object, id, candidates }: TripMatch): readonly [string, MatchVariable] => [
  variable,
  { object: object as MatchVariable['object'], id, candidates },
];

function factsThen(run: RecordedRun, at: Standpoint): CriteriaFacts {
  const history = historyOf(run);
  const { seq } = at.entry;
  const imageOf = (object: string, id: string, when: number): FactRecord | undefined =>
    (history.imageAt(object, id, when) as FactRecord | null) ?? undefined;
  const source: RecordSource = {
    get(object, id) {
      const image = imageOf(object, id, seq);
      return image?.['IsDeleted'] === true ? undefined : image;
    },
  };
  const moved = at.origin.record !== at.record;
  const roots: PathRoots = {
    record: imageOf(at.object, at.record, seq) ?? {},
    origin: moved ? imageOf(at.origin.object, at.origin.record, seq) : undefined,
    variables: at.variables,
  };
  const was = imageBefore(at, imageOf);
  return {
    now: at.entry.at,
    timeZone: run.input.org.salesforce.organization.timeZone,
    read: (path) => readPath(path, roots, source),
    before: (path) =>
      was ? readPath(path, { record: was, origin: undefined, variables: at.variables }, source) : undefined,
  };
}

/** The record before the change that triggered; for one that was reprocessed, with the values that count as earlier. */
function imageBefore(
  { updatedBy, origin }: Standpoint,
  imageOf: (object: string, id: string, when: number) => FactRecord | undefined,
): FactRecord | undefined {
  if (updatedBy === undefined) return undefined;
  const { object, record } = origin;
  if (updatedBy.type === 'record-changed') return imageOf(object, record, updatedBy.seq - 1);
  return { ...imageOf(object, record, updatedBy.seq), ...(updatedBy.before as FactRecord) };
}

const triggerOf = (graph: FlowGraph | undefined, kind: 'new' | 'updated'): FlowNode | undefined =>
  graph?.nodes.find((node) => node.type === 'trigger' && node.config['kind'] === kind);
