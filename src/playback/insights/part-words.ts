import type { InsightsPart, InstantRange } from '#logs/insights-part.ts';
import type { VisitFailure, VisitResult } from '#logs/insights-visits.ts';
import type { TripOutcome } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import type { Instant } from '#shared/instant.ts';
import { instantText, timeText, dateText } from '../clock-text.ts';

/** What the words for a part need to know of a run and of the graph that is counted. */
export interface PartWording {
  readonly names: Names;
  /** Name of the graph. */
  readonly graph: string;
  readonly timeZone: string;
}

/** `12 trips that left Add to Inbound by Missing Prospect ID`: what a number counts, and so what its link opens. */
export function countText(count: number, part: InsightsPart, wording: PartWording): string {
  const noun = part.notRouted === true ? 'record' : 'trip';
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}${clauseOf(part, wording)}`;
}

/** The same without the number, for the filter of Audit Logs: `trips that left …`. */
export const partText = (part: InsightsPart, wording: PartWording): string =>
  `${part.notRouted === true ? 'records' : 'trips'}${clauseOf(part, wording)}`;

/** [LOG-5] Title of the error, and the failure reason where there is one. */
export function failureText({ error, reason }: VisitFailure, names: Names): string {
  const title = error === null ? null : `${names.error?.(error) ?? error} (${error})`;
  const parts = [title, reason].filter((part) => part !== null);
  return parts.length === 0 ? 'Settings wrong when it was sent: the path was put back' : parts.join(' · ');
}

const ends: Readonly<Record<TripOutcome, string>> = {
  completed: 'completed',
  error: 'ended with an error',
  superseded: 'superseded while held',
};

function clauseOf(part: InsightsPart, wording: PartWording): string {
  const { timeZone } = wording;
  const { visited, started, asOf, failure, end } = part;
  return [
    part.notRouted === true ? ' not routed' : whatOf(part, nodesText(part, wording), wording),
    failure === undefined ? '' : `, ${failureText(failure, wording.names)}`,
    end === undefined ? '' : ` ${ends[end]}`,
    visited === undefined ? '' : `, reached ${rangeText(visited, timeZone)}`,
    started === undefined ? '' : `, started ${rangeText(started, timeZone)}`,
    asOf === undefined ? '' : `, as of ${instantText(asOf, timeZone)}`,
  ].join('');
}

/** Up to two names; more are counted. */
function nodesText({ nodes }: InsightsPart, { names, graph }: PartWording): string | null {
  if (nodes === undefined) return null;
  return nodes.length > 2 ? `one of ${nodes.length} nodes` : nodes.map((node) => names.node(graph, node)).join(' or ');
}

function whatOf(part: InsightsPart, node: string | null, { names, graph }: PartWording): string {
  const at = node === null ? '' : ` at ${node}`;
  const [first = ''] = part.nodes ?? [];
  if (part.edge !== undefined) {
    return ` that left ${node ?? 'a node'} by ${names.edge?.(graph, first, part.edge) ?? part.edge}`;
  }
  if (part.results !== undefined) {
    return ` ${part.results.map((result) => resultWords[result].clause(at, node ?? 'a node')).join(' or ')}`;
  }
  if (part.reverted === true) return ` put back because of ${node ?? 'a node'}`;
  if (part.retried === true) return ` with a callout${at} that was tried again`;
  return node === null ? '' : ` that came to ${node}`;
}

/** `Mon 5 Jan 2026 09:00:00–09:59:59` */
export function rangeText({ from, to }: InstantRange, timeZone: string): string {
  const start = instantText(from, timeZone);
  const lastSecond = second(to);
  const sameDay = dateText(from, timeZone) === dateText(lastSecond, timeZone);
  if (second(from) === lastSecond) return start;
  return `${start}–${sameDay ? timeText(lastSecond, timeZone) : instantText(lastSecond, timeZone)}`;
}

const second = (at: Instant): Instant => Math.floor(at / 1_000) * 1_000;

export type ResultTone = 'ok' | 'pending' | 'error' | 'neutral';

interface ResultWords {
  readonly label: string;
  readonly tone: ResultTone;
  readonly clause: (at: string, node: string) => string;
}

/** What came of a visit, in the words of the logs. */
export const resultWords: Readonly<Record<VisitResult, ResultWords>> = {
  success: { label: 'Success', tone: 'ok', clause: (at) => `whose callout${at} succeeded` },
  'nothing-to-do': {
    label: 'Nothing to do',
    tone: 'neutral',
    clause: (at) => `whose callout${at} succeeded with nothing to do`,
  },
  pending: { label: 'Pending', tone: 'pending', clause: (at) => `whose callout${at} was pending` },
  unanswered: { label: 'Not answered yet', tone: 'neutral', clause: (at) => `whose callout${at} had no answer` },
  failed: { label: 'Failed', tone: 'error', clause: (at) => `whose callout${at} failed` },
  'error-edge': { label: 'Error edge', tone: 'error', clause: (_at, node) => `that left ${node} by an error edge` },
  reverted: { label: 'Put back', tone: 'error', clause: (at) => `put back${at}` },
  'not-sent': { label: 'Not sent', tone: 'neutral', clause: (at) => `with nothing sent${at}` },
  left: { label: 'Went on', tone: 'neutral', clause: (_at, node) => `that went on from ${node}` },
  standing: { label: 'Standing here', tone: 'pending', clause: (at) => `standing${at}` },
  held: { label: 'Held', tone: 'pending', clause: (at) => `held${at}` },
  ended: { label: 'Ended here', tone: 'neutral', clause: (at) => `that ended${at}` },
};
