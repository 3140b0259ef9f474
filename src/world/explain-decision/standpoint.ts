import type { EdgeId, FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { MatchVariable } from '#nodes/contract/step.ts';
import type { Instant } from '#shared/instant.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { liveGraph } from '../run-graphs.ts';
import { triggerAt, triggeredBy, type TriggerEntry } from '../triggered-by.ts';
import { storyOf, type StoryEntry } from './trip-stories.ts';

/** Entries at which a node decided something. */
export type DecisionEntry = EntryOf<'edge-followed' | 'record-not-routed' | 'trip-held' | 'trip-reverted'>;

interface RecordName {
  readonly object: string;
  readonly record: string;
}

/** Where a decision stood: the node, the record then, and what the trip had gathered. */
export interface Standpoint {
  readonly entry: DecisionEntry;
  readonly graph: FlowGraph;
  readonly node: FlowNode;
  /** Edge taken; null where the record was not routed, or held, or its path was put back. */
  readonly edge: EdgeId | null;
  /** Entry after which the node looked: what it did itself comes later. */
  readonly looked: number;
  /** Null where no trip was made. */
  readonly trip: string | null;
  /** The trip's record then. */
  readonly current: RecordName;
  /** The record that was routed. */
  readonly origin: RecordName;
  readonly variables: Readonly<Record<string, MatchVariable>>;
  readonly trigger: { readonly kind: 'new' | 'updated'; readonly edge: EdgeId };
  /** What triggered the trip; undefined where the journal does not have it. */
  readonly cause: TriggerEntry | undefined;
  /** [MRG-2] */
  readonly mergeInPath: boolean;
  /** When this node began to hold the trip. */
  readonly heldSince: Instant | undefined;
}

/** Where the decision at a journal entry stood; undefined where nothing was decided there, or the node is unknown. */
export function standpointAt(run: RecordedRun, seq: number): Standpoint | undefined {
  const entry = run.journal[seq];
  if (entry?.type === 'record-not-routed') return notRouted(run, entry);
  if (entry?.type !== 'edge-followed' && entry?.type !== 'trip-held' && entry?.type !== 'trip-reverted') {
    return undefined;
  }
  return onTheWay(run, entry);
}

function notRouted(run: RecordedRun, entry: EntryOf<'record-not-routed'>): Standpoint | undefined {
  const graph = liveGraph(run, entry.object, entry.seq);
  const node = graph && triggerOf(graph, entry.trigger);
  if (!graph || !node) return undefined;
  const itself = { object: entry.object, record: entry.record };
  return {
    entry,
    graph,
    node,
    edge: null,
    looked: entry.seq,
    trip: null,
    current: itself,
    origin: itself,
    variables: {},
    trigger: { kind: entry.trigger, edge: '' },
    cause: triggeredBy(run, entry),
    mergeInPath: false,
    heldSince: undefined,
  };
}

function onTheWay(
  run: RecordedRun,
  entry: EntryOf<'edge-followed' | 'trip-held' | 'trip-reverted'>,
): Standpoint | undefined {
  const story = storyOf(run.journal, entry.trip).filter(({ seq }) => seq < entry.seq);
  const started = story[0];
  if (started?.type !== 'trip-started') return undefined;
  const graph = liveGraph(run, started.object, entry.seq);
  const node = graph && nodeById(graph, entry.node);
  if (!graph || !node) return undefined;
  const steps = story.filter((each) => each.type === 'edge-followed');
  const last = steps.at(-1);
  // [ADD-9] A path that is put back when its callout is sent: no node decided that.
  if (entry.type === 'trip-reverted' && last?.to !== entry.node) return undefined;
  const holds = story.filter((each) => each.type === 'trip-held' && each.seq > (last?.seq ?? -1));
  const switched = story.findLast((each) => each.type === 'trip-record-changed' && each.seq <= (last?.seq ?? -1));
  const origin = { object: started.object, record: started.record };
  const trigger = steps[0] ?? (entry.type === 'edge-followed' ? entry : undefined);
  return {
    entry,
    graph,
    node,
    edge: entry.type === 'edge-followed' ? entry.edge : null,
    // A held trip looks again when it is woken; all others go from node to node without anything between.
    looked: holds.length > 0 || entry.type === 'trip-held' ? entry.seq : (last?.seq ?? entry.seq),
    trip: entry.trip,
    current: switched?.type === 'trip-record-changed' ? switched : origin,
    origin,
    variables: variablesOf(story, last?.seq ?? -1),
    trigger: { kind: started.trigger, edge: trigger?.edge ?? '' },
    cause: triggerAt(run, started.cause),
    mergeInPath: steps.some(({ node: id }) => nodeById(graph, id)?.type === 'merge-dupe'),
    heldSince: holds[0]?.at ?? (entry.type === 'trip-held' ? entry.at : undefined),
  };
}

function variablesOf(story: readonly StoryEntry[], upTo: number): Readonly<Record<string, MatchVariable>> {
  const variables: Record<string, MatchVariable> = {};
  for (const each of story) {
    if (each.type !== 'match-stored' || each.seq > upTo) continue;
    const { variable, object, id, candidates } = each;
    variables[variable] = { object: object as MatchVariable['object'], id, candidates };
  }
  return variables;
}

const triggerOf = (graph: FlowGraph, kind: 'new' | 'updated'): FlowNode | undefined =>
  graph.nodes.find((node) => node.type === 'trigger' && node.config['kind'] === kind);
