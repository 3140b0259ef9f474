import { calloutError } from '#leandata/error-catalog.ts';
import type { CalloutErrorId } from '#leandata/leandata-state.ts';
import type { CalloutAttempt, CalloutLog } from '#logs/callout-log.ts';
import type { FailureReason } from '#logs/journal-entry.ts';
import { assertNever } from '#shared/assert-never.ts';
import { calloutErrorOf } from './callout-error-of.ts';
import { calloutScene, type Scene } from './explain-error/callout-scene.ts';
import {
  authorizePlace,
  inTheWay,
  placesOfError,
  retriesPlace,
  unique,
  type CurePlace,
} from './explain-error/cure-places.ts';
import type { ErrorExplanation, WentWrong } from './error-explanation.ts';
import { errorGuide, type GuideEntry } from './explain-error/error-guide.ts';
import { explainEdge, explainRevert, mappingPlaces } from './explain-error/explain-edge.ts';
import {
  notRetried,
  reasonGuide,
  revertGuide,
  stateChangeGuide,
  type OwnReason,
} from './explain-error/failure-guide.ts';
import { faultBehind } from './explain-error/fault-behind.ts';
import { goneRecordPlaces } from './explain-error/gone-record-places.ts';
import { waysToMend } from './explain-error/ways-to-mend.ts';
import type { RecordedRun } from './recorded-run.ts';

/** Explains what went wrong in a run, with the ways to the very records and settings; undefined where nothing did. */
export function explainError(wrong: WentWrong, run: RecordedRun): ErrorExplanation | undefined {
  switch (wrong.type) {
    case 'attempt':
      return explainAttempt(wrong.callout, wrong.attempt, run);
    case 'callout':
      return explainCallout(wrong.callout, run);
    case 'edge':
      return explainEdge(wrong.trip, wrong.step, run);
    case 'revert':
      return explainRevert(wrong.trip, run);
    default:
      return assertNever(wrong);
  }
}

/** An error of a callout by itself, with the pages that it concerns. */
export const explainErrorId = (id: CalloutErrorId): ErrorExplanation => ({
  id,
  title: calloutError(id).title,
  ...errorGuide[id],
  places: placesOfError(id),
});

/** What there is to know of a callout's failure without the run: cheap, for a line in a table. */
export function guideOfCallout(callout: CalloutLog): (GuideEntry & { readonly title: string }) | undefined {
  const failed = callout.attempts.findLast(({ answer }) => answer !== null)?.answer;
  if (callout.end !== null && callout.end.result !== 'error') return undefined;
  if (callout.end?.why.rule === 'ADD-8') return { title: 'Path put back', ...revertGuide };
  const reason = callout.end?.reason ?? null;
  if (isOwnReason(reason)) return { title: reason, ...reasonGuide(reason, failed?.error === null) };
  const error = calloutErrorOf(failed?.error ?? '');
  return error && { title: error.title, ...entryOf(error.id, callout) };
}

/** [V2-3] Two errors mean something else where the callout changes sequence states. */
const entryOf = (id: CalloutErrorId, { action }: CalloutLog): GuideEntry =>
  action === 'update-prospect-sequence-state' && (id === 'ERR-3' || id === 'ERR-4')
    ? stateChangeGuide[id]
    : errorGuide[id];

function explainAttempt(callout: CalloutLog, attempt: CalloutAttempt, run: RecordedRun): ErrorExplanation | undefined {
  const error = calloutErrorOf(attempt.answer?.error ?? '');
  if (error === undefined || attempt.answer === null) return undefined;
  const scene = calloutScene(callout, attempt, run);
  const entry = toThisCallout(error.id, entryOf(error.id, callout), scene, run);
  const behind = faultBehind(run, [error.id], attempt.answer, callout.trip, scene);
  return {
    id: error.id,
    title: error.title,
    ...entry,
    cause: [entry.cause, wordsOf(error.id, scene)].filter(Boolean).join(' '),
    ...waysToMend(placesOfError(error.id, scene), scene, run, callout.trip, behind, OF_RECORD.has(error.id)),
  };
}

/** Errors whose cause stands in the record that the prospect is made from. */
const OF_RECORD: ReadonlySet<CalloutErrorId> = new Set(['ERR-4', 'ERR-10', 'ERR-11']);

