import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { lessons } from '#scenarios/lessons.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioLine } from '#scenarios/scenario.ts';
import { testDoubts } from '#scenarios/test-doubts.ts';
import type { FileFault } from '#shared/file-fault.ts';

const lesson = lessons.find(({ id }) => id === 'missing-prospect-id');
if (!lesson) throw new Error('The lesson is missing');
const { scenario } = lesson;
const trips = [{ type: 'trips', count: 1 }] as const;

function doubtsOf(test: Partial<ScenarioTest>): readonly FileFault[] {
  const whole: ScenarioTest = { scenario, expectations: trips, ...test };
  const run = runTest(whole, catalog, noFiles);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return testDoubts(whole, run.value.run, catalog);
}

/** The lesson with lines after its own. */
const withLines = (...lines: readonly ScenarioLine[]): readonly FileFault[] =>
  doubtsOf({ scenario: { ...scenario, stimuli: [...scenario.stimuli, ...lines] } });

const first = scenario.stimuli.length;
const gone = '00Q5g00000zzzzzEAA';

it('a test that expects something, and whose lines all do something, is beyond doubt', () => {
  expect(doubtsOf({})).toEqual([]);
});

it('a test that expects nothing passes whatever happens, and is told', () => {
  expect(doubtsOf({ expectations: [] })).toMatchObject([{ code: 'test/nothing-expected', at: 'expectations' }]);
});

it('[RUN-2] a line after the time limit never happens, and is told with both', () => {
  expect(withLines({ at: '99d', delete: { object: 'Lead', id: gone } })).toEqual([
    {
      code: 'test/after-the-limit',
      at: `scenario.stimuli[${first}]`,
      message: 'It never happens: it comes after 99d, and the time limit of the run is 7d.',
      hint: 'Make the time limit longer, or the line earlier.',
    },
  ]);
});

it('[LOG-1] a record that is not there then cannot be changed, deleted or reprocessed', () => {
  const doubts = withLines(
    { at: '1h', update: { object: 'Lead', id: gone, fields: { Rating: 'Hot' } } },
    { at: '2h', delete: { object: 'Lead', id: gone } },
    { at: '3h', reprocess: { object: 'Lead', id: gone, trigger: 'new' } },
  );
  expect(doubts.map(({ at, message }) => [at, message])).toEqual([
    [`scenario.stimuli[${first}]`, `It changes nothing: Salesforce has no Lead ${gone} then.`],
    [`scenario.stimuli[${first + 1}]`, `It changes nothing: Salesforce has no Lead ${gone} then.`],
    [`scenario.stimuli[${first + 2}]`, `Nothing is reprocessed: Salesforce has no Lead ${gone} then.`],
  ]);
});

it('a change that names no field changes nothing', () => {
  const id = '00Q5g00000zzzzzEAA';
  const [doubt] = withLines({ at: '1h', update: { object: 'Lead', id, fields: {} } });
  expect(doubt).toMatchObject({ code: 'test/changes-nothing', at: `scenario.stimuli[${first}]` });
});

it('a field that the org does not have is told where it is written and where it is expected', () => {
  const [create] = withLines({
    at: '1h',
    create: { object: 'Lead', fields: { LastName: 'A', Company: 'B', Shade: 'red' } },
  });
  expect(create?.at).toBe(`scenario.stimuli[${first}]`);
  expect(create?.message).toContain("No such column 'Shade' on sobject of type Lead");
  const field = { type: 'field', system: 'salesforce', field: 'Ratng', value: null } as const;
  expect(doubtsOf({ expectations: [...trips, field] })).toMatchObject([
    { at: 'expectations[1].field', hint: 'Did you mean "Rating"?' },
  ]);
});

it('[RUN-4] lifting a fault that was never made does nothing', () => {
  const [lift] = withLines({ at: '1h', lift: { type: 'cut-network' } });
  expect(lift?.at).toBe(`scenario.stimuli[${first}]`);
  expect(lift?.message).toMatch(/does nothing: /);
});

it('what a test expects to be refused is no doubt', () => {
  const lines = [{ at: '1h', delete: { object: 'Lead' as const, id: gone } }];
  const expectations = [{ type: 'entry', pattern: { entry: 'write-refused' } }] as const;
  expect(doubtsOf({ scenario: { ...scenario, stimuli: [...scenario.stimuli, ...lines] }, expectations })).toEqual([]);
});
