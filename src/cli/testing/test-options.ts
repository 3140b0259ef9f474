import type { Shard } from '#scenarios/test-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { reportTargets, type ReportTarget } from './report-targets.ts';
import type { TestSettings } from './test-messages.ts';

/** The options of `flowsim test` as they were typed. */
export interface TestOptions {
  readonly filter?: readonly string[];
  readonly seed?: string;
  readonly jobs?: string;
  readonly shard?: string;
  /** True without a threshold. */
  readonly coverage?: string | true;
  readonly update?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  /** True for the first failure. */
  readonly bail?: string | true;
  readonly reporter?: readonly string[];
}

/** What a call of `flowsim test` asks for. */
export interface TestPlan {
  readonly paths: readonly string[];
  readonly settings: TestSettings;
  readonly jobs: number | null;
  readonly shard: Shard | null;
  readonly bail: number | null;
  readonly threshold: number | null;
  readonly targets: readonly ReportTarget[];
  readonly watch: boolean;
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Reads the options; an error is a sentence. */
export function testPlan(named: readonly string[], options: TestOptions): Result<TestPlan, string> {
  const { coverage, update = false, dryRun = false } = options;
  // `--coverage tests/` names a path, as its number may be left out; `--bail tests/` likewise.
  const numberOf = (given: string | true | undefined): string | undefined =>
    typeof given === 'string' && NUMBER.test(given) ? given : undefined;
  const taken = [coverage, options.bail].filter((given) => typeof given === 'string' && !NUMBER.test(given));
  const paths = [...named, ...taken.map(String)];
  const targets = reportTargets(options.reporter);
  if (!targets.ok) return targets;
  const seed = wholeNumber('--seed', options.seed, 0, 9_999_999_999);
  if (!seed.ok) return seed;
  const jobs = wholeNumber('--jobs', options.jobs, 1, 256);
  if (!jobs.ok) return jobs;
  const bail = wholeNumber('--bail', options.bail === true ? '1' : numberOf(options.bail), 1, 1_000_000);
  if (!bail.ok) return bail;
  const threshold = numberOf(coverage) === undefined ? null : Number(numberOf(coverage));
  if (threshold !== null && threshold > 100)
    return err(`--coverage: the threshold is between 0 and 100 per cent, not ${threshold}.`);
  const shard = shardOf(options.shard);
  if (!shard.ok) return shard;
  if (dryRun && !update) return err('--dry-run goes with --update.');
  if (update && seed.value !== null)
    return err('--update and --seed exclude each other: what is written must hold with the seed of each test.');
  return ok({
    paths: paths.length === 0 ? ['.'] : paths,
    settings: {
      seed: seed.value,
      filters: options.filter ?? [],
      coverage: coverage !== undefined,
      update: update ? (dryRun ? 'show' : 'write') : 'no',
    },
    jobs: jobs.value,
    shard: shard.value,
    bail: bail.value,
    threshold,
    targets: targets.value,
    watch: options.watch === true,
  });
}

function wholeNumber(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): Result<number | null, string> {
  if (text === undefined) return ok(null);
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return ok(number);
  return err(`${option}: "${text}" is not a whole number from ${least} to ${most}.`);
}

function shardOf(text: string | undefined): Result<Shard | null, string> {
  if (text === undefined) return ok(null);
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index !== undefined && shard.index >= 1 && shard.index <= shard.of) return ok(shard);
  if (index !== undefined && shard.of >= 1)
    return err(`--shard: "${text}" asks for part ${shard.index} of ${shard.of}; parts count from 1 to ${shard.of}.`);
  return err(`--shard: "${text}" is not of the form part/parts, such as 1/3.`);
}
