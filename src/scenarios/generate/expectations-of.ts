import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { checkExpectation } from '../check-expectation.ts';
import type { Expectation } from '../expectation.ts';
import type { RecordRef } from '../scenario-anchor.ts';
import { isTripOf, readRun, type RecordKey, type RunReading } from '../scenario-reading.ts';

/** Trips of the record that are told one by one. */
const MOST_TRIPS = 3;

/** What a run shows of a record, said as a test expects it: path, end, errors, callouts, and what the logs say. */
export function expectationsOf(
  run: RecordedRun,
  record: RecordKey,
  ref: RecordRef,
  catalog: NodeCatalog,
): readonly Expectation[] {
  const reading = readRun(run, catalog);
  const all = reading.trips.filter((trip) => isTripOf(trip, record));
  // What comes after is told by how many there are.
  const trips = all.slice(0, MOST_TRIPS);
  const held = (expectation: Expectation): boolean => checkExpectation(reading, expectation, { record }).ok;
  const expected: readonly Expectation[] =
    trips.length === 0
      ? [
          { type: 'trips', count: 0 },
          { type: 'entry', pattern: { entry: 'record-not-routed' } },
        ]
      : [
          ...trips.flatMap((trip, index) => ofTrip(reading, trip, trips.length > 1 ? { trip: index + 1 } : {})),
          ...ownerOf(reading, trips),
          ...trips.flatMap((_, index) => outcomeOf(trips.length > 1 ? { trip: index + 1 } : {}, held)),
        ];
  const more = all.length > 1 ? [{ type: 'trips' as const, count: all.length, record: ref }] : [];
  // A trip that goes round shows the same again and again.
  return [...new Map([...expected, ...more].map((each) => [stableJson(each), each])).values()].filter(held);
}

type Which = { readonly trip?: number };

function ofTrip(reading: RunReading, trip: TripLog, which: Which): readonly Expectation[] {
  const nameOf = (node: string): string => reading.names.node(trip.graph, node);
  const visited = [trip.startNode, ...trip.steps.flatMap(({ to }) => to ?? [])];
  const last = visited.at(-1) ?? trip.startNode;
  return [
    pathOf(visited.map(nameOf), which),
    ...(trip.end === null
      ? [{ type: 'held' as const, node: nameOf(last), ...which }]
      : [{ type: 'ends-at' as const, node: nameOf(last), outcome: trip.end.outcome, ...which }]),
    ...trip.steps.flatMap(({ node, edge, error }): readonly Expectation[] =>
      error
        ? [
            { type: 'edge', node: nameOf(node), edge, ...which },
            { type: 'node-error', node: nameOf(node), marked: true, ...which },
          ]
        : [],
    ),
    ...trip.callouts.map(({ nodeName, attempts, end }): Expectation => ({
      type: 'callout',
      node: nodeName,
      result: end?.result ?? null,
      error: attempts.at(-1)?.answer?.error ?? null,
      attempts: attempts.length,
      ...which,
    })),
  ];
}

/** Nodes of a path that are told one by one; a trip that goes round comes by more, and is told by what it came by. */
const MOST_NODES = 24;

const pathOf = (nodes: readonly string[], which: Which): Expectation =>
  nodes.length <= MOST_NODES
    ? { type: 'path', nodes, ...which }
    : { type: 'path', match: 'contains', nodes: [...new Set(nodes)], ...which };

function ownerOf(reading: RunReading, trips: readonly TripLog[]): readonly Expectation[] {
  const after = trips.at(-1)?.ownerAfter ?? null;
  if (after === null || trips[0]?.ownerBefore === after) return [];
  return [{ type: 'owner', owner: reading.names.owner(after) }];
}

const OUTCOMES = ['blank', 'success', 'error', 'pending'] as const;

/** [LOG-9] */
function outcomeOf(which: Which, held: (expectation: Expectation) => boolean): readonly Expectation[] {
  const all = OUTCOMES.map((outcome): Expectation => ({ type: 'audit-outcome', outcome, ...which }));
  return all.filter(held);
}
