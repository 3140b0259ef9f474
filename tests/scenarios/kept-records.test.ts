import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { recordsOf, withRecordsKept } from '#scenarios/kept-records.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioLine } from '#scenarios/scenario.ts';
import { ok } from '#shared/result.ts';
import { creationsOf } from '#world/creation-of.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

const NAMES = ['Ada', 'Bea', 'Cleo', 'Dora'];

const created = (name: string, hours: number): ScenarioLine => ({
  at: `${hours}h`,
  create: { object: 'Lead', fields: { LastName: name, Company: 'Example Ltd' } },
});

const testOf = (stimuli: readonly ScenarioLine[]): ScenarioTest => ({
  scenario: { graphs: [{ example: 'repaired' }], org: { fixture: 'empty' }, stimuli },
  expectations: [],
});

function runOf({ scenario }: ScenarioTest, files = noFiles): RecordedRun {
  const input = inputOfScenario(scenario, catalog, files);
  const run = input.ok ? recordRun(input.value, catalog) : input;
  if (!run.ok) throw new Error('It cannot run');
  return run.value;
}

/** Names by the ids that a run gave them. */
const namesIn = (run: RecordedRun): ReadonlyMap<string, string> =>
  new Map(
    [...creationsOf(run)].flatMap(([id, place]) => {
      const line = run.input.stimuli[place];
      return line?.type === 'create-record' ? [[id, String(line.fields['LastName'])] as const] : [];
    }),
  );

/** Each record is created, and then its title is made its name. */
function begun(hours: readonly number[]): { readonly test: ScenarioTest; readonly run: RecordedRun } {
  const creates = NAMES.map((name, at) => created(name, hours[at] ?? 0));
  const ids = namesIn(runOf(testOf(creates)));
  const updates = [...ids].map(([id, name]): ScenarioLine => ({
    at: '40h',
    update: { object: 'Lead', id, fields: { Title: name } },
  }));
  const test = testOf([...creates, ...updates]);
  return { test, run: runOf(test) };
}

/** Names of the records and the titles that were given to them. */
const titled = (
  test: ScenarioTest,
  names = namesIn(runOf(test)),
): readonly (readonly [string | undefined, unknown])[] =>
  test.scenario.stimuli.flatMap((line) =>
    'update' in line ? [[names.get(line.update.id), line.update.fields['Title']] as const] : [],
  );

