import { describe, expect, it } from 'vitest';
import { lineOfPlace } from '#scenarios/line-of-place.ts';
import { leadTest, runSuiteHere, suiteFiles } from './suite-machine.ts';

const NAME = 't/a.scenario.json';
const stale = leadTest('Fair', {
  title: 'Goes to Sam',
  description: 'Kept as it is.',
  expectations: [
    { type: 'owner', owner: 'Sam Vendor' },
    { type: 'audit-outcome', outcome: 'blank' },
    { type: 'path', nodes: ['add'], match: 'contains' },
    { type: 'trips', count: 4 },
  ],
});

describe('flowsim test --update', () => {
  it('writes what was found, keeps all else of the file, and says what only a person can change', async () => {
    const files = suiteFiles({ [NAME]: stale, 't/b.scenario.json': leadTest('Web') });
    const schema = '"$schema": "../schemas/scenario-2.schema.json",\n';
    files.set(NAME, (files.get(NAME) ?? '').replace('{\n', `{\n  ${schema}`));
    const before = files.get(NAME) ?? '';
    const ran = await runSuiteHere({ files }, 'test', 't', '--update');
    expect(ran.out).toContain(`
Updated ${NAME}
  expectations[0]
    - the owner is Sam Vendor
    + the owner is Ada Vendor
  expectations[2]
    - the path contains add
    Only you can say what is meant here: change it by hand.
  expectations[3]
    - there are 4 trips
    + there is 1 trip
`);
    const after = files.get(NAME) ?? '';
    expect(after).toBe(before.replace('Sam Vendor', 'Ada Vendor').replace('"count": 4', '"count": 1'));
    expect(ran.code).toBe(1);
    // What is left to do stands where the file has it now.
    expect(ran.out).toContain(`  the path contains add (line ${lineOfPlace(after, 'expectations[2]')})\n`);
    const again = await runSuiteHere({ files }, 'test', 't', '--update');
    expect(again.out).toContain(`Not updated ${NAME}`);
    expect(files.get(NAME)).toBe(after);
  });

  it('only shows it with --dry-run, and ends with 1 as long as something does not hold', async () => {
    const files = suiteFiles({ [NAME]: leadTest('Fair', { expectations: [{ type: 'owner', owner: 'Sam Vendor' }] }) });
    const before = files.get(NAME);
    const shown = await runSuiteHere({ files }, 'test', 't', '--update', '--dry-run');
    expect([shown.code, files.get(NAME)]).toEqual([1, before]);
    expect(shown.out).toContain(`Would update ${NAME}`);
    const written = await runSuiteHere({ files }, 'test', 't', '--update');
    expect(written.code).toBe(0);
    expect(written.out).toContain('1 test: 1 passed');
    const fine = await runSuiteHere({ files }, 'test', 't', '--update');
    expect(fine.out).not.toContain('pdate');
  });
});
