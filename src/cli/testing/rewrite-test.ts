import { printRows } from '#scenarios/print-rows.ts';
import { expectationText } from '#scenarios/expectation-text.ts';
import { scenarioDocument, type ScenarioTest } from '#scenarios/scenario-test.ts';
import type { UpdatedTest } from '#scenarios/update-test.ts';
import { currentVersion } from '#graph/read-document.ts';
import type { JsonObject } from '#shared/json.ts';

/** What `--update` makes of a test file. */
export interface TestRewrite {
  /** The new text of the file; null where nothing can be written for a person. */
  readonly text: string | null;
  readonly changes: readonly RewrittenExpectation[];
}

interface RewrittenExpectation {
  /** Its place among the expectations, counted from 0. */
  readonly index: number;
  readonly before: string;
  /** Null where a person has to say what is meant. */
  readonly after: string | null;
}

/** The file with its new expectations; whatever else stands in it is kept. */
export function rewriteTest(text: string, { test, updates }: UpdatedTest): TestRewrite {
  const changes = updates.map(({ index, check, instead }) => ({
    index,
    before: expectationText(check.expectation),
    after: instead && expectationText(instead),
  }));
  const changed = changes.some(({ after }) => after !== null);
  return { text: changed ? printRows(documentOf(text, test)) : null, changes };
}

function documentOf(text: string, { expectations }: ScenarioTest): JsonObject {
  const document = JSON.parse(text) as JsonObject;
  if (document['version'] === currentVersion(scenarioDocument))
    return { ...document, expectations: JSON.parse(JSON.stringify(expectations)) };
  // Only the first version had no expectations, so that nothing in it can have failed.
  throw new Error('An older test has expectations to update.');
}
