import { describe, expect, it } from 'vitest';
import { runWith } from './run-flowsim.ts';

describe('flowsim help', () => {
  it('prints what --help does, of the program or of a command', async () => {
    expect(await runWith({}, 'help')).toEqual(await runWith({}, '--help'));
    expect(await runWith({}, 'help', 'test')).toEqual(await runWith({}, 'test', '--help'));
    expect((await runWith({}, 'help', 'merge-reports')).out).toContain('Usage: flowsim merge-reports');
    const gone = await runWith({}, 'help', 'walk');
    expect([gone.code, gone.out]).toEqual([2, '']);
    expect(gone.err).toContain("'walk' is invalid");
  });

  it('is what a wrong option or argument of a command leads to', async () => {
    for (const args of [['run', 'graph.flow.json', '--fast'], ['run'], ['run', 'graph.flow.json', '--reporter', 'xml']])
      expect((await runWith({}, ...args)).err).toContain('\n(flowsim run --help says how it is used)\n');
    expect((await runWith({}, 'walk')).err).toContain('\n(flowsim --help says how it is used)\n');
  });
});
