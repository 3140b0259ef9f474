import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { lineOfPlace } from '#scenarios/line-of-place.ts';
import { lessons } from '#scenarios/lessons.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { parseScenarioTest, printScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import type { Json } from '#shared/json.ts';
import { aMutation, mutated } from '../support/mutate-text.ts';

const FORMAT = 'flowbuilder-simulator/scenario';

/** The text of a file, one member a line, with what is to be wrong about it. */
type Wrong = { readonly scenario?: object } & Readonly<Record<string, unknown>>;

function textOf(wrong: Wrong): string {
  const scenario = { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli: [], ...wrong.scenario };
  return JSON.stringify({ format: FORMAT, version: 2, expectations: [], ...wrong, scenario }, null, 2);
}

const told = (text: string): readonly string[] => {
  const read = parseScenarioTest(text);
  return read.ok ? [] : read.error.map(({ line, at, message }) => `${line ?? ''} ${at ?? ''}: ${message}`);
};

const stimulus = (line: object): Wrong => ({ scenario: { stimuli: [{ at: '1m', ...line }] } });
const expectation = (each: object): Wrong => ({ expectations: [each] });

describe('a bad scenario file is told by line, place and what to do', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['no JSON', '{ "format": ', '1 : This is not JSON: the text ends where a value is expected (line 1, column 13).'],
    [
      'a file of another kind',
      '{\n"format": "flowbuilder-simulator/flow" }',
      '2 format: This is JSON, but not a scenario: its format is "flowbuilder-simulator/flow".',
    ],
    [
      'a newer version',
      textOf({ version: 9 }),
      '3 version: The file has version 9; this program reads up to version 2.',
    ],
    ['no version', textOf({ version: null }), '3 version: The version must be a whole number, 1 or more.'],
    ['a misspelt member', textOf({ titel: 'x' }), 'titel: "titel" is not known here. Did you mean "title"?'],
    ['no scenario', `{ "format": "${FORMAT}", "version": 1 }`, '1 scenario: Is missing; must be an object.'],
    ['no graph', textOf({ scenario: { graphs: [] } }), 'scenario.graphs: Must be at least 1 item long.'],
    [
      'a misspelt member among several shapes',
      textOf({ scenario: { graphs: [{ exmple: 'repaired' }] } }),
      'graphs[0].exmple: "exmple" is not known here. Did you mean "example"?',
    ],
    [
      'two graphs in one',
      textOf({ scenario: { graphs: [{ example: 'repaired', path: 'x' }] } }),
      'graphs[0].path: "path" cannot stand beside the rest of what is there.',
    ],
    [
      'an unknown org',
      textOf({ scenario: { org: { fixture: 'dmo' } } }),
      'There is no fixture "dmo". Did you mean "demo"?',
    ],
    [
      'a misspelt deed',
      textOf(stimulus({ creat: {} })),
      'stimuli[0].creat: "creat" is not known here. Did you mean "create"?',
    ],
    [
      'a wrong time',
      textOf({ scenario: { stimuli: [{ at: 'soon', lift: { type: 'cut-network' } }] } }),
      'Must be a length of time',
    ],
    [
      'an unknown fault',
      textOf(stimulus({ make: { type: 'lock-prospct', prospect: 1 } })),
      'make.type: There is no fault "lock-prospct". Did you mean "lock-prospect"?',
    ],
    [
      "a fault's misspelt member",
      textOf(stimulus({ make: { type: 'lock-prospect', prospct: 1 } })),
      'make.prospct: "prospct" is not known here. Did you mean "prospect"?',
    ],
    [
      'an unknown edit before the start',
      textOf({ scenario: { edits: [{ type: 'update-recrd', object: 'Lead', id: 'x', fields: {} }] } }),
      'edits[0].type: There is no edit "update-recrd". Did you mean "update-record"?',
    ],
    [
      'an import without its trigger',
      textOf(stimulus({ import: { path: 'x.csv', object: 'Lead' } })),
      'import.trigger: Is missing; must be "new" or "updated".',
    ],
    [
      'an unknown expectation',
      textOf(expectation({ type: 'pth', nodes: ['a'] })),
      'expectations[0].type: There is no expectation "pth". Did you mean "path"?',
    ],
    [
      'an expectation of no kind',
      textOf(expectation({ nodes: ['a'] })),
      'expectations[0].type: Is missing; must be "path", ',
    ],
    [
      "an expectation's misspelt member",
      textOf(expectation({ type: 'path', node: ['a'] })),
      'expectations[0].node: "node" is not known here. Did you mean "nodes"?',
    ],
    [
      'an unknown entry as an instant',
      textOf(expectation({ type: 'path', nodes: ['a'], at: { entry: 'trip-strted' } })),
      'at.entry: There is no entry "trip-strted". Did you mean "trip-started"?',
    ],
    [
      'a misspelt bound',
      textOf(expectation({ type: 'trips', count: { atleast: 1 } })),
      'count.atleast: "atleast" is not known here. Did you mean "atLeast"?',
    ],
  ];

  it.each(cases)('%s', (_, text, wanted) => {
    const faults = told(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(wanted);
  });

  it('each fault has a hint, and the line of its place', () => {
    const text = textOf(stimulus({ make: { type: 'lock-prospct', prospect: 1 } }));
    const read = parseScenarioTest(text);
    const [fault] = read.ok ? [] : read.error;
    expect(fault?.hint).toBe(
      'The format is described by scenario-2.schema.json in the folder schemas of the app and of the package.',
    );
    expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain('"type": "lock-prospct"');
  });

  it('a run that cannot be had is a fault at its place: graphs that contradict each other, an edit that is refused', () => {
    const base = { org: { fixture: 'demo' }, stimuli: [] } as const;
    const twice = { graphs: [{ example: 'repaired' }, { example: 'queue-owner' }], ...base };
    const faultsOf = (scenario: ScenarioTest['scenario']): readonly unknown[] => {
      const run = runTest({ scenario, expectations: [] }, catalog, noFiles);
      return run.ok ? [] : run.error.map(({ at }) => at);
    };
    expect(faultsOf(twice)).toEqual(['scenario.graphs']);
    const edits = [{ type: 'delete-record', object: 'Lead', id: '00Q000000000000AAA' }] as const;
    expect(faultsOf({ graphs: [{ example: 'repaired' }], ...base, edits })).toEqual(['scenario.edits[0]']);
  });
});

