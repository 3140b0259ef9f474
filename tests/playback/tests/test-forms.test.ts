import { describe, expect, it } from 'vitest';
import { expectationKinds, kindOf, labelOf } from '#playback/tests/expectation-kinds.ts';
import { acceptedOf, beginExpectation } from '#playback/tests/begin-expectation.ts';
import { aloneRun, testOf } from '#playback/tests/draft-test.ts';
import { askedOf, editText, filledForm } from '#playback/tests/edit-forms.ts';
import { withLine } from '#playback/tests/fault-lines.ts';
import { lineKindOf, lineKinds } from '#playback/tests/line-kinds.ts';
import { lineText } from '#playback/tests/line-text.ts';
import { runProposals } from '#playback/tests/run-proposals.ts';
import { namesOfTest } from '#playback/tests/test-names.ts';
import { catalog } from '#nodes/catalog.ts';
import { checkExpectation } from '#scenarios/check-expectation.ts';
import { examples } from '#scenarios/examples.ts';
import { expectationSchema, type Expectation, type ExpectationType } from '#scenarios/expectation.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { readRun } from '#scenarios/scenario-reading.ts';
import type { ScenarioEdit } from '#scenarios/scenario-edit.ts';
import { scenarioSchema } from '#scenarios/scenario.ts';
import { runTest } from '#scenarios/run-test.ts';
import { parseScenarioTest, printScenarioTest } from '#scenarios/scenario-test.ts';
import { recordRun } from '#world/record-run.ts';

const example = examples.find(({ id }) => id === 'repaired');
if (!example) throw new Error('No example');
const recorded = recordRun(example.input(), catalog);
if (!recorded.ok) throw new Error('It cannot run');
const run = recorded.value;
const names = namesOfTest(run.input.graphs, run.input.org, catalog, run.input.graphs, run);

const EDITS: readonly ScenarioEdit[] = [
  { type: 'authorize-outreach' },
  { type: 'map-field', object: 'Lead', field: null },
  { type: 'force-sync', object: 'Contact' },
  { type: 'change-leandata-settings', settings: { retryActionIn: { amount: 3, unit: 'hours' } } },
  { type: 'change-leandata-settings', settings: { settings: { retries: run.input.org.leandata.settings.retries } } },
  { type: 'change-sync-type', object: 'Lead', toggles: { inboundCreate: false }, pollingMinutes: 20 },
  { type: 'change-outreach-settings', settings: { networkDown: true } },
];

describe('the forms of expectations', () => {
  it('are there for every kind, and each kind begins as one that can be kept', () => {
    const types: Readonly<Record<ExpectationType, true>> = {
      path: true,
      edge: true,
      'ends-at': true,
      owner: true,
      field: true,
      'node-error': true,
      'audit-outcome': true,
      callout: true,
      'sequence-state': true,
      held: true,
      entry: true,
      trips: true,
      'nothing-else-changed': true,
    };
    expect(expectationKinds.map(({ type }) => type).toSorted()).toEqual(Object.keys(types).toSorted());
    for (const kind of expectationKinds) {
      expect([kind.type, expectationSchema.safeParse(kind.blank(names)).success]).toEqual([kind.type, true]);
      expect(kindOf(kind.type)).toBe(kind);
    }
  });

  it('ask for members that there are, and offer values that may be kept', () => {
    for (const kind of expectationKinds) {
      const blank = kind.blank(names);
      for (const { key, choices = [] } of kind.fields) {
        for (const { value } of choices) {
          const read = expectationSchema.safeParse({ ...blank, [key]: value });
          expect(read.success, `${kind.type} ${key} ${String(value)}`).toBe(true);
        }
      }
    }
  });

  it('offer the edges of the node, the owners and the fields of the org', () => {
    const node = names.nodes.find((each) => names.edgesOf(each).length > 1);
    expect(node).toBeDefined();
    expect(names.owners.length).toBeGreaterThan(1);
    expect(names.fieldsOf('salesforce').map(({ name }) => name)).toContain('Status');
    expect(names.fieldsOf('outreach').map(({ name }) => name)).toContain('emails');
  });
});

