import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { countOf } from '#shared/count-of.ts';

/** How large a test is: `2 edits, 3 lines, 11 values, 4 expectations`. */
export function testSize({ scenario: { edits = [], stimuli }, expectations }: ScenarioTest): string {
  const records = [
    ...edits.flatMap((edit) => ('fields' in edit ? [edit.fields] : [])),
    ...stimuli.flatMap((line) =>
      'create' in line ? [line.create.fields] : 'update' in line ? [line.update.fields] : [],
    ),
  ];
  const values = records.reduce((sum, fields) => sum + Object.keys(fields).length, 0);
  return [
    countOf(edits.length, 'edit'),
    countOf(stimuli.length, 'line'),
    countOf(values, 'value'),
    countOf(expectations.length, 'expectation'),
  ].join(', ');
}
