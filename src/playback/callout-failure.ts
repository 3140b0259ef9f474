import type { PartnerLogRow } from '#logs/partner-log.ts';
import { cureLine } from '#world/error-explanation.ts';
import { guideOfCallout } from '#world/explain-error.ts';

/** Why a callout failed for good, in whole sentences, and what cures it. */
export interface CalloutFailure {
  /** The failure reason where there is one, and the sentence behind it. */
  readonly text: string;
  /** That sentence alone. */
  readonly lastError: string;
  readonly rule: string | undefined;
  /** In one line; null where there is nothing to cure, or no cure is known. */
  readonly cure: string | null;
}

/** [LOG-5] Null unless the callout failed. */
export function calloutFailureOf(row: PartnerLogRow): CalloutFailure | null {
  if (row.why === null || row.result !== 'error') return null;
  const lastError = sentence(row.why.text);
  const text = [...row.failureReasons.map(sentence), lastError].join(' ');
  const guide = guideOfCallout(row.log);
  return { text, lastError, rule: row.why.rule, cure: guide === undefined ? null : cureLine(guide) };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
