import { describe, expect, it } from 'vitest';
import { leadTest, runSuiteHere, suiteFiles, type SuiteHere } from './suite-machine.ts';

type Act = { readonly change: readonly string[] } | { readonly key: string };

/** Runs with --watch; each act happens once the tests are waited for again. Answers the files of each pass. */
async function watched(files: Map<string, string>, acts: readonly (Act | (() => Act))[], ...args: readonly string[]) {
  const waiting = [...acts];
  const passes: string[][] = [];
  let taken: string[] = [];
  const heard: string[][] = [];
  let changed: (files: readonly string[]) => void = () => undefined;
  const here: SuiteHere = {
    files,
    onTaken: (file) => taken.push(file),
    watched: {
      watch(paths, tell) {
        changed = tell;
        heard.push([...paths]);
        return () => undefined;
      },
      onKey(pressed) {
        passes.push(taken.toSorted());
        taken = [];
        const next = waiting.shift() ?? { key: 'q' };
        const act = typeof next === 'function' ? next() : next;
        queueMicrotask(() => ('key' in act ? pressed(act.key) : changed(act.change)));
        return () => undefined;
      },
    },
  };
  const ran = await runSuiteHere(here, 'test', ...args, '--watch');
  return { ...ran, passes, heard };
}

const fails = leadTest('Fair', { expectations: [{ type: 'owner', owner: 'Sam Vendor' }] });

describe('flowsim test --watch', () => {
  it('runs again the tests whose own files, or files that they name, have changed', async () => {
    const files = suiteFiles({ 't/a.scenario.json': leadTest('Web'), 't/b.scenario.json': leadTest('Fair') });
    files.set('other.flow.json', files.get('graph.flow.json') ?? '');
    files.set('t/b.scenario.json', (files.get('t/b.scenario.json') ?? '').replace('graph.flow', 'other.flow'));
    const { passes, heard, code } = await watched(
      files,
      [
        { change: ['t/b.scenario.json'] },
        { change: ['other.flow.json'] },
        { change: ['report.html'] },
        { change: ['org.org.json'] },
        () => {
          files.set('t/c.scenario.json', files.get('t/a.scenario.json') ?? '');
          return { change: ['t/c.scenario.json'] };
        },
        { key: '\r' },
      ],
      't',
    );
    const names = passes.map((pass) => pass.map((file) => file.at(2)).join(''));
    expect(names).toEqual(['ab', 'b', 'b', '', 'ab', 'c', 'abc']);
    expect(heard.at(-1)).toEqual(expect.arrayContaining(['t', 'graph.flow.json', 'other.flow.json', 'org.org.json']));
    expect(code).toBe(0);
  });

  it('runs those that failed at a key, and ends with the code of the last pass', async () => {
    const files = suiteFiles({ 't/a.scenario.json': leadTest('Web'), 't/b.scenario.json': fails });
    const { passes, code, out } = await watched(files, [{ key: 'f' }], 't');
    expect(passes).toEqual([['t/a.scenario.json', 't/b.scenario.json'], ['t/b.scenario.json']]);
    expect(code).toBe(1);
    expect(out).toContain('Watching 2 tests and their files. Enter runs all, f those that failed, q ends.');
  });
});
