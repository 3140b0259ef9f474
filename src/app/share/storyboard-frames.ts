import type { Decorations } from '#canvas/decorations.ts';
import { noDecorations } from '#canvas/decorations.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { instantText, sinceText } from '#playback/clock-text.ts';
import { isDecision } from '#playback/cursor.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import { nodeAt, pathDecorations } from '#playback/path-decorations.ts';
import type { ShareRequest } from '#playback/share-request.ts';
import { tripInGraph } from '#playback/trip-in-graph.ts';

/** One picture of a storyboard: a step of a record's story. */
export interface Frame {
  readonly graph: FlowGraph;
  readonly decorations: Decorations;
  /** The nodes that the record came through, in order; the last is where it is. Empty where it was not routed. */
  readonly path: readonly NodeId[];
  /** Such as `Step 3 of 12 · Elin Bergström`. */
  readonly place: string;
  readonly when: string;
  readonly title: string;
  readonly detail: string;
}

/** Steps that a storyboard shows: where the record took an edge, or every stop of its story. */
export type FrameSteps = 'decisions' | 'all';

/** Most pictures of one storyboard: more cannot be looked at, and hardly be drawn. */
export const MOST_FRAMES = 200;

/** The pictures of a record's story, in order; none where no record is in view. */
export function framesOf({ view, graph, log }: ShareRequest, steps: FrameSteps): readonly Frame[] {
  if (log === undefined) return [];
  const all = view.stopsOf(log);
  const wording = view.wordingOf(graph.name);
  const stops = steps === 'all' ? all : all.filter(isDecision);
  return stops.map((entry): Frame => {
    const { seq, at } = entry;
    const live = view.graphAt(log, seq) ?? graph;
    const trip = log.trip === null ? undefined : tripInGraph(view.run, log.trip, live);
    const begun = trip !== undefined && trip.startedSeq <= seq;
    const { title, detail } = describeEntry(entry, wording);
    return {
      graph: live,
      decorations: begun ? pathDecorations(trip, seq, { at, timeZone: view.timeZone }) : noDecorations,
      path: begun ? pathSoFar(trip, seq) : [],
      place: `Step ${all.indexOf(entry) + 1} of ${all.length} · ${log.record.name}`,
      when: `${instantText(at, view.timeZone)} (${sinceText(at, view.run.input.start)}) · ${view.timeZone}`,
      title,
      detail,
    };
  });
}

/** Each node once, where the trip came to it last. */
function pathSoFar(trip: TripLog, seq: number): readonly NodeId[] {
  const left = trip.steps.filter((step) => step.seq <= seq).map(({ node }) => node);
  return [...new Set([...left, nodeAt(trip, seq)].toReversed())].toReversed();
}

/** What a picture shows, in words: its alternative text. */
export function wordsOfFrame({ graph, decorations, place, when, title, detail }: Frame): string {
  const names = [...decorations.nodes.keys()].flatMap((id) => graph.nodes.find((node) => node.id === id)?.name ?? []);
  const path = names.length === 0 ? '' : ` Path so far: ${names.join(', ')}.`;
  return `${place}, ${when}. ${[title, detail].filter((part) => part !== '').join('. ')}.${path}`;
}
