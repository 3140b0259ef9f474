import { availableParallelism } from 'node:os';
import { runTool } from './run-tool.ts';

const TSC = 'typescript/bin/tsc';

const checks: readonly { readonly name: string; readonly script: string; readonly args: readonly string[] }[] = [
  { name: 'types: browser', script: TSC, args: ['-p', 'src/tsconfig.browser.json'] },
  { name: 'types: tests', script: TSC, args: ['-p', 'tests/tsconfig.json'] },
  { name: 'types: headless', script: TSC, args: ['-p', 'src/tsconfig.headless.json'] },
  { name: 'types: node', script: TSC, args: ['-p', 'src/tsconfig.node.json'] },
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--cache', '--log-level', 'warn', '.'] },
  { name: 'dead code', script: 'knip/bin/knip.js', args: ['--no-progress'] },
];

const waiting = [...checks];

async function work(): Promise<boolean> {
  let fine = true;
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const began = performance.now();
    const { code, output } = await runTool(check.script, check.args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
    if (code !== 0) console.log(output.trimEnd());
    fine &&= code === 0;
  }
  return fine;
}

const lanes = Math.min(4, Math.max(1, availableParallelism()));
const results = await Promise.all(Array.from({ length: lanes }, work));
if (!results.every(Boolean)) process.exitCode = 1;
