import { posix } from 'node:path';

/** For each file the files that import it. */
export type Importers = ReadonlyMap<string, readonly string[]>;

/** Tests of one source file, in the order in which they are asked. */
export interface RelatedTests {
  /** Those of its own folder, and all that import it. */
  readonly near: readonly string[];
  /** Whole runs: goldens, rules, engine, laws of any run, lessons and examples. */
  readonly whole: readonly string[];
}

const WHOLE_RUNS: readonly RegExp[] = [
  /^tests\/(golden|rules|engine)\/[^/]+\.test\.ts$/,
  /^tests\/properties\/(callouts|decisions|machines|reverts|runs|sync)\.test\.ts$/,
  /^tests\/scenarios\/(lessons|examples)\.test\.ts$/,
];
/** Tests of screens, of tools and of the code as text say nothing new about a rule. */
const ASIDE =
  /^tests\/(app|architecture|bench|browser|canvas|cli|editor|playback|scenarios|scripts|support|ui|worker)\//;
const TYPE_IMPORTS = /^import type [^;]+;/gm;
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g;

/** Reads who imports what of whom, types aside, from the texts of all files, by their path in the project. */
export function readImporters(files: ReadonlyMap<string, string>): Importers {
  const importers = new Map<string, string[]>();
  for (const [path, text] of files) {
    for (const [, name = ''] of text.replaceAll(TYPE_IMPORTS, '').matchAll(IMPORTED)) {
      const target = name.startsWith('#') ? `src/${name.slice(1)}` : posix.join(posix.dirname(path), name);
      const known = importers.get(target);
      if (known) known.push(path);
      else importers.set(target, [path]);
    }
  }
  return importers;
}

/** The tests that reach a file, nearest first: by the number of imports between, then by name. */
export function relatedTests(file: string, importers: Importers): RelatedTests {
  const distances = new Map([[file, 0]]);
  for (const [path, distance] of distances) {
    for (const importer of importers.get(path) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1);
    }
  }
  const isWhole = (path: string): boolean => WHOLE_RUNS.some((run) => run.test(path));
  const tests = [...distances]
    .filter(([path]) => path.endsWith('.test.ts') && (isWhole(path) || !ASIDE.test(path)))
    .toSorted(([a, near], [b, far]) => near - far || (a < b ? -1 : 1));
  const own = ownTests(file);
  const near = tests.filter(([path, distance]) => path.startsWith(own) || distance === 1).map(([path]) => path);
  const whole = tests.map(([path]) => path).filter((path) => isWhole(path) && !near.includes(path));
  return { near, whole };
}

/** The folder of tests beside a folder of source: tests of nodes lie in one, those of each mock in one of their own. */
function ownTests(file: string): string {
  const [, area = '', part = ''] = file.split('/');
  return area === 'mocks' ? `tests/mocks/${part}/` : `tests/${area}/`;
}
