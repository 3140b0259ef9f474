import type { FieldValue } from '#shared/field.ts';
import type { Scenario, ScenarioLine } from './scenario.ts';
import type { ScenarioTest } from './scenario-test.ts';

type OrgEdit = NonNullable<Scenario['edits']>[number];
type Fields = Readonly<Record<string, FieldValue>>;

/** Rounds over all that can be left out. */
const MOST_ROUNDS = 10;

/**
 * The smallest test found that still fails as the given one does: with less done before and during the run, fewer and
 * simpler values, less expected. Asks `stillFails` of each simpler test, the largest steps first; answers the test itself where
 * nothing can be left out. Yields after each question.
 */
export function* shrinkTest(
  test: ScenarioTest,
  stillFails: (test: ScenarioTest) => boolean,
): Generator<ScenarioTest, ScenarioTest> {
  let smallest = test;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = smallest;
    for (const simpler of [withoutExpectations, withoutEdits, withoutStimuli, withFewerFields, withSimplerValues]) {
      for (let tried = 0; ;) {
        // After a success the list is made anew, and goes on where the last one stopped.
        const candidate = simpler(smallest)[tried];
        if (candidate === undefined) break;
        yield smallest;
        if (stillFails(candidate)) smallest = candidate;
        else tried += 1;
      }
    }
    if (smallest === before) break;
  }
  return smallest;
}

const withScenario = (test: ScenarioTest, change: Partial<ScenarioTest['scenario']>): ScenarioTest => ({
  ...test,
  scenario: { ...test.scenario, ...change },
});

/** Lists without a stretch: without all first, then without each half, and so on to each single one. */
function shorter<T>(list: readonly T[]): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [];
  for (let size = list.length; size >= 1; size = Math.floor(size / 2))
    for (let from = 0; from < list.length; from += size) found.push(list.toSpliced(from, size));
  return found;
}

const withoutExpectations = (test: ScenarioTest): readonly ScenarioTest[] =>
  shorter(test.expectations)
    .filter((list) => list.length > 0)
    .map((expectations) => ({ ...test, expectations }));

function withoutEdits(test: ScenarioTest): readonly ScenarioTest[] {
  return shorter(test.scenario.edits ?? []).map((edits) => {
    const { edits: _edits, ...scenario } = test.scenario;
    return { ...test, scenario: edits.length > 0 ? { ...scenario, edits } : scenario };
  });
}

const withoutStimuli = (test: ScenarioTest): readonly ScenarioTest[] =>
  shorter(test.scenario.stimuli).map((stimuli) => withScenario(test, { stimuli }));

/** Records with one value less. */
const withFewerFields = (test: ScenarioTest): readonly ScenarioTest[] =>
  eachFields(test, (fields) => Object.keys(fields).map((name) => without(fields, name)));

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));

/** Records with one value that is simpler: a shorter text, a smaller number. */
const withSimplerValues = (test: ScenarioTest): readonly ScenarioTest[] =>
  eachFields(test, (fields) =>
    Object.entries(fields).flatMap(([name, value]) => simpler(value).map((each) => ({ ...fields, [name]: each }))),
  );

function simpler(value: FieldValue): readonly FieldValue[] {
  if (typeof value === 'number' && value !== 0) return [0, Math.trunc(value / 2)].filter((each) => each !== value);
  if (typeof value !== 'string' || value.length < 2) return [];
  const half = value.slice(0, Math.ceil(value.length / 2)).trim();
  return half === '' || half === value ? [] : [half];
}

/** The test with other fields in one of its edits or stimuli, one after the other. */
function eachFields(test: ScenarioTest, others: (fields: Fields) => readonly Fields[]): readonly ScenarioTest[] {
  const { edits = [], stimuli } = test.scenario;
  return [
    ...edits.flatMap((edit, place) =>
      inEdit(edit, others).map((each) => withScenario(test, { edits: edits.with(place, each) })),
    ),
    ...stimuli.flatMap((line, place) =>
      inLine(line, others).map((each) => withScenario(test, { stimuli: stimuli.with(place, each) })),
    ),
  ];
}

const inEdit = (edit: OrgEdit, others: (fields: Fields) => readonly Fields[]): readonly OrgEdit[] =>
  edit.type === 'create-record' || edit.type === 'update-record'
    ? others(edit.fields).map((fields) => ({ ...edit, fields }))
    : [];

function inLine(line: ScenarioLine, others: (fields: Fields) => readonly Fields[]): readonly ScenarioLine[] {
  if ('create' in line)
    return others(line.create.fields).map((fields) => ({ ...line, create: { ...line.create, fields } }));
  if ('update' in line)
    return others(line.update.fields).map((fields) => ({ ...line, update: { ...line.update, fields } }));
  return [];
}
