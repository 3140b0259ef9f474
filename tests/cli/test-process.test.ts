import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { tempProject } from '../support/temp-project.ts';
import { leadTest, reportOf, suiteFiles } from './suite-machine.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process in a folder; `heard` is called with all that it has written so far. */
function ended(
  folder: string,
  args: readonly string[],
  heard: (out: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: folder });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += String(data);
    heard(out, (signal) => child.kill(signal));
  });
  child.stderr.on('data', (data) => (err += String(data)));
  // On a machine that is busy a line now and then tells how far it is.
  const faults = (): string => err.replace(/^Tests: \d+ of \d+\n/gm, '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err: faults() })));
}

const TSX = join(projectFolder, 'node_modules/tsx/dist/esm/index.mjs');
const fromSource = ['--import', TSX, join(projectFolder, 'src/cli/flowsim.ts')];

const suiteOf = (count: number) =>
  Object.fromEntries(
    suiteFiles(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`t/${at % 3}/${at}.scenario.json`, printScenarioTest(nested(at))]),
      ),
    ),
  );

const nested = (at: number) => {
  const test = leadTest(at % 2 === 0 ? 'Web' : 'Fair');
  return {
    ...test,
    scenario: { ...test.scenario, graphs: [{ path: '../../graph.flow.json' }], org: { path: '../../org.org.json' } },
  };
};

describe('flowsim test as a process', () => {
  it(
    '[CLK-2] comes to the same from source and from the bundle, on threads of its own',
    { timeout: 180_000 },
    async () => {
      await ensureBuilt('cli');
      const folder = tempProject({ ...suiteOf(10), 'cli/package.json': '{"type":"module"}' });
      cpSync(folderOf('cli'), join(folder, 'cli'), { recursive: true });
      const args = ['test', 't/**/*.scenario.json', '--jobs', '2', '--coverage', '--reporter', 'json'];
      const source = await ended(folder, [...fromSource, ...args]);
      expect([source.code, source.err]).toEqual([0, '']);
      const bundle = await ended(folder, ['cli/flowsim.js', ...args]);
      expect([bundle.code, bundle.err]).toEqual([0, '']);
      expect(reportOf(bundle.out)).toEqual(reportOf(source.out));
      expect(reportOf(bundle.out).results).toHaveLength(10);
    },
  );

  it('ends cleanly at Ctrl+C, with what is known by then', { timeout: 120_000 }, async () => {
    const folder = tempProject(suiteOf(400));
    let pressed = false;
    const stopped = await ended(folder, [...fromSource, 'test', 't', '--jobs', '2'], (out, kill) => {
      if (pressed || !out.includes('✓')) return;
      pressed = true;
      kill('SIGINT');
    });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toBe('');
    expect(stopped.out).toMatch(
      /\n400 tests: \d+ passed, \d+ skipped in .*\nStopped by hand: what had not ended was skipped\.\n$/,
    );
  });
});