describe('[SF-1] what names the records that a test creates', () => {
  it('means the same ones in whatever order the lines stand, and none that is created no longer', () => {
    const hour = fc.integer({ min: 0, max: 9 });
    const change = fc.record({
      hours: fc.array(hour, { minLength: 4, maxLength: 4 }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 5 }),
      retimed: fc.option(fc.record({ place: fc.integer({ min: 0, max: 3 }), hour })),
      added: fc.option(hour),
      isQuick: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ hours, order, retimed, added, isQuick }) => {
        const { test, run } = begun(hours);
        const { stimuli } = test.scenario;
        let now: ScenarioTest = testOf(order.flatMap((at) => stimuli[at] ?? []));
        // A change comes before the run of the one before is recorded, or after.
        let kept = withRecordsKept(recordsOf(test, run), now);
        const next = (): void => {
          kept = withRecordsKept(isQuick ? kept : recordsOf(kept.test, runOf(kept.test)), now);
        };
        if (retimed !== null) {
          const lines = kept.test.scenario.stimuli;
          const line = lines[retimed.place];
          if (line && 'create' in line) {
            now = testOf(lines.with(retimed.place, { ...line, at: `${retimed.hour}h` }));
            next();
          }
        }
        if (added !== null) {
          now = testOf([...kept.test.scenario.stimuli, created('Eve', added)]);
          next();
        }
        const names = namesIn(runOf(kept.test));
        const there = new Set(names.values());
        for (const [name, title] of titled(kept.test, names)) {
          expect(name).toBe(there.has(String(title)) ? title : undefined);
        }
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it('stays as it is where nothing of it shifts, and is renamed in expectations too', () => {
    const { test, run } = begun([0, 1, 2, 3]);
    const records = recordsOf(test, run);
    expect(withRecordsKept(records, test)).toEqual(records);
    const longer = testOf([...test.scenario.stimuli, { at: '50h', make: { type: 'revoke-token' } }]);
    expect(withRecordsKept(records, longer).test).toBe(longer);
    const [first, second] = [...namesIn(run).keys()];
    if (first === undefined || second === undefined) throw new Error('No records');
    const about = (id: string): ScenarioTest['expectations'] => [
      { type: 'owner', owner: 'Sam Okafor', record: { object: 'Lead', id } },
    ];
    const [one, two, ...others] = test.scenario.stimuli;
    if (one === undefined || two === undefined) throw new Error('No lines');
    const before = { ...test, record: { object: 'Lead', id: first }, expectations: about(second) };
    const later = { ...before, scenario: { ...test.scenario, stimuli: [{ ...one, at: '1h' }, two, ...others] } };
    expect(withRecordsKept(recordsOf(before, run), later).test).toBe(later);
    const swapped = { ...before, scenario: { ...test.scenario, stimuli: [{ ...one, at: '90m' }, two, ...others] } };
    const { test: kept } = withRecordsKept(recordsOf(before, run), swapped);
    expect([kept.record, kept.expectations]).toEqual([{ object: 'Lead', id: second }, about(first)]);
  });

  it('counts the records of an import', () => {
    const [ada, bea] = [created('Ada', 0), created('Bea', 2)];
    const csv = 'LastName,Company\nCleo,Example Ltd\nDora,Example Ltd\n';
    const imported: ScenarioLine = { at: '1h', import: { csv, object: 'Lead', trigger: 'new' } };
    const ids = new Map([...namesIn(runOf(testOf([ada, imported, bea])))].map(([id, name]) => [name, id]));
    const change: ScenarioLine = {
      at: '9h',
      update: { object: 'Lead', id: ids.get('Bea') ?? '', fields: { Title: 'Bea' } },
    };
    const test = testOf([ada, imported, bea, change]);
    const { test: kept } = withRecordsKept(recordsOf(test, runOf(test)), testOf([ada, bea, change]));
    expect(titled(kept)).toEqual([['Bea', 'Bea']]);
  });

  it('[SF-1] tells the records of several imports apart, one of which may lie in a file', () => {
    const rows = (...names: readonly string[]) => `LastName,Company\n${names.join(',Example Ltd\n')},Example Ltd\n\n`;
    const imported = (at: string, ...names: readonly string[]): ScenarioLine => ({
      at,
      import: { csv: rows(...names), object: 'Lead', trigger: 'new' },
    });
    const [one, two] = [imported('1h', 'Ada', 'Bea'), imported('1h', 'Cleo')];
    const filed: ScenarioLine = { at: '2h', import: { path: 'dora.csv', object: 'Lead', trigger: 'new' } };
    const files = { ...noFiles, text: () => ok(rows('Dora')) };
    const run = (test: ScenarioTest) => runOf(test, files);
    const changes = [...namesIn(run(testOf([one, two, filed])))].map(([id, name]): ScenarioLine => ({
      at: '9h',
      update: { object: 'Lead', id, fields: { Title: name } },
    }));
    const own = NAMES.map((name) => [name, name]);
    const test = testOf([one, two, filed, ...changes]);
    expect(titled(test, namesIn(run(test)))).toEqual(own);
    for (const imports of [
      [two, one, filed],
      [two, filed, one],
      [filed, one, two],
    ]) {
      const { test: kept } = withRecordsKept(recordsOf(test, run(test)), testOf([...imports, ...changes]));
      expect(titled(kept, namesIn(run(kept)))).toEqual(own);
    }
    // Which records come from which of two files is in neither of them: the ids stay as they are written.
    const both = testOf([filed, { ...filed, at: '3h' }, ...changes]);
    expect(recordsOf(both, run(both)).created).toEqual([]);
  });
});
