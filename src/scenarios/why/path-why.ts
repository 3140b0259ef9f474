import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgesOf, edgesOutOf, nodesBefore } from '#graph/graph-queries.ts';
import type { TripLog, TripStep } from '#logs/trip-log.ts';
import { runGraphs } from '#world/run-graphs.ts';
import { closestName } from '../closest-name.ts';
import type { RecordKey, RunReading } from '../scenario-reading.ts';
import { causeAt, whyText, type Cause } from './cause.ts';
import { decisionWhy } from './decision-why.ts';

/** Why a trip did not come to a node: where it parted from the ways that lead there, and what stood against them. */
export function missedNode(reading: RunReading, trip: TripLog, name: string): Cause | null {
  const graph = graphOf(reading, trip);
  const node = graph?.nodes.find((each) => each.name === name);
  if (graph === undefined || node === undefined) return unknownNode(reading, trip, name);
  const before = nodesBefore(graph, node.id);
  const leadsThere = (id: string): boolean => id === node.id || before.has(id);
  const parting = partingOf(graph, trip, node.id);
  if (parting !== undefined) {
    const ahead = waysAhead(graph, trip, node.id, parting);
    const wanted = edgesOutOf(graph, parting.node).filter(({ to }) => ahead.has(to));
    return decisionWhy(
      reading,
      parting.seq,
      trip.object,
      wanted.map(({ edge }) => edge),
    );
  }
  if (!leadsThere(trip.startNode) && !trip.steps.some((step) => before.has(step.node)))
    return causeAt(reading, trip.startedSeq, `No edge leads from ${nameOf(reading, trip, trip.startNode)} to ${name}`);
  return restWhy(reading, trip);
}

/** The last step that left the ways to a node, though they could be gone on without going round to an earlier node. */
const partingOf = (graph: FlowGraph, trip: TripLog, wanted: NodeId): TripStep | undefined =>
  trip.steps.findLast((step) => {
    const ahead = waysAhead(graph, trip, wanted, step);
    return edgesOutOf(graph, step.node).some(({ to }) => ahead.has(to)) && (step.to === null || !ahead.has(step.to));
  });

/** Nodes of the ways to a node, itself among them, that come by none where the trip was up to a step. */
function waysAhead(graph: FlowGraph, { steps }: TripLog, wanted: NodeId, step: TripStep): ReadonlySet<NodeId> {
  const been = new Set(steps.slice(0, steps.indexOf(step) + 1).map((each) => each.node));
  return new Set([wanted, ...nodesBefore(graph, wanted, been)]);
}

/** Why a trip left a node by another edge than a wanted one, or never came to it. */
export function missedEdge(reading: RunReading, trip: TripLog, name: string, wanted: string): Cause | null {
  const step = trip.steps.findLast(({ node }) => nameOf(reading, trip, node) === name);
  if (step === undefined) return missedNode(reading, trip, name) ?? restWhy(reading, trip);
  const edge = edgeId(reading, trip, step, wanted);
  return edge === undefined
    ? causeAt(reading, step.seq, unknownEdge(reading, trip, step, wanted))
    : decisionWhy(reading, step.seq, trip.object, [edge]);
}

/** Why a path is another than the wanted one: what was decided where the two part. */
export function otherPath(reading: RunReading, trip: TripLog, nodes: readonly string[]): Cause | null {
  const path = [trip.startNode, ...trip.steps.flatMap(({ to }) => (to === null ? [] : [to]))];
  const at = path.findIndex((node, index) => nameOf(reading, trip, node) !== nodes[index]);
  const next = at === -1 ? nodes[path.length] : nodes[at];
  if (at === 0) return causeAt(reading, trip.startedSeq, `The trip began in ${nameOf(reading, trip, trip.startNode)}`);
  const step = trip.steps[(at === -1 ? path.length : at) - 1];
  if (step === undefined) return restWhy(reading, trip);
  const graph = graphOf(reading, trip);
  if (next !== undefined && graph !== undefined && !graph.nodes.some(({ name }) => name === next))
    return unknownNode(reading, trip, next, step.seq);
  const wanted = graph === undefined ? [] : edgesOutOf(graph, step.node);
  const edges = wanted.filter(({ to }) => nameOf(reading, trip, to) === next).map(({ edge }) => edge);
  return decisionWhy(reading, step.seq, trip.object, edges);
}

