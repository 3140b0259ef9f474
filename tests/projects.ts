import type { ViteUserConfig } from 'vitest/config';

/** How long a test waits for what comes in its own time: as long as a click waits for its button. */
const expectation = { poll: { timeout: 15_000 } };

/** Browser tests begin once the others are done: browsers want the whole machine. */
export const tests: NonNullable<ViteUserConfig['test']> = {
  projects: [
    {
      extends: true,
      test: {
        name: 'unit',
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: ['**/node_modules/**', 'tests/architecture/**', 'tests/browser/**'],
        testTimeout: 60_000,
        expect: expectation,
        sequence: { groupOrder: 0 },
      },
    },
    {
      extends: true,
      test: {
        name: 'architecture',
        include: ['tests/architecture/**/*.test.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        sequence: { groupOrder: 0 },
      },
    },
    {
      extends: true,
      test: {
        name: 'browser',
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: ['tests/support/built-app.setup.ts'],
        // One alone leaves a fifth of two cores idle; more only slow each other down.
        maxWorkers: 2,
        // A screen test that fails on a machine that was too busy runs once more; the report says so.
        retry: 1,
        testTimeout: 90_000,
        hookTimeout: 120_000,
        expect: expectation,
        sequence: { groupOrder: 1 },
      },
    },
  ],
};
