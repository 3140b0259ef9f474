import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Bench } from 'tinybench';
import type { BenchReport, BenchSuite } from '../tests/bench/bench-suite.ts';
import { projectFolder } from './run-tool.ts';

// `npm run bench` measures everything, `npm run bench -- trips` the files whose names hold "trips".
const wanted = process.argv.slice(2);
const folder = join(projectFolder, 'tests/bench');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();

interface BenchFile {
  readonly suites?: readonly BenchSuite[];
  readonly report?: BenchReport;
}

if (files.length === 0) {
  console.error(`No file of tests/bench has ${wanted.join(' or ')} in its name.`);
  process.exit(1);
}

for (const file of files) {
  const { suites = [], report } = (await import(pathToFileURL(join(folder, file)).href)) as BenchFile;
  for (const suite of suites) await measure(suite);
  if (report) await show(report);
}

async function measure({ title, unit, cases, notes }: BenchSuite): Promise<void> {
  console.log(`\n${title}`);
  const bench = new Bench({ time: 1_000, iterations: 3, warmupTime: 200, warmupIterations: 1, throws: true });
  for (const { name, run } of cases) bench.add(name, run);
  const tasks = await bench.run();
  const rows = cases.map(({ name, items = 1 }, index) => {
    const result = tasks[index]?.result;
    if (!result || !('latency' in result)) throw new Error(`"${name}" was not measured`);
    // The median is steadier than the mean on a machine that does other things too.
    const { p50, rme, samplesCount } = result.latency;
    return { name, ms: p50, rate: (items * 1_000) / p50, rme, calls: samplesCount };
  });
  const baseline = rows[0]?.rate ?? 1;
  print(
    ['', 'ms a call', `${unit} a second`, 'ratio', '±', 'calls'],
    rows.map(({ name, ms, rate, rme, calls }) => [
      name,
      ms.toFixed(ms < 10 ? 3 : 1),
      Math.round(rate).toLocaleString('en-GB'),
      (rate / baseline).toPrecision(3),
      `${rme.toFixed(1)} %`,
      String(calls),
    ]),
  );
  for (const note of (await notes?.()) ?? []) console.log(`  ${note}`);
}

/** Rows may take minutes: each is also told when it is known. */
async function show({ title, heading, rows }: BenchReport): Promise<void> {
  console.log(`\n${title}`);
  const known: (readonly string[])[] = [];
  for await (const row of rows()) {
    console.log(`  … ${row[0] ?? ''}`);
    known.push(row);
  }
  print(heading, known);
}

function print(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [heading, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