function explainCallout(callout: CalloutLog, run: RecordedRun): ErrorExplanation | undefined {
  const { end } = callout;
  if (end !== null && end.result !== 'error') return undefined;
  const attempt = callout.attempts.findLast(({ answer }) => answer !== null);
  const reason = end?.reason ?? null;
  if (end?.why.rule === 'ADD-8' || isOwnReason(reason)) return explainOwnEnd(callout, attempt, reason, run);
  const last = attempt && explainAttempt(callout, attempt, run);
  if (last === undefined) return undefined;
  if (end === null) {
    // Between the answer and what follows from it, nobody knows yet whether it is tried again.
    if (attempt?.retry === null) return last;
    return { ...last, afterwards: 'LeanData tries again by itself, and succeeds if the cause is gone by then.' };
  }
  const history: readonly CurePlace[] =
    reason === 'Log length hit'
      ? [{ label: 'Open the length of the history', place: { page: 'partner-apps', part: 'settings' } }]
      : [];
  return {
    ...last,
    id: reason ?? last.id,
    title: reason === null ? last.title : `${reason}: ${last.title}`,
    ...(end.why.rule === 'APP-5' ? { disagreements: [...(last.disagreements ?? []), notRetried] } : {}),
    rules: [
      ...new Set([...(reason === null ? [] : ['LOG-5']), ...(end.why.rule ? [end.why.rule] : []), ...last.rules]),
    ],
    afterwards: RUN_AGAIN,
    places: unique([...last.places, ...history, ...(end.why.rule === 'APP-5' ? [retriesPlace] : [])]),
  };
}

const RUN_AGAIN = 'This callout has ended and is not tried again: run the record again after the cure.';

/** [ADD-8] [ADD-12] [APP-10] Ends that no answer of Outreach's tells of. */
function explainOwnEnd(
  callout: CalloutLog,
  attempt: CalloutAttempt | undefined,
  reason: FailureReason | null,
  run: RecordedRun,
): ErrorExplanation {
  const scene = calloutScene(callout, attempt, run);
  const { end, trip } = callout;
  if (!isOwnReason(reason)) {
    const behind = end === null ? undefined : faultBehind(run, ['ADD-8'], end, trip, scene);
    return {
      id: 'revert',
      title: 'Path put back',
      ...revertGuide,
      cause: end?.why.text ?? revertGuide.cause,
      afterwards: RUN_AGAIN,
      ...waysToMend(mappingPlaces(scene), scene, run, trip, behind),
    };
  }
  const rules = reason === 'Partner not authorized' ? ['ERR-19', 'ADD-2'] : ['ADD-12'];
  const behind = end === null ? undefined : faultBehind(run, rules, end, trip, scene);
  const entry = reasonGuide(reason, attempt?.answer?.error === null);
  const places: readonly CurePlace[] =
    reason === 'Partner not authorized'
      ? [authorizePlace, { label: 'Open the integration switch', place: { page: 'partner-apps', part: 'integration' } }]
      : goneRecordPlaces(scene, run);
  return {
    id: reason,
    title: reason,
    ...entry,
    ...(reason === 'Partner not authorized' ? { afterwards: RUN_AGAIN } : {}),
    ...waysToMend(places, scene, run, trip, behind),
  };
}

const isOwnReason = (reason: FailureReason | null): reason is OwnReason =>
  reason === 'Partner not authorized' || reason === 'Object has been deleted' || reason === 'Object has been merged';

/** What Outreach itself said, where its words say more than the title does. */
function wordsOf(id: CalloutErrorId, { detail }: Scene): string | undefined {
  return detail !== undefined && (id === 'ERR-3' || id === 'ERR-4') ? `Outreach says: "${detail}"` : undefined;
}

/** [OUT-4] Where this very callout makes another cure necessary than the guide's. */
function toThisCallout(id: CalloutErrorId, entry: GuideEntry, scene: Scene, run: RecordedRun): GuideEntry {
  const byRuleset = id === 'ERR-5' || id === 'ERR-6' || id === 'ERR-7' || id === 'ERR-8';
  if (byRuleset && run.final.outreach.rulesetInForce === 'when-added') return { ...entry, ...whenAdded(id) };
  if (id === 'ERR-7' && scene.exclusivity === 'all_sequences') {
    const others = inTheWay('ERR-7', scene).map(({ sequence }) => sequence?.name ?? 'a sequence');
    return {
      ...entry,
      guideFails:
        'Here it cannot work: it is the sequence of this node itself that is exclusive against all others, whatever the other one is.',
      worksInstead: [
        `Make the ruleset of this node's sequence less exclusive, or finish the prospect in ${others.join(', ') || 'the other sequence'}.`,
      ],
    };
  }
  return entry;
}

function whenAdded(id: 'ERR-5' | 'ERR-6' | 'ERR-7' | 'ERR-8'): Partial<GuideEntry> {
  const finish =
    id === 'ERR-5'
      ? 'Count the ruleset as it stands now, under Outreach settings.'
      : 'Finish the prospect in that sequence, or count the ruleset as it stands now, under Outreach settings.';
  return {
    guideFails:
      'Here it cannot work: for those who are in a sequence already, Outreach is set to count the ruleset as it stood when they were added.',
    worksInstead: [finish],
  };
}
