import type { TokenTone } from '#canvas/tokens.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { placeInGraph, type PlaceInGraph } from '../trip-in-graph.ts';
import { CountFold } from './count-fold.ts';
import { toneOfEnd } from './place-at.ts';

/** [LOG-9] How callouts stand: gathering for their batch, sent, waiting for a retry, answered. */
export type CalloutStanding = 'gathering' | 'sent' | 'pending' | 'success' | 'error';

/** What is counted of a run in one graph. */
export type Counted =
  | { readonly type: 'token'; readonly node: NodeId; readonly edge: EdgeId | undefined; readonly tone: TokenTone }
  /** Trips that came to a node, and by an edge; one that came twice counts once. */
  | { readonly type: 'visit'; readonly node: NodeId }
  | { readonly type: 'edge'; readonly key: string }
  /** [ADD-7] Trips for which the node is marked Error. */
  | { readonly type: 'error'; readonly node: NodeId }
  | { readonly type: 'callout'; readonly node: NodeId; readonly standing: CalloutStanding };

/** How a run stands in one graph at an instant. */
export interface CountedAt {
  readonly what: Counted;
  readonly count: number;
  /** The trip that is counted, by the entry at which it began, where it is a single one. */
  readonly only: number | undefined;
}

/** Where all records of a run stand in one graph, after any entry of its journal. */
export interface RunFold {
  /** All that is not zero, in an order of its own that is the same for a run. */
  at(seq: number): readonly CountedAt[];
}

/** Entries that are read between two breaths. */
const AT_ONCE = 4_000;

/** Reads a run in parts; whoever drives it can breathe in between. */
export function* readRunFold(run: RecordedRun, graph: FlowGraph): Generator<undefined, RunFold, undefined> {
  const reader = new FoldReader(graph, placeInGraph(run, graph.object, graph));
  for (const entry of run.journal) {
    reader.take(entry);
    if (entry.seq % AT_ONCE === 0) yield;
  }
  return reader.finish();
}

interface OpenTrip {
  /** The entry at which it began. */
  readonly start: number;
  readonly record: string;
  /** What it has been counted for once and for all. */
  readonly counted: number[];
  place: { readonly node: NodeId; readonly edge: EdgeId | undefined };
  token: number | undefined;
  ended: boolean;
  /** It was reverted, or its last edge was an error edge that leads nowhere. */
  reverted: boolean;
  byErrorEdge: boolean;
}

interface OpenCallout {
  readonly trip: OpenTrip;
  readonly node: NodeId;
  key: number | undefined;
  standing: CalloutStanding;
}

class FoldReader {
  readonly #graph: FlowGraph;
  readonly #place: PlaceInGraph;
  readonly #fold = new CountFold();
  /** By kind, then by place: joined names for millions of entries would be what costs most. */
  readonly #keys = new Map<string, Map<string, number>>();
  readonly #counted: Counted[] = [];
  readonly #trips = new Map<string, OpenTrip>();
  readonly #latest = new Map<string, OpenTrip>();
  readonly #callouts = new Map<string, OpenCallout>();

  constructor(graph: FlowGraph, place: PlaceInGraph | undefined) {
    this.#graph = graph;
    this.#place = place ?? ((node) => node);
  }

