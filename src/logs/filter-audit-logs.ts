import type { AuditLog } from './audit-log.ts';
import { isOutreachError, type OutcomeFilter } from './audit-outcome.ts';
import { outreachStateOf, type CalloutLog, type OutreachState } from './callout-log.ts';
import { isInPart, isNotRoutedInPart, type InsightsPart } from './insights-part.ts';
import { lastNodeOf, type TripLog } from './trip-log.ts';

/** [LOG-1] What to look for; a part that is absent or blank lets everything through. */
export interface AuditLogFilter {
  /** First instant of the range in which the trip started. */
  readonly from?: number | undefined;
  /** Last instant of that range, included. */
  readonly to?: number | undefined;
  /** Words, each of which an id, a name or the company holds, without case; or a whole id in either length (SF-1). */
  readonly text?: string | undefined;
  readonly trigger?: 'new' | 'updated' | undefined;
  /** Id of a user or queue. */
  readonly previousOwner?: string | undefined;
  readonly newOwner?: string | undefined;
  /** With `node`, the Outreach outcomes and Error (Fallback) are those of that node. */
  readonly outcome?: OutcomeFilter | undefined;
  /** [LOG-2] [V2-2] Lets Error (Fallback) show Outreach's error edges too; off as the product behaves today. */
  readonly fallbackShowsOutreach?: boolean | undefined;
  /** Object whose graph was passed. */
  readonly object?: string | undefined;
  /** Id of a node that the trip came to. */
  readonly node?: string | undefined;
  /** Id of the edge by which that node was left. */
  readonly edge?: string | undefined;
  /**
   * Id of a callout error or a failure reason: trips with a callout that is pending or has failed, and failed last
   * with that; with `node`, a callout of that node.
   */
  readonly error?: string | undefined;
  /** [V2-1] What a number of Routing Insights counts. */
  readonly counted?: InsightsPart | undefined;
}

/** [LOG-1] [LOG-2] The choices of the Outcome filter, in the order in which they are offered. */
export const outcomeFilterChoices: readonly { readonly value: OutcomeFilter; readonly label: string }[] = [
  { value: 'success-outreach', label: 'Success (Outreach)' },
  { value: 'pending-outreach', label: 'Pending (Outreach)' },
  { value: 'error-outreach', label: 'Error (Outreach)' },
  { value: 'error-fallback', label: 'Error (Fallback)' },
  { value: 'completed', label: 'Completed' },
  { value: 'in-progress', label: 'In progress' },
  { value: 'on-hold', label: 'On hold' },
  { value: 'superseded', label: 'Superseded' },
  { value: 'error', label: 'Error' },
  { value: 'filtered-out', label: 'Filtered out' },
];

type Test = (log: AuditLog) => boolean;

export function filterAuditLogs(logs: readonly AuditLog[], filter: AuditLogFilter): readonly AuditLog[] {
  const tests = testsOf(filter);
  return tests.length === 0 ? logs : logs.filter((log) => tests.every((test) => test(log)));
}

/** Only what is asked for is tested; the cheap tests come first. */
function testsOf(filter: AuditLogFilter): readonly Test[] {
  const { from, to, trigger, previousOwner, newOwner, outcome, object, node, edge, error, counted } = filter;
  const tests: Test[] = [];
  if (from !== undefined) tests.push(({ record }) => record.startedAt >= from);
  if (to !== undefined) tests.push(({ record }) => record.startedAt <= to);
  if (trigger !== undefined) tests.push(({ record }) => record.trigger === trigger);
  if (previousOwner !== undefined) tests.push(({ record }) => record.previousOwner?.id === previousOwner);
  if (newOwner !== undefined) tests.push(({ record }) => record.newOwner?.id === newOwner);
  if (object !== undefined) tests.push(({ record }) => record.object === object);
  if (filter.text !== undefined && filter.text.trim() !== '') tests.push(textTest(filter.text.trim()));
  if (node !== undefined) tests.push(({ trip }) => trip !== null && passes(trip, node, edge));
  if (error !== undefined) {
    tests.push(
      ({ trip }) => trip?.callouts.some((callout) => isAt(callout, node) && failedWith(callout, error)) ?? false,
    );
  }
  if (counted !== undefined) tests.push((log) => isCounted(log, counted));
  if (outcome !== undefined) tests.push((log) => hasOutcome(log, outcome, filter));
  return tests;
}

const isCounted = ({ trip, record }: AuditLog, counted: InsightsPart): boolean =>
  trip === null ? isNotRoutedInPart(record.startedAt, counted) : isInPart(trip, counted);

const isAt = (callout: CalloutLog, node: string | undefined): boolean => node === undefined || callout.node === node;

function passes(trip: TripLog, node: string, edge: string | undefined): boolean {
  if (trip.steps.some((step) => step.node === node && (edge === undefined || step.edge === edge))) return true;
  return edge === undefined && lastNodeOf(trip) === node;
}

/** [LOG-5] */
function failedWith(callout: CalloutLog, error: string): boolean {
  const state = outreachStateOf(callout);
  if (state !== 'pending' && state !== 'error') return false;
  if (callout.end?.reason === error) return true;
  return callout.attempts.findLast(({ answer }) => answer !== null)?.answer?.error === error;
}

function hasOutcome({ trip, outcome }: AuditLog, wanted: OutcomeFilter, filter: AuditLogFilter): boolean {
  const fallbackShowsOutreach = filter.fallbackShowsOutreach ?? false;
  const { node } = filter;
  const states = { 'success-outreach': 'success', 'pending-outreach': 'pending', 'error-outreach': 'error' } as const;
  if (node !== undefined && trip !== null) {
    if (wanted in states) return hasStateAt(trip, node, states[wanted as keyof typeof states]);
    if (wanted === 'error-fallback') {
      return trip.steps.some(
        (step) => step.node === node && step.error && (fallbackShowsOutreach || !isOutreachError(step)),
      );
    }
  }
  if (outcome.filters.includes(wanted)) return true;
  return wanted === 'error-fallback' && fallbackShowsOutreach && outcome.filters.includes('error-fallback-outreach');
}

const hasStateAt = (trip: TripLog, node: string, state: OutreachState): boolean =>
  (state === 'error' && trip.revert?.node === node) ||
  trip.callouts.some((callout) => callout.node === node && outreachStateOf(callout) === state);

/** [SF-1] A whole id: 15 characters with their case, or 18 in any. */
const ID = /^00[0-9A-Za-z]{13}(?:[0-9A-Za-z]{3})?$/;

function textTest(text: string): Test {
  if (!ID.test(text)) {
    const wanted = text.toLowerCase().split(/\s+/);
    return (log) => wanted.every((word) => wordsOf(log).includes(word));
  }
  const isId =
    text.length === 15
      ? (id: string): boolean => id.slice(0, 15) === text
      : (id: string): boolean => id.toLowerCase() === text.toLowerCase();
  return ({ record }) => isId(record.id) || (record.became !== null && isId(record.became.id));
}

const words = new WeakMap<AuditLog, string>();

/** What the search looks at, in small letters; made once for a log. */
function wordsOf(log: AuditLog): string {
  const known = words.get(log);
  if (known !== undefined) return known;
  const { id, name, company, became } = log.record;
  const made = [id, name, company, became?.id, became?.name].filter(Boolean).join('\n').toLowerCase();
  words.set(log, made);
  return made;
}
