import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { lessons } from '#scenarios/lessons.ts';
import { runTest, type TestRun } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { updateTest, type UpdatedTest } from '#scenarios/update-test.ts';

const testOf = (id: string, wrong?: (expectation: Expectation) => Expectation): ScenarioTest => {
  const lesson = lessons.find((each) => each.id === id);
  if (!lesson) throw new Error(`There is no lesson "${id}".`);
  const { scenario, record, ends } = lesson;
  return { title: id, scenario, ...(record && { record }), expectations: wrong ? ends.map(wrong) : ends };
};

function ran(test: ScenarioTest): TestRun {
  const run = runTest(test, catalog, noFiles);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value;
}

const updated = (test: ScenarioTest): UpdatedTest => updateTest(test, ran(test), catalog);

const otherValue = (value: FieldValue): FieldValue =>
  typeof value === 'number' ? value + 7 : typeof value === 'boolean' ? !value : 'something else';

/** The same expectation of something that no run does. */
function wrongly(expectation: Expectation): Expectation {
  switch (expectation.type) {
    case 'path':
      return { ...expectation, nodes: ['Nowhere'] };
    case 'edge':
      return { ...expectation, edge: 'No edge' };
    case 'ends-at':
      return { ...expectation, node: 'Nowhere' };
    case 'owner':
      return { ...expectation, owner: 'Nobody' };
    case 'field':
      return { ...expectation, value: otherValue(expectation.value) };
    case 'node-error':
      return { ...expectation, marked: !expectation.marked };
    case 'audit-outcome':
      return { ...expectation, outcome: expectation.outcome === 'pending' ? 'blank' : 'pending' };
    case 'callout':
      return {
        ...expectation,
        ...(expectation.result !== undefined && { result: expectation.result === 'dropped' ? 'error' : 'dropped' }),
        ...(expectation.reason !== undefined && { reason: 'Log length hit' }),
        ...(expectation.error !== undefined && { error: 'ERR-99' }),
        attempts: 99,
      };
    case 'sequence-state':
      return { ...expectation, state: 'no state' };
    case 'held':
      return { ...expectation, node: 'Nowhere' };
    case 'trips':
      return { ...expectation, count: 99 };
    case 'entry':
      return { ...expectation, count: 99 };
    case 'nothing-else-changed':
      return expectation;
  }
}

/** Those of which a run allows one true form alone. */
const PLAIN: readonly Expectation['type'][] = [
  'path',
  'ends-at',
  'owner',
  'field',
  'node-error',
  'audit-outcome',
  'sequence-state',
  'trips',
  'held',
];

describe('updating a test', () => {
  it('[CLK-2] leaves what holds as it is, and gives what does not hold what the run did, in all lessons', () => {
    const types = new Set<string>();
    for (const { id, ends } of lessons) {
      expect(updated(testOf(id)).updates).toEqual([]);
      const { updates, test, run } = updated(testOf(id, wrongly));
      expect(updates.map(({ index }) => index)).toEqual(ends.map((_, index) => index));
      for (const { index, instead } of updates) {
        const was = ends[index];
        types.add(String(was?.type));
        expect([was, instead]).not.toEqual([was, null]);
        if (was && PLAIN.includes(was.type)) expect(instead).toEqual(was);
      }
      expect([id, run.passed]).toEqual([id, true]);
      expect(ran(test).passed).toBe(true);
      expect({ ...test, expectations: [] }).toEqual({ ...testOf(id), expectations: [] });
    }
    expect([...types].toSorted()).toEqual(
      'audit-outcome callout edge ends-at entry field node-error owner path sequence-state trips'.split(' '),
    );
  });

  it('[RUN-2] gives a hold its node and length, a callout its status and duration, an entry its time', () => {
    const [lesson] = lessons.filter(({ ends }) => ends.some(({ type }) => type === 'callout'));
    const node = lesson?.ends.find((each) => each.type === 'callout');
    const test = { ...testOf(lesson?.id ?? ''), expectations: [] };
    const callout = { ...node, type: 'callout', status: 0, duration: '1ms', within: '1ms' } as const;
    const entry = { type: 'entry', pattern: { entry: 'callout-ended' }, within: '1ms' } as const;
    const { updates, run } = updated({ ...test, expectations: [callout, entry] });
    expect(run.passed).toBe(true);
    expect(updates[0]?.instead).toMatchObject({ type: 'callout' });
    expect(updates[1]?.instead).not.toMatchObject({ within: '1ms' });
  });

  it('[APP-4] gives a callout the node that made it, where the trip made one alone', () => {
    const lesson = lessons.find(({ ends }) => ends.some((each) => each.type === 'callout' && each.node !== undefined));
    const callout = lesson?.ends.find((each) => each.type === 'callout' && each.node !== undefined);
    const test = { ...testOf(lesson?.id ?? ''), expectations: [{ ...callout, node: 'Nowhere' } as Expectation] };
    expect(updated(test).updates[0]?.instead).toEqual(callout);
  });

  it('leaves to a person what only a person can mean', () => {
    const { updates, test, run } = updated({
      ...testOf(lessons[0]?.id ?? ''),
      expectations: [
        { type: 'path', nodes: ['Nowhere'], match: 'contains' },
        { type: 'edge', node: 'Nowhere', edge: 'No edge' },
        { type: 'owner', owner: 'Nobody', record: { object: 'Lead', name: 'Nobody at all' } },
        { type: 'ends-at', node: 'Nowhere', trip: 99 },
      ],
    });
    expect(updates.map(({ instead }) => instead)).toEqual([null, null, null, null]);
    expect(test.expectations).toHaveLength(4);
    expect(run.passed).toBe(false);
  });
});