  take(entry: JournalEntry): void {
    if (entry.type === 'trip-started') {
      if (entry.object === this.#graph.object) this.#start(entry);
    } else if (entry.type === 'callout-queued') {
      const trip = this.#trips.get(entry.trip);
      if (!trip) return;
      const node = this.#place(entry.node, entry.seq);
      const callout: OpenCallout = { trip, node, key: undefined, standing: 'gathering' };
      this.#callouts.set(entry.callout, callout);
      this.#stand(callout, 'gathering', entry.seq);
    } else if ('callout' in entry) {
      const callout = this.#callouts.get(entry.callout);
      if (callout) this.#stand(callout, standingAfter(entry, callout.standing), entry.seq);
    } else if ('trip' in entry) {
      const trip = this.#trips.get(entry.trip);
      if (trip) this.#follow(trip, entry);
    }
  }

  finish(): RunFold {
    this.#fold.close();
    return {
      at: (seq) => {
        const { count, members } = this.#fold.at(seq);
        return this.#counted.flatMap((what, key): readonly CountedAt[] => {
          const many = count[key] ?? 0;
          return many === 0 ? [] : [{ what, count: many, only: many === 1 ? members[key] : undefined }];
        });
      },
    };
  }

  #start({ seq, trip: id, record, node }: JournalEntry & { readonly type: 'trip-started' }): void {
    const place = { node: this.#place(node, seq), edge: undefined };
    const state = { token: undefined, ended: false, reverted: false, byErrorEdge: false };
    const trip: OpenTrip = { start: seq, record, counted: [], place, ...state };
    const before = this.#latest.get(record);
    // One token for each record: that of its newest trip.
    if (before?.ended === true) this.#put(before, undefined, seq);
    this.#latest.set(record, trip);
    this.#trips.set(id, trip);
    this.#stay(trip, 'moving', seq);
    this.#once(trip, this.#visit(place.node), seq);
  }

  #follow(trip: OpenTrip, entry: JournalEntry): void {
    const { seq } = entry;
    if (entry.type === 'edge-followed') {
      const node = this.#place(entry.node, seq);
      this.#once(trip, this.#visit(node), seq);
      const key = edgeKey(node, entry.edge);
      const edge = this.#keyOf('edge', key, () => ({ type: 'edge', key }));
      this.#once(trip, edge, seq);
      if (entry.error) this.#once(trip, this.#error(node), seq);
      const to = entry.to === null ? null : this.#place(entry.to, seq);
      if (to !== null) this.#once(trip, this.#visit(to), seq);
      trip.place = to === null ? { node, edge: entry.edge } : { node: to, edge: undefined };
      trip.byErrorEdge = to === null && entry.error;
      this.#stay(trip, 'moving', seq);
    } else if (entry.type === 'trip-held') {
      trip.place = { node: this.#place(entry.node, seq), edge: undefined };
      this.#stay(trip, 'held', seq);
    } else if (entry.type === 'trip-reverted') {
      trip.reverted = true;
      this.#once(trip, this.#error(this.#place(entry.node, seq)), seq);
      this.#stay(trip, 'error', seq);
    } else if (entry.type === 'trip-ended') {
      trip.ended = true;
      const over = this.#latest.get(trip.record) !== trip;
      this.#stay(trip, over ? null : toneOfEnd(entry.outcome, trip.byErrorEdge), seq);
    }
  }

  #stay(trip: OpenTrip, tone: TokenTone | null, seq: number): void {
    const shown = trip.reverted && !trip.ended ? 'error' : tone;
    this.#put(trip, shown === null ? undefined : this.#token(trip.place, shown), seq);
  }

  #token({ node, edge }: OpenTrip['place'], tone: TokenTone): number {
    const name = edge === undefined ? node : edgeKey(node, edge);
    return this.#keyOf(`token ${tone}`, name, () => ({ type: 'token', node, edge, tone }));
  }

  #put(trip: OpenTrip, token: number | undefined, seq: number): void {
    if (trip.token === token) return;
    if (trip.token !== undefined) this.#fold.note(seq, trip.token, -1, trip.start);
    if (token !== undefined) this.#fold.note(seq, token, 1, trip.start);
    trip.token = token;
  }

  #stand(callout: OpenCallout, standing: CalloutStanding | null, seq: number): void {
    const { node } = callout;
    const key =
      standing === null
        ? undefined
        : this.#keyOf(`callout ${standing}`, node, () => ({ type: 'callout', node, standing }));
    if (standing !== null) callout.standing = standing;
    if (callout.key === key) return;
    if (callout.key !== undefined) this.#fold.note(seq, callout.key, -1, callout.trip.start);
    if (key !== undefined) this.#fold.note(seq, key, 1, callout.trip.start);
    callout.key = key;
  }

  #once(trip: OpenTrip, key: number, seq: number): void {
    if (trip.counted.includes(key)) return;
    trip.counted.push(key);
    this.#fold.note(seq, key, 1, trip.start);
  }

  #visit(node: NodeId): number {
    return this.#keyOf('visit', node, () => ({ type: 'visit', node }));
  }

  #error(node: NodeId): number {
    return this.#keyOf('error', node, () => ({ type: 'error', node }));
  }

  /** The key of what is counted; it is made when it is first met. */
  #keyOf(kind: string, name: string, make: () => Counted): number {
    let keys = this.#keys.get(kind);
    if (keys === undefined) this.#keys.set(kind, (keys = new Map()));
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = this.#counted.push(make()) - 1;
    keys.set(name, key);
    return key;
  }
}

/** How a callout stands after an entry about it; null where it was taken back. */
function standingAfter(entry: JournalEntry, before: CalloutStanding): CalloutStanding | null {
  switch (entry.type) {
    case 'callout-sent':
      return before === 'pending' ? before : 'sent';
    case 'callout-retry-scheduled':
      return 'pending';
    case 'callout-ended':
      return entry.result === 'dropped' ? null : entry.result;
    default:
      return before;
  }
}