describe('the lines of a test', () => {
  it('offer at their time the records that the run has made until then, those first, by name', () => {
    const [made] = names.made;
    if (!made) throw new Error('The run creates no record');
    const { name } = readRun(run, catalog).names.record(made.object, made.id);
    const leads = names.orgAt('99d').salesforce.records.Lead.map((record) => record['Id']);
    expect(names.org.salesforce.records.Lead.some((record) => record['Id'] === made.id)).toBe(false);
    expect(leads.slice(0, names.made.length)).toContain(made.id);
    expect(new Set(leads).size).toBe(leads.length);
    expect(names.orgAt(null)).toBe(names.org);
    const line = { at: '1h', update: { object: 'Lead', id: made.id, fields: { Title: 'CEO' } } } as const;
    expect(lineText(line, names)).toBe(`Change ${name}: Title CEO`);
    expect(lineKinds.find(({ key }) => key === 'delete')?.blank(names, 'Lead', [])).toEqual({
      delete: { object: 'Lead', id: names.made.at(-1)?.id },
    });
  });

  it('[RUN-4] lift only what a line makes, and follow what is made in its place', () => {
    const lift = lineKinds.find(({ key }) => key === 'lift');
    const made = { at: '0s', make: { type: 'revoke-token' } } as const;
    expect(lift?.blank(names, 'Lead', [])).toBeNull();
    expect(lift?.blank(names, 'Lead', [made])).toEqual({ lift: { type: 'revoke-token' } });
    const lines = [made, { at: '1h', lift: { type: 'revoke-token' } }] as const;
    const other = { at: '0s', make: { type: 'expire-token' } } as const;
    expect(withLine(lines, 0, other)).toEqual([other, { at: '1h', lift: { type: 'expire-token' } }]);
    expect(withLine([made, ...lines], 0, other)[2]).toEqual(lines[1]);
  });

  it('name what a fault is done to, and fill the form of a change by hand with its values', () => {
    const [prospect] = run.input.org.outreach.prospects;
    if (!prospect) throw new Error('No prospect');
    const fault = { at: '0s', make: { type: 'opt-out', prospect: prospect.id } } as const;
    expect(lineText(fault, names)).toContain(String(prospect.lastName));
    const { org } = names;
    for (const edit of EDITS) {
      const filled = filledForm(edit, org);
      const asked = filled && askedOf(filled, org);
      expect([edit, asked?.ok === true && asked.value.edit]).toEqual([edit, edit]);
    }
    const settings = { type: 'change-leandata-settings', settings: { settings: { retries: 2 } } } as const;
    expect(editText(settings, org)).toBe('LeanData, Settings: Retries after the first attempt 2');
  });

  it('have a form for each thing that can be done; each begins as a line that can be kept and reads as words', () => {
    for (const kind of lineKinds) {
      const deed = kind.blank(names, 'Lead', [{ at: '0s', make: { type: 'revoke-token' } }]);
      if (deed === null) continue;
      const line = { at: '0s', ...deed };
      const read = scenarioSchema.safeParse({ graphs: [{ example: 'x' }], org: { fixture: 'demo' }, stimuli: [line] });
      expect([kind.key, read.success]).toEqual([kind.key, true]);
      expect(lineKindOf(deed)).toBe(kind);
      const [kept] = read.data?.stimuli ?? [];
      if (kept) expect(lineText(kept, names)).not.toBe('');
    }
  });
});

describe('the words of the editor', () => {
  it('name a graph by its name', () => {
    const [graph] = run.input.graphs;
    if (!graph) throw new Error('No graph');
    const line = { at: '1h', deploy: { path: 'a-file.flow.json', id: graph.id } };
    expect(lineText(line, names)).toBe(`Deploy ${graph.name}`);
  });
});

