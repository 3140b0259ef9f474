import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import { auditOutcomeOf } from '#logs/audit-outcome.ts';
import { auditPathOf } from '#logs/audit-path.ts';
import { lastNodeOf, type TripLog } from '#logs/trip-log.ts';
import { runGraphs } from '#world/run-graphs.ts';
import { historyOf } from '#world/run-history.ts';
import { checkExpectation, type ExpectationCheck } from './check-expectation.ts';
import type { Expectation } from './expectation.ts';
import { refOf } from './record-ref.ts';
import { isTripOf, type RecordKey, type RunReading } from './scenario-reading.ts';

/**
 * What a run could be held against, as it is at an entry, or at its end: the record's last trip, its owner, its callouts
 * and sequences.
 */
export function proposedEnds(
  reading: RunReading,
  record: RecordKey | undefined,
  seq: number = reading.run.journal.length - 1,
): readonly ExpectationCheck[] {
  return expectationsOf(reading, record)
    .map((expectation) => checkExpectation(reading, expectation, { record, seq }))
    .filter(({ ok }) => ok);
}

function expectationsOf(reading: RunReading, record: RecordKey | undefined): readonly Expectation[] {
  const { run, names, trips } = reading;
  if (record === undefined) return [{ type: 'trips', count: trips.length }];
  const own = trips.filter((each) => isTripOf(each, record));
  const trip = own.at(-1);
  const count: Expectation = { type: 'trips', count: own.length, record: refOf(reading, record) };
  if (trip === undefined) return [count];
  const path = auditPathOf(trip, names);
  const callout = trip.callouts.at(-1);
  const last = callout?.attempts.findLast(({ answer }) => answer !== null)?.answer ?? null;
  const owner = historyOf(run).imageAt(trip.currentObject, trip.currentRecord, run.journal.length - 1)?.['OwnerId'];
  return [
    { type: 'path', nodes: path.map(({ name }) => name) },
    ...decidingEdges(reading, trip).map(({ expectation }) => expectation),
    ...(trip.end === null
      ? []
      : [{ type: 'ends-at', node: names.node(trip.graph, lastNodeOf(trip)), outcome: trip.end.outcome } as const]),
    ...(typeof owner === 'string' ? [{ type: 'owner', owner: names.owner(owner) } as const] : []),
    { type: 'audit-outcome', outcome: auditOutcomeOf(trip, names).outreach },
    ...path
      .filter(({ mark }) => mark === 'error')
      .map(({ name }): Expectation => ({ type: 'node-error', node: name, marked: true })),
    ...(callout === undefined
      ? []
      : [
          {
            type: 'callout',
            node: callout.nodeName,
            result: callout.end?.result ?? null,
            reason: callout.end?.reason ?? null,
            error: last?.error ?? null,
            attempts: callout.attempts.length,
          } as const,
        ]),
    ...sequenceNames(reading).flatMap((sequence) =>
      ['pending', 'active', 'paused', 'failed', 'bounced', 'disabled', 'finished', 'opted_out'].map(
        (state): Expectation => ({ type: 'sequence-state', sequence, state }),
      ),
    ),
    count,
  ];
}

/** An edge by which a trip left a node that has several. */
export interface DecidingEdge {
  readonly expectation: Extract<Expectation, { readonly type: 'edge' }>;
  /** The path does not tell it: another edge of the node leads to the same place, or this one to none. */
  readonly beyondPath: boolean;
}

/** The edges by which a trip left nodes that could have been left by others, each once, in the order of the path. */
export function decidingEdges({ run, catalog, names }: RunReading, trip: TripLog): readonly DecidingEdge[] {
  const found = new Map<string, DecidingEdge>();
  for (const { node: id, edge, to } of trip.steps) {
    const graph = runGraphs(run.input).find((each) => each.name === trip.graph && nodeById(each, id) !== undefined);
    const node = graph && nodeById(graph, id);
    const edges = node ? edgesOf(node, catalog) : [];
    if (graph === undefined || edges.length < 2) continue;
    const ends = new Map(graph.edges.filter(({ from }) => from === id).map((each) => [each.edge, each.to]));
    const beyondPath = edges.some((other) => other.id !== edge && (ends.get(other.id) ?? null) === to);
    const title = names.edge?.(trip.graph, id, edge) ?? edge;
    const isAlone = edges.filter((each) => each.title === title).length === 1;
    const expectation = { type: 'edge', node: names.node(trip.graph, id), edge: isAlone ? title : edge } as const;
    found.set(`${id} ${edge}`, { expectation, beyondPath });
  }
  return [...found.values()];
}

function sequenceNames({ run }: RunReading): readonly string[] {
  const history = historyOf(run);
  const last = run.journal.length - 1;
  return history.idsAt('sequence', last).map((id) => String(history.imageAt('sequence', id, last)?.['name']));
}
