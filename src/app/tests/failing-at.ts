import { sinceText } from '#playback/clock-text.ts';
import { scenarioDefaults } from '#scenarios/scenario-input.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { instantOf } from '#scenarios/scenario-time.ts';
import type { CheckResult, TestResult } from '#scenarios/test-result.ts';

/** How far an instant of a test's run lies after its start: `+2h 3m`. */
function sinceStart({ scenario }: ScenarioTest, at: number): string {
  const start = scenario.start === undefined ? scenarioDefaults.start : instantOf(scenario.start);
  return sinceText(at, start);
}

/** When something failed, as a sentence goes on: `at +2h 3m`, `at the start`. */
export function atText(test: ScenarioTest, at: number): string {
  const since = sinceStart(test, at);
  return since === 'start' ? 'at the start' : `at ${since}`;
}

/** The check that failed first, in the order of time. */
export const firstFailure = ({ checks }: TestResult): CheckResult | undefined =>
  checks.filter(({ ok }) => !ok).toSorted((a, b) => a.seq - b.seq)[0];

/** What is wrong with a test in one line; blank where nothing is. */
export function failureLine(test: ScenarioTest, result: TestResult | null): string {
  if (result === null) return '';
  const [fault] = result.faults;
  if (fault) return fault.message;
  const failure = firstFailure(result);
  if (failure === undefined) return '';
  const when = atText(test, failure.at);
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}: expected ${failure.expected}, was ${failure.actual}`;
}
