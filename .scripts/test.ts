import { runTool } from './run-tool.ts';

// Both always run, so that one look shows all that is wrong; arguments go to Vitest.
const check = await runTool('tsx/dist/cli.mjs', ['.scripts/check.ts'], { show: true });
const tests = await runTool('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], { show: true });

if (check.code !== 0) console.error('Failed: npm run check (its findings stand above the tests).');
process.exitCode = check.code || tests.code;
