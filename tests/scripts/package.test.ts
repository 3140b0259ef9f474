import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { tempProject } from '../support/temp-project.ts';

const lead = {
  FirstName: 'Ada',
  LastName: 'Ode',
  Company: 'Verse Ltd',
  Email: 'ada@verse.example',
  Status: 'Open - Not Contacted',
  LeadSource: 'Web',
};

/** A test that names a graph beside it, and expects that a new lead leaves Add to Sequence by one of its edges. */
const scenario = (title: string, edge: string): string =>
  `${JSON.stringify(
    {
      format: 'flowbuilder-simulator/scenario',
      version: 2,
      title,
      scenario: {
        graphs: [{ path: '../graphs/mistake.flow.json' }],
        org: { fixture: 'demo' },
        stimuli: [{ at: '1m', create: { object: 'Lead', fields: lead } }],
      },
      expectations: [
        { type: 'trips', count: 1 },
        { type: 'edge', node: 'Add to Inbound Welcome', edge },
      ],
    },
    null,
    2,
  )}\n`;

const USE = `import { runScenario, ScenarioError, type ScenarioTest } from 'flowbuilder-simulator';

const outcome = await runScenario('tests/right.scenario.json');
const passed: boolean = outcome.passed;
const statuses: (number | null)[] = outcome.report.trips.flatMap((trip) => trip.callouts.map((each) => each.responseStatusCode));
const kinds: string[] = outcome.journal.map((entry) => (entry.type === 'edge-followed' ? entry.edge : entry.type));
const own: ScenarioTest = {
  scenario: { graphs: [{ path: 'graphs/mistake.flow.json' }], org: { fixture: 'demo' }, stimuli: [] },
  expectations: [{ type: 'trips', count: 1 }],
};
// @ts-expect-error There is no expectation of this type.
own.expectations satisfies readonly { readonly type: 'nothing' }[];
const failed = await runScenario(own);
const broken = await runScenario(new URL('./nowhere.scenario.json', import.meta.url)).catch((error: unknown) => error);
console.log(
  JSON.stringify({
    passed,
    statuses,
    entries: kinds.length,
    why: failed.checks[0]?.why,
    actual: failed.checks[0]?.actual,
    broken: broken instanceof ScenarioError ? broken.message : null,
  }),
);
`;

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2023',
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // What the package declares is checked, too: it must need nothing that is not there.
    skipLibCheck: false,
    types: ['node'],
    noEmitOnError: true,
    outDir: 'out',
  },
  include: ['use.ts', 'flows.test.ts'],
};

/** A project outside this one, into which the packed package is installed without a network. */
function installed(): string {
  const folder = tempProject({
    'package.json': JSON.stringify({ name: 'outside', private: true, type: 'module' }),
    'tsconfig.json': JSON.stringify(TSCONFIG),
    'use.ts': USE,
    'flows.test.ts': "import { testScenarios } from 'flowbuilder-simulator/vitest';\n\ntestScenarios('tests');\n",
    'tests/right.scenario.json': scenario('A new lead is not in Outreach yet', 'Missing Prospect ID'),
    'tests/wrong.scenario.json': scenario('A wrong test', 'Queue Owner'),
    'tests/broken.scenario.json': scenario('A broken test', 'Next').replace('mistake.flow', 'missing.flow'),
  });
  mkdirSync(join(folder, 'graphs'));
  copyFileSync(
    join(projectFolder, 'public/examples/flagship-mistake.flow.json'),
    join(folder, 'graphs/mistake.flow.json'),
  );
  npm(folder, 'pack', '--pack-destination', folder, folderOf('package'));
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', './flowbuilder-simulator-0.1.0.tgz');
  for (const name of ['vitest', '@types/node']) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

const npm = (folder: string, ...args: readonly string[]): string =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

const node = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

const tool = (path: string): string => join(projectFolder, 'node_modules', path);

it(
  'the packed package works in a project of its own: typed library, Vitest in one line, command line',
  { timeout: 300_000 },
  async () => {
    await ensureBuilt('package');
    const folder = installed();
    // Hints about files of a wrong shape lead there.
    expect(existsSync(join(folder, 'node_modules/flowbuilder-simulator/schemas/scenario-2.schema.json'))).toBe(true);

    const types = node(folder, tool('typescript/bin/tsc'), '-p', '.');
    expect(types.stdout).toBe('');

    const used = node(folder, 'out/use.js');
    expect(used.stderr).toBe('');
    expect(JSON.parse(used.stdout)).toEqual({
      passed: true,
      statuses: [],
      entries: expect.any(Number),
      why: expect.stringContaining('Nothing has started a trip'),
      actual: '0 trips',
      broken: expect.stringMatching(/nowhere\.scenario\.json cannot be run\.\nThere is no such file\./),
    });

    const vitest = node(
      folder,
      tool('vitest/vitest.mjs'),
      'run',
      'flows.test.ts',
      '--root',
      '.',
      '--reporter',
      'default',
    );
    expect(vitest.status).toBe(1);
    const told = vitest.stdout + vitest.stderr;
    expect(told).toContain('2 failed | 1 passed');
    expect(told).toContain('A wrong test (tests/wrong.scenario.json)');
    expect(told).toContain('expected: Add to Inbound Welcome left by Queue Owner');
    expect(told).toContain('why: After 1m: Add to Inbound Welcome was left by Missing Prospect ID');
    const wrong = scenario('A wrong test', 'Queue Owner').split('\n');
    expect(told).toContain(`tests/wrong.scenario.json:${wrong.indexOf('      "type": "edge",')}:1`);
    expect(told).toContain(
      'missing.flow.json ("../graphs/missing.flow.json"): There is no such file. Its path counts from the folder of the scenario.',
    );

    const cli = node(folder, 'node_modules/flowbuilder-simulator/flowsim.js', 'test', 'tests/right.scenario.json');
    expect(cli.stdout).toContain('1 passed');
    expect(cli.status).toBe(0);
  },
);
