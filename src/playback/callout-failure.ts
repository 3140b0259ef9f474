import type { PartnerLogRow } from '#logs/partner-log.ts';
import { cureLine } from '#world/error-explanation.ts';
import { guideOfCallout } from '#world/explain-error.ts';

/** Why a callout failed for good, in whole sentences, and what cures it. */
export interface CalloutFailure {
  readonly text: string;
  readonly rule: string | undefined;
  /** In one line; null where there is nothing to cure, or no cure is known. */
  readonly cure: string | null;
}

/** [LOG-5] The failure reason where there is one, and the sentence behind it; null unless the callout failed. */
export function calloutFailureOf(row: PartnerLogRow): CalloutFailure | null {
  if (row.why === null || row.result !== 'error') return null;
  const text = [...row.failureReasons, row.why.text].map(sentence).join(' ');
  const guide = guideOfCallout(row.log);
  return { text, rule: row.why.rule, cure: guide === undefined ? null : cureLine(guide) };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
