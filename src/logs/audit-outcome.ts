import { outreachStateOf, type CalloutLog, type OutreachState } from './callout-log.ts';
import type { Names } from './names.ts';
import { revertedWords } from './reverted-words.ts';
import type { TripLog, TripRevert, TripStep } from './trip-log.ts';

/** [LOG-1] [LOG-2] What the Outcome filter can ask for. */
export type OutcomeFilter =
  | 'success-outreach'
  | 'pending-outreach'
  | 'error-outreach'
  | 'error-fallback'
  /** [V2-2] An Outreach error edge was followed: in Error (Fallback) only with the roadmap's switch. */
  | 'error-fallback-outreach'
  | 'completed'
  | 'in-progress'
  | 'on-hold'
  | 'superseded'
  | 'error'
  | 'filtered-out';

export interface OutcomeLine {
  readonly tone: 'plain' | 'success' | 'pending' | 'error';
  readonly text: string;
  readonly rule?: string | undefined;
}

/** The Outcome panel. */
export interface AuditOutcome {
  /** [LOG-9] Error before Pending before Success where a trip has several Outreach actions. */
  readonly outreach: OutreachState;
  /** [ADD-7] How many Outreach error edges were followed: they leave no message in the Outcome. */
  readonly silentErrors: number;
  readonly filters: readonly OutcomeFilter[];
  readonly lines: readonly OutcomeLine[];
}

/** The words of the Outcome column for an Outreach action. */
export const outreachLabels: Readonly<Record<OutreachState, string>> = {
  blank: '',
  pending: 'Pending (Outreach)',
  success: 'Success (Outreach)',
  error: 'Error (Outreach)',
};

const UPDATE_STATE = 'update-prospect-sequence-state';

const OUTREACH_EDGES: ReadonlySet<string> = new Set([
  'configuration-error',
  'missing-prospect-id',
  'queue-owner',
  'missing-user-id',
  'no-primary-sequence',
]);

/** Whether a step followed one of the error edges of an Outreach node (ADD-2 to ADD-5, V2-4). */
export const isOutreachError = (step: TripStep): boolean =>
  step.error && (OUTREACH_EDGES.has(step.edge) || (step.why.rule ?? '').startsWith('ADD-'));

export function auditOutcomeOf(trip: TripLog, names: Names): AuditOutcome {
  const revert = trip.revert;
  const partnerReverted = revert !== null && (names.isPartner?.(trip.graph, revert.node) ?? true);
  const outreach = partnerReverted ? 'error' : worstOf(trip);
  const fallbacks = trip.steps.filter((step) => step.error && !isOutreachError(step));
  const silentErrors = trip.steps.filter(isOutreachError).length;
  const filters: OutcomeFilter[] = [routingFilterOf(trip)];
  if (outreach !== 'blank') filters.push(`${outreach}-outreach`);
  if (fallbacks.length > 0) filters.push('error-fallback');
  if (silentErrors > 0) filters.push('error-fallback-outreach');
  return {
    outreach,
    silentErrors,
    filters,
    get lines() {
      return [
        ...ownerLine(trip, names),
        ...trip.recordSwitches.map(({ why }): OutcomeLine => ({ tone: 'plain', text: why.text, rule: why.rule })),
        ...fallbacks.map((step): OutcomeLine => ({
          tone: 'error',
          text: `Error (Fallback): ${names.node(trip.graph, step.node)}: ${step.why.text}`,
          rule: step.why.rule,
        })),
        ...trip.callouts.flatMap((callout) => calloutLine(callout, names)),
        ...(revert === null ? [] : revertLines(revert, partnerReverted ? outreachLabels.error : 'Error', names)),
        ...endLine(trip),
      ];
    },
  };
}

function worstOf(trip: TripLog): OutreachState {
  const states = new Set(trip.callouts.map(outreachStateOf));
  if (states.has('error')) return 'error';
  if (states.has('pending')) return 'pending';
  return states.has('success') ? 'success' : 'blank';
}

function routingFilterOf(trip: TripLog): OutcomeFilter {
  if (trip.end !== null) return trip.end.outcome;
  return trip.holds.at(-1)?.leftAt === null ? 'on-hold' : 'in-progress';
}

function ownerLine(trip: TripLog, names: Names): readonly OutcomeLine[] {
  const { ownerBefore, ownerAfter } = trip;
  if (ownerAfter === null || ownerAfter === ownerBefore) return [];
  const from = ownerBefore === null ? 'nobody' : names.owner(ownerBefore);
  return [{ tone: 'plain', text: `Owner changed from ${from} to ${names.owner(ownerAfter)}`, rule: 'ASG-1' }];
}

function calloutLine(callout: CalloutLog, names: Names): readonly OutcomeLine[] {
  const tone = outreachStateOf(callout);
  if (tone === 'blank') return [];
  const error = callout.attempts.findLast(({ answer }) => answer !== null)?.answer?.error ?? null;
  const parts = [`${outreachLabels[tone]}: ${callout.nodeName}`];
  if (tone !== 'success' && error !== null) parts.push(names.error?.(error) ?? error);
  if (tone === 'error' && callout.end?.reason) parts.push(callout.end.reason);
  // [V2-3] A success may be that there was nothing to do.
  if (tone === 'success' && callout.action === UPDATE_STATE && callout.end) parts.push(callout.end.why.text);
  return [{ tone, text: parts.join(' · '), rule: callout.end?.why.rule }];
}

/** [ADD-9] The revert change by change, what could not be undone last. */
function revertLines(revert: TripRevert, label: string, names: Names): readonly OutcomeLine[] {
  const kept = revert.changes.filter(({ undone }) => !undone);
  const undone = revert.changes.filter((change) => change.undone);
  const lines: OutcomeLine[] = [{ tone: 'error', text: `${label}: ${revert.why.text}`, rule: revert.why.rule }];
  if (revert.changes.length === 0) {
    lines.push({ tone: 'plain', text: 'The path had changed nothing', rule: 'ADD-9' });
  }
  const fieldLabel = (object: string, field: string): string => names.field?.(object, field) ?? field;
  for (const change of undone) {
    lines.push({ tone: 'plain', text: `Put back: ${revertedWords(change, { names, fieldLabel })}`, rule: 'ADD-9' });
  }
  for (const change of kept) {
    lines.push({ tone: 'error', text: `Not undone: ${revertedWords(change, { names, fieldLabel })}`, rule: 'ADD-9' });
  }
  return lines;
}

function endLine(trip: TripLog): readonly OutcomeLine[] {
  if (trip.end === null || trip.end.outcome === 'completed' || trip.revert !== null) return [];
  const tone = trip.end.outcome === 'error' ? 'error' : 'plain';
  return [{ tone, text: trip.end.why.text, rule: trip.end.why.rule }];
}
