import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Standpoint } from '../explain-decision/standpoint.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { creationOf } from './stimuli-of.ts';

/** The record whose decision is asked about, known in any run that is like the one recorded. */
export interface Subject {
  readonly object: string;
  readonly id: string;
  /** Place of the stimulus that creates it; undefined for one that is in the org before. */
  readonly creation: number | undefined;
  readonly trigger: 'new' | 'updated';
  /** How often the record had come to that trigger before. */
  readonly attempt: number;
}

export function subjectOf(run: RecordedRun, { origin, trigger, trip, entry }: Standpoint): Subject {
  const { object, record: id } = origin;
  let attempt = -1;
  for (const each of run.journal) {
    if (each.seq > entry.seq) break;
    if (isAttempt(each, id, trigger.kind)) {
      attempt += 1;
      if (each.type === 'trip-started' && each.trip === trip) break;
    }
  }
  return { object, id, creation: creationOf(run, object, id), trigger: trigger.kind, attempt: Math.max(0, attempt) };
}

const isAttempt = (
  entry: JournalEntry,
  id: string,
  trigger: 'new' | 'updated',
): entry is Extract<JournalEntry, { type: 'trip-started' | 'record-not-routed' }> =>
  (entry.type === 'trip-started' || entry.type === 'record-not-routed') &&
  entry.record === id &&
  entry.trigger === trigger;

/** Where a run stands with the question whether the record leaves a node by an edge. */
export type Sighting = 'coming' | 'seen' | 'missed';

/** Reads a journal as it is written, until it is known whether the record leaves the node by the edge. */
export class Lookout {
  sighting: Sighting = 'coming';
  readonly #node: NodeId;
  readonly #edge: EdgeId;
  readonly #subject: Subject;
  #attempt = -1;
  #trip: string | undefined;

  constructor(subject: Subject, node: NodeId, edge: EdgeId) {
    this.#subject = subject;
    this.#node = node;
    this.#edge = edge;
  }

  /** `id` is what the record is called in this run; undefined while it is not there. */
  take(entry: JournalEntry, id: string | undefined): void {
    if (this.sighting !== 'coming') return;
    if (entry.type === 'run-ended') this.sighting = 'missed';
    else if (id !== undefined && isAttempt(entry, id, this.#subject.trigger)) this.#count(entry);
    else if (this.#trip === undefined || !('trip' in entry) || entry.trip !== this.#trip) return;
    else if (entry.type === 'trip-ended') this.sighting = 'missed';
    else if (entry.type === 'edge-followed' && entry.node === this.#node && entry.edge === this.#edge)
      this.sighting = 'seen';
  }

  #count(entry: Extract<JournalEntry, { type: 'trip-started' | 'record-not-routed' }>): void {
    this.#attempt += 1;
    if (this.#attempt !== this.#subject.attempt) return;
    if (entry.type === 'record-not-routed') this.sighting = 'missed';
    else this.#trip = entry.trip;
  }
}
