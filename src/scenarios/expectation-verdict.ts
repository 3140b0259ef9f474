/** What was expected and what it was, each in words. */
export interface Verdict {
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
}

export const failed = (expected: string, actual: string): Verdict => ({ ok: false, expected, actual });

/** As expected where both read the same. */
export const compare = (expected: string, actual: string): Verdict => ({ ok: expected === actual, expected, actual });