describe('a test made of a run', () => {
  const reading = readRun(run, catalog);
  const [trip] = reading.trips;
  if (!trip) throw new Error('No trip');
  const record = { object: trip.object, id: trip.record };

  it('[CLK-2] holds the record alone with all that the run proposes, is a file, and passes', () => {
    const alone = aloneRun(run, record, catalog);
    if (!alone) throw new Error('The record is not created by the run');
    const proposals = runProposals(readRun(alone.run, catalog), alone.record);
    expect(proposals.filter(({ usual }) => usual).map(({ check }) => check.expectation.type)).toEqual(
      expect.arrayContaining(['path', 'ends-at', 'owner', 'audit-outcome']),
    );
    const expectations = proposals.map(({ check }) => check.expectation);
    const test = testOf({ title: 'Made', ...alone, expectations, followed: () => null, org: null }, catalog);
    const read = parseScenarioTest(printScenarioTest(test));
    expect(read.ok && read.value).toEqual(test);
    const again = runTest(test, catalog, noFiles);
    expect(again.ok && again.value.passed).toBe(true);
    expect(test.scenario.stimuli).toHaveLength(1);
    expect(test.scenario.org).toEqual({ fixture: 'demo' });
  });

  it('follows graph and org of the workspace where that is asked for', () => {
    const followed = ({ id }: { readonly id: string }) => ({ path: 'x.flow.json', id });
    const org = { path: 'workspace.org.json' };
    const test = testOf({ title: 'Made', run, record, expectations: [], followed, org }, catalog);
    expect(test.scenario.graphs).toEqual([{ path: 'x.flow.json', id: run.input.graphs[0]?.id }]);
    expect(test.scenario.org).toEqual({ path: 'workspace.org.json' });
  });

  it('begins each expectation as the run meets it, and offers what the run came to in place of what it did not', () => {
    const found = (expectation: Expectation): ReturnType<typeof acceptedOf> =>
      acceptedOf(checkExpectation(reading, expectation, { record }), { reading, record });
    for (const kind of expectationKinds) {
      // This record was never held.
      if (kind.type === 'held') continue;
      const begun = beginExpectation(kind, names, { reading, record });
      expect([kind.type, checkExpectation(reading, begun, { record }).ok]).toEqual([kind.type, true]);
    }
    const owner = runProposals(reading, record).find(({ check }) => check.expectation.type === 'owner');
    expect(found({ type: 'owner', owner: 'Somebody else' })).toEqual(owner?.check.expectation);
    expect(found({ type: 'field', system: 'salesforce', field: 'LastName', value: 'x' })).toHaveProperty('value');
    expect(found({ type: 'trips', count: 999 })).toEqual({ type: 'trips', count: reading.trips.length });
    const may = found({ type: 'nothing-else-changed', may: [] });
    expect(may?.type === 'nothing-else-changed' && may.may.map(({ object }) => object)).toContain('Lead');
    expect(found({ type: 'sequence-state', sequence: 'None such', state: 'active' })).toBeNull();
    const withoutHolds = run.input.graphs.map((graph) => ({
      ...graph,
      nodes: graph.nodes.filter(({ type }) => type !== 'hold'),
    }));
    const none = namesOfTest(withoutHolds, run.input.org, catalog);
    expect([names, none].map((each) => [each.holds.length > 0, kindOf('held').offered?.(each)])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(labelOf({ type: 'trips', count: 2 }, { expected: '2 trips' })).toBe('Number of trips in all: 2 trips');
    expect(labelOf({ type: 'trips', count: 2, node: 'A' }, undefined)).toBe('Number of trips');
    const whose = { object: 'Lead', name: 'Ada Byron' };
    expect(labelOf({ type: 'owner', owner: 'Sam', record: whose }, undefined)).toBe('Owner (Ada Byron)');
    const later = { type: 'owner', owner: 'Sam', record: whose, at: { after: '2h' } } as const;
    expect(labelOf(later, { expected: 'owned by Sam' })).toBe('Owner (Ada Byron, after 2h): owned by Sam');
  });

  it('begins what the journal must tell as the step shown, and as something that came where none is', () => {
    const entry = kindOf('entry');
    const shown = reading.run.journal.find(({ type }) => type === 'record-not-routed') ?? reading.run.journal[3];
    if (!shown) throw new Error('No entry');
    const begun = beginExpectation(entry, names, { reading, record, seq: shown.seq });
    expect(begun.type === 'entry' && begun.pattern.entry).toBe(shown.type);
    const unshown = beginExpectation(entry, names, { reading, record });
    expect(checkExpectation(reading, unshown, { record }).ok).toBe(true);
  });
});
