import { auditOutcomeOf, outreachLabels } from '#logs/audit-outcome.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import { outreachStateOf, type OutreachState } from '#logs/callout-log.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry, JournalWhy } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { historyOf } from '#world/run-history.ts';
import { runGraphs } from '#world/run-graphs.ts';
import { checkExpectation } from './check-expectation.ts';
import type { LessonQuestion } from './lesson.ts';
import { isTripOf, type RecordKey, type RunReading } from './scenario-reading.ts';

/** A question ready to be asked: what can be answered, and which answer is right. */
export interface AskedQuestion {
  readonly ask: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** Id of the right choice. */
  readonly right: string;
  /** Why it is right, as the journal says. */
  readonly why: JournalWhy;
}

export interface QuestionPlace {
  readonly reading: RunReading;
  readonly catalog: NodeCatalog;
  readonly record: RecordKey | undefined;
  /** Entry at which the stop stands. */
  readonly seq: number;
}

/** The question with its answer as the recorded run gives it. A sentence where the run gives none. */
export function askQuestion(question: LessonQuestion, place: QuestionPlace): Result<AskedQuestion, string> {
  switch (question.type) {
    case 'edge':
      return askEdge(question.ask, place);
    case 'outcome':
      return askOutcome(question.ask, place);
    case 'choice': {
      const { ask, choices, right, because, proof } = question;
      const { reading, record, seq } = place;
      if (ask.trim() === '') return err('The question is empty.');
      if (choices.length < 2 || choices.some((text) => text.trim() === ''))
        return err('A question needs two choices or more, none of them empty.');
      if (new Set(choices).size < choices.length) return err('A choice stands there twice.');
      if (!choices.includes(right)) return err('None of the choices is marked as right.');
      const check = checkExpectation(reading, proof, { record, seq });
      if (!check.ok) return err(`The right choice does not hold: expected ${check.expected}, but ${check.actual}.`);
      return ok({ ask, choices: choices.map((text) => ({ id: text, text })), right, why: { text: because } });
    }
  }
}

function askEdge(ask: string | undefined, { reading, catalog, seq }: QuestionPlace): Result<AskedQuestion, string> {
  const entry = reading.run.journal[seq];
  if (entry?.type !== 'edge-followed')
    return err(`A question for the edge must stand at an edge-followed, and this is ${entry?.type ?? 'nothing'}.`);
  const name = reading.tripOf(entry)?.graph;
  const graph = runGraphs(reading.run.input).find(
    (each) => each.name === name && nodeById(each, entry.node) !== undefined,
  );
  const node = graph && nodeById(graph, entry.node);
  if (!node) return err('The node of the edge is in none of the graphs of the run.');
  const edges = edgesOf(node, catalog).filter((edge) => edge.never !== true || edge.id === entry.edge);
  if (edges.length < 2) return err(`"${node.name}" has only one edge: there is nothing to ask.`);
  return ok({
    ask: ask ?? `By which edge does the record leave **${node.name}**?`,
    choices: edges.map(({ id, title }) => ({ id, text: title })),
    right: entry.edge,
    why: whyHandedOver(reading, entry) ?? entry.why,
  });
}

/** The journal names by their ids what is handed over, and for what. */
function whyHandedOver(reading: RunReading, { trip: id, node, seq, why }: EntryOf<'edge-followed'>): JournalWhy | null {
  const trip = reading.trips.find((each) => each.trip === id);
  const arrived = trip?.steps.findLast((step) => step.seq < seq)?.seq ?? -1;
  const callout = trip?.callouts.find((each) => each.node === node && each.queuedSeq > arrived && each.queuedSeq < seq);
  if (callout?.action !== 'add-to-sequence') return null;
  const { name } = reading.names.record(callout.object, callout.record);
  const sequence = historyOf(reading.run).imageAt('sequence', String(callout.request['sequenceId']), seq)?.['name'];
  const target = typeof sequence === 'string' ? `the sequence ${sequence}` : 'the sequence';
  return {
    ...why,
    text: `Nothing that the node looks at is missing: ${name} is handed over to be added to ${target}. Whether Outreach agrees shows later.`,
  };
}

const OUTCOMES: readonly OutreachState[] = ['blank', 'pending', 'success', 'error'];

function askOutcome(ask: string | undefined, { reading, record, seq }: QuestionPlace): Result<AskedQuestion, string> {
  const trips = tripsOf(reading.run.journal, { upTo: decidedBy(reading.run.journal, seq) });
  const entry = reading.run.journal[seq];
  const shown = entry && reading.tripOf(entry);
  const trip =
    trips.find((each) => each.trip === shown?.trip) ??
    trips.findLast((each) => record === undefined || isTripOf(each, record));
  if (trip === undefined) return err('No trip has begun by then, so that there is no Outcome.');
  const { outreach, silentErrors } = auditOutcomeOf(trip, reading.names);
  return ok({
    ask: ask ?? 'What does the **Outcome** column of the audit log show of Outreach now?',
    choices: OUTCOMES.map((id) => ({ id, text: outreachLabels[id] || 'Nothing: it is blank' })),
    right: outreach,
    why: whyOutcome(trip, outreach, silentErrors, reading.names),
  });
}

/** With an answer of Outreach comes, in the same instant, what LeanData makes of it. */
function decidedBy(journal: readonly JournalEntry[], seq: number): number {
  const answer = journal[seq];
  if (answer?.type !== 'callout-answered') return seq;
  const next = journal.find(
    (each) =>
      each.seq > seq &&
      (each.type === 'callout-retry-scheduled' || each.type === 'callout-ended') &&
      each.callout === answer.callout,
  );
  return next?.at === answer.at ? next.seq : seq;
}

function whyOutcome(trip: TripLog, outreach: OutreachState, silentErrors: number, names: Names): JournalWhy {
  if (outreach === 'blank') return whyBlank(trip, silentErrors);
  if (outreach === 'error' && trip.revert !== null) return trip.revert.why;
  const callout = trip.callouts.findLast((each) => outreachStateOf(each) === outreach);
  if (callout?.end) return callout.end.why;
  const failed = callout?.attempts.findLast(({ answer }) => answer !== null && answer.error !== null);
  const error = failed?.answer?.error ?? '';
  return {
    text: `Attempt ${failed?.attempt ?? 1} has failed (${names.error?.(error) ?? error}). The Outcome stays Pending until a retry succeeds or LeanData gives up.`,
    rule: 'LOG-9',
  };
}

function whyBlank({ callouts }: TripLog, silentErrors: number): JournalWhy {
  if (silentErrors > 0)
    return {
      text: 'An error edge was followed: the node is marked Error in the Path, and the Outcome stays silent.',
      rule: 'ADD-7',
    };
  const text =
    callouts.length === 0
      ? 'The trip has made no callout.'
      : 'No attempt has failed and is to be retried: with the first that is, Pending begins.';
  return { text, rule: 'LOG-9' };
}
