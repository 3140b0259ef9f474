import type { TestReport } from '#scenarios/test-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { withItems } from './run-suite.ts';

/** A report, and the file that it was read from. */
export interface ReadReport {
  readonly file: string;
  readonly report: TestReport;
}

/**
 * Puts the reports of a suite's parts together: what comes out is the report of the whole, but for the milliseconds,
 * which are added up. An error is a sentence: parts that are missing, there twice, or of other suites.
 */
export function mergeReports(parts: readonly ReadReport[]): Result<TestReport, string> {
  const [first] = parts;
  if (first === undefined) return err('There is no report to merge.');
  const fault = shardFault(parts) ?? settingsFault(parts);
  if (fault !== null) return err(fault);
  const reports = parts.map(({ report }) => report);
  const results = reports.flatMap((report) => report.results).toSorted((a, b) => byText(a.result.file, b.result.file));
  const twice = results.find(({ result }, at) => result.file === results[at + 1]?.result.file);
  if (twice) return err(`The test ${twice.result.file} is in two of the reports.`);
  const coverages = reports.flatMap(({ coverage }) => coverage ?? []);
  return ok({
    seed: first.report.seed,
    shard: null,
    ended: (['stopped', 'bailed'] as const).find((how) => reports.some(({ ended }) => ended === how)) ?? 'complete',
    leftOut: reports.reduce((sum, { leftOut }) => sum + leftOut, 0),
    ms: reports.reduce((sum, { ms }) => sum + ms, 0),
    results,
    coverage: first.report.coverage && withItems(coverages, coverages),
  });
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Either all reports are parts of one suite, each there once, or none is a part. */
function shardFault(parts: readonly ReadReport[]): string | null {
  const [first] = parts;
  const of = first?.report.shard?.of ?? null;
  for (const { file, report } of parts)
    if ((report.shard?.of ?? null) !== of)
      return `${first?.file} is ${partText(first)}, but ${file} is ${partText({ file, report })}: they do not belong together.`;
  if (of === null) return null;
  const byIndex = new Map<number, string>();
  for (const { file, report } of parts) {
    const index = report.shard?.index ?? 0;
    const before = byIndex.get(index);
    if (before !== undefined) return `${before} and ${file} are both part ${index} of ${of}.`;
    byIndex.set(index, file);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !byIndex.has(index));
  if (missing.length === 0) return null;
  const named = missing.join(', ').replace(/, (\d+)$/, ' and $1');
  return missing.length === 1 ? `Part ${named} of ${of} is missing.` : `Parts ${named} of ${of} are missing.`;
}

function partText(part: ReadReport | undefined): string {
  const shard = part?.report.shard ?? null;
  return shard === null ? 'the report of a whole suite' : `a part of ${shard.of}`;
}

/** What was asked for must be the same in all parts. */
function settingsFault(parts: readonly ReadReport[]): string | null {
  const [first, ...others] = parts;
  if (first === undefined) return null;
  for (const { file, report } of others) {
    if (report.seed !== first.report.seed)
      return `${first.file} and ${file} ran with different seeds: ${seedText(first.report)}, ${seedText(report)}.`;
    if ((report.coverage === null) !== (first.report.coverage === null)) {
      const [having, without] = report.coverage === null ? [first.file, file] : [file, first.file];
      return `${having} tells what was covered, ${without} does not: run all parts with --coverage, or none.`;
    }
  }
  return null;
}

const seedText = ({ seed }: TestReport): string => (seed === null ? 'that of each test' : String(seed));