/** Why a trip came to a node that it should not have come to. */
export function reachedNode(reading: RunReading, trip: TripLog, names: readonly string[]): Cause | null {
  const step = trip.steps.find(({ to }) => to !== null && names.includes(nameOf(reading, trip, to)));
  return step === undefined ? null : decisionWhy(reading, step.seq, trip.object, []);
}

/** Why a trip ended where it did, or is still open. */
export function restWhy(reading: RunReading, trip: TripLog): Cause | null {
  const hold = trip.holds.at(-1);
  if (trip.revert !== null) return causeAt(reading, trip.revert.seq, whyText(trip.revert.why));
  if (trip.end !== null) return causeAt(reading, trip.end.seq, whyText(trip.end.why));
  return hold === undefined ? null : causeAt(reading, hold.seq, whyText(hold.why));
}

/** Why the trip's last node of Outreach did what it did, where it made no callout. */
export function partnerWhy(reading: RunReading, trip: TripLog): Cause | null {
  const step = trip.steps.findLast(({ node }) => reading.names.isPartner?.(trip.graph, node) === true);
  return step === undefined ? restWhy(reading, trip) : decisionWhy(reading, step.seq, trip.object, []);
}

/** Which node may have been meant by one that no graph of the run has. */
export function unknownInRun({ run }: RunReading, name: string): Cause | null {
  const known = runGraphs(run.input).flatMap(({ nodes }) => nodes.map((node) => node.name));
  if (known.includes(name)) return null;
  const closest = closestName(name, known);
  const meant = closest === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${closest}"?`;
  return { text: `No graph of the run has a node "${name}". ${meant}`, seq: 0 };
}

/** Why a record has no trip: what the journal says where it was not routed, with what the trigger asked. */
export function noTrip(reading: RunReading, record: RecordKey | undefined, seq: number): Cause | null {
  const entry = reading.run.journal.findLast(
    (each) =>
      each.type === 'record-not-routed' &&
      each.seq <= seq &&
      (record === undefined || (each.object === record.object && each.record === record.id)),
  );
  if (entry?.type === 'record-not-routed') return decisionWhy(reading, entry.seq, entry.object, []);
  return { text: 'Nothing has started a trip: the record was neither created nor updated in the run.', seq: 0 };
}

const graphOf = ({ run }: RunReading, trip: TripLog): FlowGraph | undefined =>
  runGraphs(run.input).find(({ name }) => name === trip.graph);

const nameOf = ({ names }: RunReading, trip: TripLog, node: string): string => names.node(trip.graph, node);

function unknownNode(reading: RunReading, trip: TripLog, name: string, seq = trip.startedSeq): Cause {
  const known = graphOf(reading, trip)?.nodes.map((node) => node.name) ?? [];
  const closest = closestName(name, known);
  const meant = closest === undefined ? `It has: ${known.join(', ')}` : `Did you mean "${closest}"?`;
  return { text: `The graph "${trip.graph}" has no node "${name}". ${meant}`, seq };
}

function specsOf(reading: RunReading, trip: TripLog, { node }: TripStep): ReturnType<typeof edgesOf> {
  const found = graphOf(reading, trip)?.nodes.find(({ id }) => id === node);
  return found === undefined ? [] : edgesOf(found, reading.catalog);
}

/** An edge by its title or its id. */
const edgeId = (reading: RunReading, trip: TripLog, step: TripStep, wanted: string): string | undefined =>
  specsOf(reading, trip, step).find(({ id, title }) => id === wanted || title === wanted)?.id;

function unknownEdge(reading: RunReading, trip: TripLog, step: TripStep, wanted: string): string {
  const known = specsOf(reading, trip, step).map(({ title }) => title);
  const closest = closestName(wanted, known);
  const meant = closest === undefined ? `It has: ${known.join(', ')}` : `Did you mean "${closest}"?`;
  return `${nameOf(reading, trip, step.node)} has no edge "${wanted}". ${meant}`;
}
