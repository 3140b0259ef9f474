import type { Criterion, CriterionVerdict } from '#criteria/criteria.ts';
import { describeCriterion } from '#criteria/operators.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { FieldValue } from '#shared/field.ts';
import { explainDecision, type DecisionExplanation, type ExplainedChoice } from '#world/explain-decision.ts';
import type { RunReading } from '../scenario-reading.ts';
import { causeAt, sentence, whyText, type Cause } from './cause.ts';

/** Criteria that did not hold, beyond which only their number is told. */
const MOST_CRITERIA = 3;

/**
 * Why the node of a decision did as it did, and what stood against the edges that were wanted: the criteria that did not
 * hold with the values that they saw, or the check that failed.
 */
export function decisionWhy(reading: RunReading, seq: number, object: string, wanted: readonly string[]): Cause | null {
  const { run, names, catalog } = reading;
  const entry = run.journal[seq];
  const decision = explainDecision(run, seq, catalog);
  if (entry === undefined || decision === undefined) return null;
  const trip = reading.tripOf(entry);
  const node = trip === undefined ? 'the trigger' : names.node(trip.graph, decision.node);
  const labelOf = (path: string): string => names.field?.(object, path) ?? path;
  const against = decision.choices
    .filter(
      ({ edge, taken, tried }) =>
        !taken && (wanted.length === 0 ? entry.type === 'record-not-routed' && tried : wanted.includes(edge)),
    )
    .map((choice) => choiceText(choice, decision, { labelOf, names }));
  const checks = decision.choices.length > 0 ? [] : failedChecks(decision);
  const did = trip === undefined ? '' : deedText(reading, trip, node, decision, entry.type);
  return causeAt(reading, seq, [`${did}${whyText(decision.why)}`, ...against, ...checks].map(sentence).join(' '));
}

function deedText(
  { names }: RunReading,
  trip: TripLog,
  node: string,
  { edge }: DecisionExplanation,
  type: string,
): string {
  if (type === 'trip-held') return `${node} held the record: `;
  if (type === 'trip-reverted') return `${node} put the path back: `;
  return edge === null
    ? ''
    : `${node} was left by ${names.edge?.(trip.graph, nodeOf(trip, node, names), edge) ?? edge}: `;
}

const nodeOf = (trip: TripLog, name: string, { node }: RunReading['names']): string =>
  trip.steps.find((step) => node(trip.graph, step.node) === name)?.node ?? name;

interface Words {
  readonly labelOf: (path: string) => string;
  readonly names: RunReading['names'];
}

function choiceText(
  { title, verdict, tried, criteria }: ExplainedChoice,
  decision: DecisionExplanation,
  words: Words,
): string {
  const taken = decision.choices.find((choice) => choice.taken);
  if (verdict.error !== undefined) return `${title}: ${verdict.error}`;
  if (verdict.holds)
    return tried || taken === undefined ? `${title} holds` : `${title} holds, too, but ${taken.title} comes first`;
  const failed = verdict.items.filter(({ holds }) => !holds);
  // With an expression of their own, those that hold may be the ones that stand against it.
  const told = criteria.logic === 'custom' ? verdict.items : failed;
  const lines = told.slice(0, MOST_CRITERIA).map((item) => criterionText(item, words));
  const more = told.length > MOST_CRITERIA ? [`and ${told.length - MOST_CRITERIA} more`] : [];
  const logic = criteria.logic === 'custom' ? `${criteria.expression ?? ''}: ` : '';
  return `${title} asks: ${logic}${[...lines, ...more].join('; ')}`;
}

function criterionText({ criterion, value, before, holds }: CriterionVerdict, { labelOf, names }: Words): string {
  const read = (each: FieldValue): string => valueText(criterion, each, names);
  const differs = before !== undefined && read(before) !== read(value);
  const saw = differs ? `it is ${read(value)}, before ${read(before)}` : `it is ${read(value)}`;
  return `${describeCriterion(criterion, labelOf)} (${saw}${holds ? ': holds' : ''})`;
}

function valueText({ field }: Criterion, value: FieldValue, names: RunReading['names']): string {
  if (value === null || value === '') return 'blank';
  if (typeof value !== 'string') return String(value);
  return field.endsWith('OwnerId') ? names.owner(value) : `"${value}"`;
}

const failedChecks = ({ checks }: DecisionExplanation): readonly string[] =>
  checks
    .filter(({ passed }) => passed === false)
    .slice(-1)
    .map(({ asks, saw }) => `It asked: ${asks}; it saw: ${saw}`);
