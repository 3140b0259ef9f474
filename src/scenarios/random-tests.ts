import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldValue } from '#shared/field.ts';
import { createRandom, type Random } from '#shared/random.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { coverageItems } from './coverage.ts';
import type { NamedTest } from './generate-tests.ts';
import { askedFields } from './generate/asked-fields.ts';
import { castOf, type Cast, type Fields } from './generate/cast.ts';
import type { Draft } from './generate/draft.ts';
import { fileNames } from './generate/file-names.ts';
import { randomOpening } from './generate/random-opening.ts';
import { lengthOf, newDraft, updatedDraft } from './generate/seeds.ts';
import { testOf, type Frame } from './generate/test-of.ts';
import { valuesOfField } from './generate/values-of-field.ts';
import { Workbench } from './generate/workbench.ts';
import { scenarioDefaults } from './scenario-input.ts';
import { scenarioOfInput } from './scenario-of-input.ts';
import type { ScenarioTest } from './scenario-test.ts';

/** What random tests are made for. */
export interface RandomInput {
  readonly graph: FlowGraph;
  readonly org: OrgSetup;
  readonly catalog: NodeCatalog;
  /** The same seed gives the same tests, however many are asked for. */
  readonly seed: number;
  readonly count: number;
  /** How the tests name their graph and their org; whole where absent. */
  readonly frame?: Partial<Frame>;
}

/** Draws for one test before it is given up to find one that can be run. */
const MOST_DRAWS = 20;

/**
 * Tests of records with values drawn at random, those that the graph asks for more often, and now and then with a fault;
 * what is expected of each is what its run showed. Yields how many are made.
 */
export function* randomTests({
  graph,
  org,
  catalog,
  seed,
  count,
  frame: framed,
}: RandomInput): Generator<number, readonly NamedTest[]> {
  const bench = new Workbench(graph, org, catalog, scenarioDefaults.seed);
  const cast = castOf(graph, org);
  const items = coverageItems(graph, catalog);
  const whole = scenarioOfInput({ ...scenarioDefaults, graphs: [graph], org, stimuli: [] });
  const frame: Frame = { graphs: whole.graphs, org: whole.org, ...framed };
  const made: Omit<NamedTest, 'fileName'>[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    yield made.length;
    // Seeds that follow each other give unlike numbers only after a few were drawn.
    const random = createRandom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(nth, 0xc2b2ae35));
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const draft = randomDraft(random, cast, bench);
      const trial = draft && bench.run(draft);
      if (!trial) continue;
      const covered = items.filter(({ key }) => trial.keys.has(key));
      const test = testOf(trial, covered, bench, cast, frame);
      made.push({
        test: { ...test, title: `Random ${nth} of seed ${seed}: ${endText(test)}`, tags: ['generated', 'random'] },
        covers: covered.map(({ key }) => key),
      });
      break;
    }
  }
  const names = fileNames(made.map(({ test: { title = '' } }) => title));
  return made.map((each, index) => ({ fileName: names[index] ?? '', ...each }));
}

/** What became of the record, as the test expects it. */
function endText({ expectations }: ScenarioTest): string {
  const last = expectations.findLast(({ type }) => type === 'ends-at' || type === 'held');
  if (last?.type === 'held') return `rests in ${last.node}`;
  if (last?.type !== 'ends-at') return 'not routed';
  return last.outcome === 'error' ? `error at ${last.node}` : `ends in ${last.node}`;
}

function randomDraft(random: Random, cast: Cast, { graph, org, catalog }: Workbench): Draft | undefined {
  const triggers = graph.nodes.filter(({ type, config }) => type === 'trigger' && config['enabled'] !== false);
  const trigger = triggers[random.int(0, Math.max(0, triggers.length - 1))];
  if (!trigger) return undefined;
  const until = lengthOf(graph);
  const before = varied(random, cast.fields, cast, graph, org, catalog);
  const start =
    trigger.config['kind'] === 'updated'
      ? updated(random, before, cast, graph, org, catalog, until)
      : newDraft(cast, until, before);
  const opening = randomOpening(random, cast, org);
  return { ...start, stimuli: [...opening, ...start.stimuli] };
}

/** At least one field that is another one than before. */
function updated(
  random: Random,
  before: Fields,
  cast: Cast,
  graph: FlowGraph,
  org: OrgSetup,
  catalog: NodeCatalog,
  until: number,
): Draft {
  const after = varied(random, before, cast, graph, org, catalog);
  const changed = Object.keys({ ...before, ...after }).filter(
    (name) => (before[name] ?? null) !== (after[name] ?? null),
  );
  const change: Record<string, FieldValue> =
    changed.length > 0
      ? Object.fromEntries(changed.map((name) => [name, after[name] ?? null]))
      : { Description: `Changed ${random.int(1, 1_000)}` };
  return updatedDraft(cast, until, change, before);
}

/** One to four fields with other values. */
function varied(
  random: Random,
  fields: Fields,
  cast: Cast,
  graph: FlowGraph,
  org: OrgSetup,
  catalog: NodeCatalog,
): Fields {
  const choices = valuesOfField(graph, org, catalog, cast);
  const names = [...choices.keys()];
  const asked = askedFields(graph, catalog).filter((name) => choices.has(name));
  const values: Record<string, FieldValue> = { ...fields };
  for (let left = random.int(1, 4); left > 0 && names.length > 0; left -= 1) {
    // What the graph decides about says more than the rest.
    const among = asked.length > 0 && random.int(0, 9) < 7 ? asked : names;
    const name = among[random.int(0, among.length - 1)] ?? '';
    const possible = choices.get(name) ?? [];
    const value = possible[random.int(0, Math.max(0, possible.length - 1))] ?? null;
    if (value === null) delete values[name];
    else values[name] = value;
  }
  return values;
}
