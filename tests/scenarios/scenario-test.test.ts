import { describe, expect, it } from 'vitest';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { examples } from '#scenarios/examples.ts';
import { repaired } from '#scenarios/examples/repaired.ts';
import { lessons } from '#scenarios/lessons.ts';
import { inputOfScenario, scenarioFaults } from '#scenarios/scenario-input.ts';
import { scenarioOfInput } from '#scenarios/scenario-of-input.ts';
import { parseScenarioTest, printScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { durationOf, durationText } from '#scenarios/scenario-time.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import { emptyOrg } from '#world/empty-org.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';

const small: Scenario = { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli: [] };

const faultsOf = (scenario: object) => {
  const text = JSON.stringify({ format: 'flowbuilder-simulator/scenario', version: 1, scenario });
  const read = parseScenarioTest(text);
  const faults = read.ok ? scenarioFaults(read.value.scenario, catalog, 'scenario') : read.error;
  return faults.map(({ at, message }) => `${at ?? ''}: ${message}`);
};

function journalOf(input: RunInput): string {
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return printJournal(run.value.journal);
}

describe('a scenario file', () => {
  it('comes back as it was printed', () => {
    for (const { title, summary, record, scenario, ends } of lessons) {
      const test: ScenarioTest = {
        title,
        description: summary,
        tags: ['lesson'],
        ...(record === undefined ? {} : { record }),
        scenario,
        expectations: ends,
      };
      expect(parseScenarioTest(printScenarioTest(test))).toEqual({ ok: true, value: test });
    }
  });

  it.each(examples)('[CLK-2] holds the run of $id, which leaves the same journal', ({ input }) => {
    const scenario = scenarioOfInput(input());
    const read = parseScenarioTest(printScenarioTest({ scenario, expectations: [] }));
    const again = inputOfScenario(read.ok ? read.value.scenario : small, catalog);
    expect(again).toEqual({ ok: true, value: input() });
    if (again.ok) expect(journalOf(again.value)).toBe(journalOf(input()));
  });

  it('names what ships, and holds everything else whole', () => {
    const base = examples[1]?.input();
    if (!base) throw new Error('An example is missing');
    expect(scenarioOfInput(base)).toMatchObject({ graphs: [{ example: 'repaired' }], org: { fixture: 'demo' } });
    expect(scenarioOfInput({ ...base, org: emptyOrg() }).org).toEqual({ fixture: 'empty' });
    const changed = { ...base, org: { ...demoOrg(), name: 'Elsewhere' }, graphs: [{ ...repaired, name: 'Mine' }] };
    const scenario = scenarioOfInput(changed);
    expect(Object.keys(scenario.graphs[0] ?? {})).toEqual(['flow']);
    expect(Object.keys(scenario.org)).toEqual(['file']);
    expect(inputOfScenario(scenario, catalog)).toEqual({ ok: true, value: changed });
  });

  it('says where it is wrong: an unknown example, a wrong length of time, a fault that there is not', () => {
    expect(faultsOf({ ...small, graphs: [{ example: 'repared' }] })).toEqual([
      'scenario.graphs[0].example: There is no example "repared".',
    ]);
    expect(faultsOf({ ...small, until: 'soon' })[0]).toContain('scenario.until: Must be a length of time');
    expect(faultsOf({ ...small, stimuli: [{ at: '1m', make: { type: 'flood' } }] })[0]).toContain(
      'scenario.stimuli[0]',
    );
  });

  it('says what is wrong inside an embedded graph, at its place there', () => {
    const flow = JSON.parse(printFlowFile(repaired)) as { graph: { nodes: { type: string }[] } };
    const [first] = flow.graph.nodes;
    if (first) first.type = 'teleport';
    expect(faultsOf({ ...small, graphs: [{ flow }] })[0]).toContain('scenario.graphs[0].flow.graph.nodes[0].type');
  });

  it('says which edit before the start is refused', () => {
    const edits = [
      { type: 'disconnect-sync' },
      { type: 'edit-outreach-record', kind: 'prospect', id: 4711, fields: { locked: true } },
    ];
    expect(faultsOf({ ...small, edits })[0]).toContain('scenario.edits[1]: Outreach: Edit a record: ');
  });

  it('makes its edits before the run begins, and the run tells of none', () => {
    const edits = [{ type: 'edit-outreach-record', kind: 'prospect', id: 1, fields: { locked: true } }] as const;
    const input = inputOfScenario({ ...small, edits }, catalog);
    if (!input.ok) throw new Error(input.error[0]?.message);
    expect(input.value.org.outreach.prospects.find(({ id }) => id === 1)?.locked).toBe(true);
    expect(journalOf(input.value)).not.toContain('edit-made');
  });
});

describe('a length of time in words', () => {
  it.each([0, 1, 90_000, 5_400_000, 86_400_001, 604_800_000])('%i ms reads back as itself', (duration) => {
    expect(durationOf(durationText(duration))).toBe(duration);
  });
});
