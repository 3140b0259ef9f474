import { describe, expect, it } from 'vitest';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { runReportSchema } from '#scenarios/run-report-schema.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';
import { runWith } from './run-flowsim.ts';

const ready = smallOrg().ids['ready'] ?? '';

/** Every updated lead waits for some hours at a node of this name. */
function waiting(name: string, hours: number): string {
  const graph = buildGraph({
    nodes: { wait: ['hold', { amount: hours, unit: 'hours' }] },
    edges: ['updated-lead:all-leads > wait'],
  });
  const nodes = graph.nodes.map((node) => (node.id === 'wait' ? { ...node, name } : node));
  return printFlowFile({ ...graph, name: `${name} for ${hours} h`, nodes });
}
const files = {
  'one.flow.json': waiting('Wait', 2),
  'two.flow.json': waiting('wait', 5),
  'other.flow.json': waiting('Elsewhere', 1),
  'broken.flow.json': waiting('Wait', 2).replace('"edge": "all-leads"', '"edge": "no-leads"'),
};
const run = (...deploy: readonly string[]) =>
  runWith(
    files,
    'run',
    'one.flow.json',
    '--org',
    'org.org.json',
    '--record',
    ready,
    '--trigger',
    'updated',
    '--set',
    'Status=Working - Contacted',
    ...deploy.flatMap((text) => ['--deploy', text]),
    '--reporter',
    'json',
  );

describe('flowsim run --deploy', () => {
  it('[GRA-1] [GRA-7] deploys graphs at their times, and reports what becomes of held records', async () => {
    const ran = await run('1h=two.flow.json', '2h30m=other.flow.json');
    const report = runReportSchema.parse(JSON.parse(ran.out));
    expect(report.deployed).toMatchObject([
      { graph: 'wait for 5 h', object: 'Lead', retired: 'Wait for 2 h', resumed: 1, lost: 0 },
      { graph: 'Elsewhere for 1 h', object: 'Lead', retired: 'wait for 5 h', resumed: 0, lost: 1 },
    ]);
    expect(report.trips[0]).toMatchObject({ outcome: 'error' });
  });

  it('tells deployments in the pretty report', async () => {
    const ran = await runWith(
      files,
      'run',
      'one.flow.json',
      '--org',
      'org.org.json',
      '--all',
      '--deploy',
      '1h=two.flow.json',
    );
    expect(ran.out).toMatch(/Deployed \S+ wait for 5 h for Leads, instead of Wait for 2 h/);
  });

  it('[GRA-1] refuses what cannot be deployed, and runs nothing', async () => {
    const errorOf = async (text: string): Promise<string> => {
      const ran = await run(text);
      expect(ran.out).toBe('');
      return `${ran.code} ${ran.err.split('\n')[0] ?? ''}`;
    };
    expect(await errorOf('two.flow.json')).toBe(
      '2 error: --deploy: "two.flow.json" is not of the form length=file, such as 3d=v2.flow.json.',
    );
    expect(await errorOf('soon=two.flow.json')).toMatch(/^2 error: --deploy: /);
    expect(await errorOf('8d=two.flow.json')).toContain(
      'the run ends after 7d at the latest, before 8d=two.flow.json.',
    );
    expect(await errorOf('1h=nowhere.flow.json')).toContain('nowhere.flow.json: There is no such file.');
    expect(await errorOf('1h=broken.flow.json')).toContain('has no edge "no-leads"');
  });
});
