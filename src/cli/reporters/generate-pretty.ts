import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { COVERAGE_KINDS, type CoverageItem } from '#scenarios/coverage-item.ts';
import { KIND_TITLES, KIND_WORDS } from '#scenarios/coverage-words.ts';
import { coverageItems } from '#scenarios/coverage.ts';
import type { GeneratedTests, NamedTest } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import { testPath } from '../covering/write-tests.ts';
import { plainText } from '../plain-text.ts';
import type { Terminal } from '../terminal.ts';

type Colour = Terminal['colour'];

/** Where tests were written, or would be. */
interface Written {
  readonly out: string;
  readonly dryRun: boolean;
}

/** Generated tests, what they cover of the graph, and why nothing covers the rest. */
export function* reportGenerated(
  graph: FlowGraph,
  { tests, covered, unreachable }: GeneratedTests,
  { out, dryRun }: Written,
  colour: Colour,
): Iterable<string> {
  yield* testLines(tests, out, colour);
  const items = new Map(coverageItems(graph, catalog).map((item) => [item.key, item]));
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const proven = unreachable.filter(({ proof }) => proof === 'proven');
  const open = unreachable.filter(({ proof }) => proof === 'not-found');
  const share = colour(
    open.length === 0 ? 'good' : 'doubtful',
    `${covered.length} of ${countOf(covered.length + open.length, 'item')}`,
  );
  const kinds = kindsText(covered.flatMap((key) => items.get(key) ?? []));
  yield `${countOf(tests.length, 'test')} ${dryRun ? 'would cover' : 'cover'} ${share} that can be covered${kinds === '' ? '' : `: ${kinds}`}.\n`;
  const listed = [
    ['Nothing can reach', proven],
    ['No way was found to', open],
  ] as const;
  for (const [title, list] of listed)
    for (const { key, because } of list) {
      const item = items.get(key);
      const name = item && (names.get(item.node) ?? item.node);
      const place = item === undefined ? key : item.kind === 'node' ? name : `${name}: ${item.title}`;
      const kind = item === undefined ? '' : `${KIND_WORDS[item.kind].toLowerCase()} `;
      yield `  ${title} ${kind}${plainText(place ?? key)}: ${colour('dim', plainText(because))}\n`;
    }
}

/** Random tests, and what they cover of the graph by chance. */
export function* reportRandom(
  graph: FlowGraph,
  tests: readonly NamedTest[],
  { out, dryRun, asked, seed }: Written & { readonly asked: number; readonly seed: number },
  colour: Colour,
): Iterable<string> {
  yield* testLines(tests, out, colour);
  const possible = coverageItems(graph, catalog).filter(({ never }) => never === undefined);
  const keys = new Set(tests.flatMap(({ covers }) => covers));
  const covered = possible.filter(({ key }) => keys.has(key));
  const few = tests.length < asked ? ` For ${asked - tests.length} no scenario was found that can be run.` : '';
  yield `${countOf(tests.length, 'random test')} of seed ${seed} ${dryRun ? 'would cover' : 'cover'} ${covered.length} of ${possible.length} items: ${kindsText(covered)}.${few}\n`;
}

function* testLines(tests: readonly NamedTest[], out: string, colour: Colour): Iterable<string> {
  for (const { fileName, test, covers } of tests) {
    const what = `${test.title ?? ''} (${countOf(covers.length, 'item')} covered)`;
    yield `${plainText(testPath(out, fileName))}  ${colour('dim', plainText(what))}\n`;
  }
}

/** `14 nodes, 18 edges, 1 error edge` */
function kindsText(items: readonly CoverageItem[]): string {
  const counts = COVERAGE_KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const);
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${(count === 1 ? KIND_WORDS : KIND_TITLES)[kind].toLowerCase()}`)
    .join(', ');
}
