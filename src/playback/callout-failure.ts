import type { PartnerLogRow } from '#logs/partner-log.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';

/** Why a callout failed for good, in whole sentences, and what cures it. */
export interface CalloutFailure {
  readonly text: string;
  readonly rule: string | undefined;
  /** Null where there is nothing to cure, or no cure is known. */
  readonly cure: string | null;
}

/** [LOG-5] The failure reason where there is one, and the sentence behind it; null unless the callout failed. */
export function calloutFailureOf(row: PartnerLogRow): CalloutFailure | null {
  if (row.why === null || row.result !== 'error') return null;
  const text = [...row.failureReasons, row.why.text].map(sentence).join(' ');
  return { text, rule: row.why.rule, cure: cureOf(row) };
}

/** The failure in one line, with its cure; null unless the callout failed. */
export function failureLine(row: PartnerLogRow): string | null {
  const failure = calloutFailureOf(row);
  if (failure === null) return null;
  return failure.cure === null ? failure.text : `${failure.text} Cure: ${failure.cure}`;
}

function cureOf(row: PartnerLogRow): string | null {
  if (row.why?.rule === 'ADD-8') return 'Put the field mapping right in Partner Apps, then run the record again.';
  const answer = row.history.findLast((attempt) => attempt.answer !== null)?.answer;
  const added = answer?.error === null;
  switch (row.failureReasons[0]) {
    case 'Object has been deleted':
      return added
        ? 'The prospect is in the sequence: finish it there, or restore the record.'
        : 'Restore the record, then run it again.';
    case 'Object has been merged':
      return added
        ? 'The prospect is in the sequence: finish it there if the merged record is not to be in it.'
        : 'Run the record that it was merged into.';
    case 'Partner not authorized':
      return 'Authorize Outreach in Partner Apps, with the integration switched on.';
    default:
      return calloutErrorOf(row.error ?? '')?.cure ?? null;
  }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
