import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEAST_SHARE, shareNoticed, summaryLines, verdictLine } from './mutants/describe-verdicts.ts';
import { equivalentOf, readEquivalentMutants } from './mutants/equivalent-mutants.ts';
import { makeMutants } from './mutants/make-mutants.ts';
import { MutantRun } from './mutants/mutant-run.ts';
import { trackedFiles } from './mutants/project-copy.ts';
import { readImporters } from './mutants/related-tests.ts';
import { ruleFiles } from './mutants/rule-files.ts';
import { sampleMutants } from './mutants/sample-mutants.ts';
import type { Verdict } from './mutants/verdict.ts';
import { projectFolder } from './run-tool.ts';

const USAGE = `npm run mutants breaks the rules one by one and shows that the tests notice: a sample of 100 places.
npm run mutants -- --count 300 --seed 2   another sample
npm run mutants -- --only src/engine/     of some files
npm run mutants -- --all                  every place
npm run mutants -- --jobs 2               in so many copies of the project at once`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

const paths = trackedFiles();
const files = ruleFiles(paths, values.only);
const every = files.flatMap((file) => makeMutants(file, read(file)));
if (every.length === 0) {
  console.error(`No file with rules has "${values.only}" in its path.`);
  process.exit(1);
}
const count = values.all ? every.length : wholeNumber('count', values.count, 1);
const mutants = sampleMutants(every, count, wholeNumber('seed', values.seed, 0));
console.log(`${mutants.length} of ${every.length} mutants of ${files.length} files.`);

const known = readEquivalentMutants();
const verdicts: Verdict[] = [];
const toJudge = mutants.filter((mutant) => {
  const equivalent = equivalentOf(mutant, known);
  if (equivalent) verdicts.push({ type: 'equivalent', mutant, reason: equivalent.reason });
  return equivalent === undefined;
});
for (const { file, before } of known) {
  if (files.includes(file) && !every.some((mutant) => mutant.file === file && mutant.before === before))
    console.log(`equivalent-mutants.json: ${file} has no line any more that reads ${before}`);
}

const sources = paths.filter((path) => /^(src|tests)\/.*\.tsx?$/.test(path));
const importers = readImporters(new Map(sources.map((path) => [path, read(path)])));
const run = new MutantRun(paths, importers, wholeNumber('jobs', values.jobs, 1));
process.on('exit', () => run.close());
process.on('SIGINT', () => finish(130));
process.on('SIGTERM', () => finish(143));

const began = performance.now();
const failing = await run.measure(toJudge);
for (const failure of failing) console.log(`Fails without any change, and is left out: ${failure}`);
console.log(`The tests as they stand: ${minutes(began)}.`);
await run.judge(toJudge, (verdict) => {
  verdicts.push(verdict);
  console.log(`${String(verdicts.length).padStart(5)}/${mutants.length}  ${verdictLine(verdict)}`);
});
finish(shareNoticed(verdicts) < LEAST_SHARE ? 1 : 0);

function finish(code: number): never {
  for (const line of summaryLines(verdicts)) console.log(line);
  console.log(`${minutes(began)}; seed ${values.seed}; at least ${LEAST_SHARE * 100} % are asked for.`);
  process.exit(code);
}

function minutes(since: number): string {
  const seconds = Math.round((performance.now() - since) / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  console.error(`--${name} takes a whole number from ${least}, not "${text}".`);
  process.exit(1);
}
