import type { Expectation } from '#scenarios/expectation.ts';
import { stableJson } from '#shared/stable-json.ts';

export const sameExpectation = (a: Expectation, b: Expectation): boolean => stableJson(a) === stableJson(b);

/** What a run proposes in place of an expectation that it does not meet; undefined where it proposes nothing alike. */
export function proposalFor(
  expectation: Expectation,
  proposed: readonly { readonly expectation: Expectation }[],
): Expectation | undefined {
  if (expectation.at !== undefined || expectation.record !== undefined || expectation.trip !== undefined)
    return undefined;
  const of = subjectOf(expectation);
  return proposed.find((each) => each.expectation.type === expectation.type && subjectOf(each.expectation) === of)
    ?.expectation;
}

/** What of an expectation says what it is about, and stays. */
function subjectOf(expectation: Expectation): string {
  switch (expectation.type) {
    case 'field':
      return `${expectation.system} ${expectation.field}`;
    case 'sequence-state':
      return expectation.sequence;
    case 'node-error':
    case 'edge':
      return expectation.node;
    default:
      return '';
  }
}
