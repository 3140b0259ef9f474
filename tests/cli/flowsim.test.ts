import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '#scenarios/example-files.ts';
import { runReportSchema } from '#scenarios/run-report-schema.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { CSV, runGraph, runWith } from './run-flowsim.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a process of its own, from source. */
function flowsim(...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/flowsim.ts', ...args], { cwd: projectFolder });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the flowsim process', () => {
  it('ends with 2 and the reason on stderr where a file is not there', async () => {
    const { code, out, err } = await flowsim('run', 'gone.flow.json', '--all');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('error: gone.flow.json: There is no such file. Check the path;');
  }, 60_000);

  it.skipIf(!existsSync('/dev/full'))(
    'ends with 2 and one line where what it prints cannot be written',
    async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/flowsim.ts', '--help'], {
        cwd: projectFolder,
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      });
      let err = '';
      child.stderr?.on('data', (data) => (err += String(data)));
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect([code, err]).toEqual([2, 'error: output: The disk is full. Make room or choose another place.\n']);
    },
    60_000,
  );

  it('ends with 0 where all is well', async () => {
    const { code, out } = await flowsim('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: flowsim');
  }, 60_000);
});

describe('flowsim --version', () => {
  it('is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(`${projectFolder}/package.json`, 'utf8')) as { version: string };
    expect(await runWith({}, '--version')).toMatchObject({ code: 0, out: `${version}\n` });
  });
});

describe('flowsim run without an org', () => {
  it('[RUN-4] [LOG-1] does all that the script among the examples says, which --help prints', async () => {
    const files = exampleFiles();
    const script = 'examples/faults-and-cures.script.json';
    const named = ['examples/repaired.flow.json', '--records', 'examples/leads.csv', '--script', script];
    const ran = await runWith(files, 'run', ...named, '--reporter', 'json');
    expect(ran.err).toBe('');
    const report = runReportSchema.parse(JSON.parse(ran.out));
    expect(report.faults.map(({ outcome, target }) => `${target} ${outcome}`)).toEqual([
      'User 2 (Sam Okafor) made',
      'User 2 (Sam Okafor) lifted',
    ]);
    expect(report.edits.map(({ outcome, target }) => `${target} ${outcome}`)).toEqual([
      'Mailbox 5 (lena.fischer@larkfield.example) made',
      'Prospect 49 (Hugo Lefebvre) made',
    ]);
    const hugo = report.trips.filter(({ record, trigger }) => record.name === 'Hugo Lefebvre' && trigger === 'updated');
    expect(hugo.map(({ reprocessed, callouts }) => [reprocessed, callouts[0]?.error ?? null])).toEqual([
      [false, 'ERR-10'],
      [true, null],
    ]);
    const { out } = await runWith({}, 'run', '--help');
    expect(out).toContain(files[script]);
  });

  it('runs in the demo org', async () => {
    const ran = await runWith({}, 'run', 'graph.flow.json', '--all', '--reporter', 'json');
    const report = runReportSchema.parse(JSON.parse(ran.out));
    expect(report.run.org).toBe('Larkfield Software');
    expect(report.totals.trips).toBeGreaterThan(30);
  });
});

describe('a large CSV file', () => {
  it('of 100,000 records is run whole', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `First ${index},Last ${index},Company ${index},Fair`);
    const text = [CSV[0], ...rows].join('\n');
    const args = ['--records', 'leads.csv', '--until', '1s', '--reporter', 'csv'];
    const { code, out, err } = await runGraph({ 'leads.csv': text }, ...args);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\r\n')).toHaveLength(100_002);
  }, 180_000);
});