/** Small ones, so that much can be tried. */
const texts = lessons
  .map(({ title, record, scenario, ends }) =>
    printScenarioTest({ title, tags: ['a'], ...(record && { record }), scenario, expectations: ends }),
  )
  .filter((text) => text.length < 6_000);

describe('scenario files at large', () => {
  it('damaged in any way are read or refused with faults in words, and never throw', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(aMutation, { minLength: 1, maxLength: 3 }), (text, mutations) => {
        let damaged = text;
        for (const mutation of mutations) {
          try {
            damaged = mutated(damaged, mutation);
          } catch {
            // What is no JSON any more cannot be damaged as JSON.
          }
        }
        const read = parseScenarioTest(damaged);
        const input = read.ok ? inputOfScenario(read.value.scenario, catalog) : read;
        if (input.ok) return;
        refused += 1;
        for (const { message, code } of input.error) {
          expect(message).toMatch(/[.?]$/);
          expect(code).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('that are read come back from what is printed of them, byte for byte', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), aMutation, (text, mutation) => {
        const read = parseScenarioTest(mutated(text, mutation));
        if (!read.ok) return;
        const printed = printScenarioTest(read.value);
        const again = parseScenarioTest(printed);
        expect(again).toEqual({ ok: true, value: read.value });
        if (again.ok) expect(printScenarioTest(again.value)).toBe(printed);
      }),
      { numRuns: 200 },
    );
  });

  it('of version 1 are read as runs of which nothing is expected', () => {
    for (const { scenario } of lessons.slice(0, 5)) {
      const old = JSON.stringify({ format: FORMAT, version: 1, scenario });
      expect(parseScenarioTest(old)).toEqual({ ok: true, value: { scenario, expectations: [] } });
    }
  });
});

describe('the line of a place', () => {
  /** Every place of a document, as faults write them. */
  function placesOf(value: Json, at: string): readonly string[] {
    if (typeof value !== 'object' || value === null) return [at];
    const parts = Array.isArray(value)
      ? value.map((each: Json, index) => [`${at}[${index}]`, each] as const)
      : Object.entries(value).map(([key, each]) => {
          const plain = /^[A-Za-z_$][\w$]*$/.test(key);
          return [plain ? (at === '' ? key : `${at}.${key}`) : `${at}[${JSON.stringify(key)}]`, each as Json] as const;
        });
    return [at, ...parts.flatMap(([place, each]) => placesOf(each, place))].filter((each) => each !== '');
  }

  /** The value that a JSON text of one value a line has at a line. */
  it('is that on which it begins, for every place of any document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 1);
        const lines = text.split('\n');
        const places = placesOf(value as Json, '');
        const numbers = places.map((place) => lineOfPlace(text, place));
        // Places are listed as they stand in the text: each on a line of its own, in order.
        expect(numbers).toEqual([...numbers].toSorted((one, other) => one - other));
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const line of numbers) expect(lines[line - 1]).not.toMatch(/^\s*[}\]]/);
      }),
    );
  });

  it('of what is not there is that of what it should stand in', () => {
    const text = '{\n "a": {\n  "b": 1\n },\n "c": [\n  {\n   "d": 2\n  }\n ]\n}';
    expect(lineOfPlace(text, 'a.x')).toBe(2);
    expect(lineOfPlace(text, 'c[0].x')).toBe(6);
    expect(lineOfPlace(text, 'c[4]')).toBe(5);
    expect(lineOfPlace(text, 'x.y')).toBe(1);
  });
});
