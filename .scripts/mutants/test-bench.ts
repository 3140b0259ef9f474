import { join, relative } from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';
import type { BenchAnswer, BenchOptions, BenchQuestion } from './bench-messages.ts';

// A process of its own, so that an endless loop can be ended; one Vitest for many mutants. It tells "ready" first.
const { root, bail } = JSON.parse(process.argv[2] ?? '') as BenchOptions;

/** Tests run in the order in which they are asked for. */
class AsAsked {
  shard<T>(files: T): T {
    return files;
  }
  sort<T>(files: T): T {
    return files;
  }
}

/** What the run at hand has come to: Vitest itself keeps what earlier runs came to as well. */
let ended: TestModule[] = [];

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    // All files of a run share what they import; the next run imports anew.
    isolate: false,
    bail: bail ? 1 : 0,
    reporters: [{ onTestModuleEnd: (module: TestModule) => void ended.push(module) }],
    // The time limit of a mutant is kept from outside: a busy machine makes no test fail.
    testTimeout: 0,
    hookTimeout: 0,
    sequence: { sequencer: AsAsked },
    setupFiles: [join(root, '.scripts/mutants/fixed-chance.ts')],
  },
  { cacheDir: join(root, '.cache') },
);

process.on('message', (question) => {
  void answer(question as BenchQuestion).then((found) => process.send?.(found));
});
// Who asks decides what Ctrl+C means.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function answer({ changed, tests }: BenchQuestion): Promise<BenchAnswer> {
  for (const path of changed) vitest.invalidateFile(join(root, path));
  const project = vitest.getRootProject();
  ended = [];
  const { unhandledErrors } = await vitest.runTestSpecifications(
    tests.map((path) => project.createSpecification(join(root, path))),
  );
  const files = ended.map((module) => ({
    path: relative(root, module.moduleId),
    ms: module.diagnostic().duration,
    failure: failureOf(module),
  }));
  const [outside] = unhandledErrors;
  return outside === undefined
    ? { files }
    : { files: [...files, { path: 'outside of tests', ms: 0, failure: String(outside) }] };
}

function failureOf(module: TestModule): string | null {
  for (const test of module.children.allTests('failed')) return test.fullName;
  const [error] = module.errors();
  if (error) return error.message;
  return module.ok() ? null : 'fails';
}
