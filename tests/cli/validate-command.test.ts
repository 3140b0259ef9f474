import { describe, expect, it } from 'vitest';
import { graphText, orgText, runWith, type Ran } from './run-flowsim.ts';

const validate = (files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> =>
  runWith(files, 'validate', ...args);

const invalid = graphText.replace('"name": "assign"', '"name": "add"');

describe('flowsim validate', () => {
  it('[GRA-1] says that a graph is valid, and what is doubtful in it', async () => {
    const ran = await validate({}, 'graph.flow.json');
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(ran.out).toMatch(/^graph\.flow\.json: valid, \d+ warnings?, \d+ notes?\n/);
    expect(ran.out).toContain('warning: "add", edge "Missing Prospect ID": ');
  });

  it('counts warnings as findings with --strict', async () => {
    expect((await validate({}, 'graph.flow.json', '--strict')).code).toBe(1);
  });

  it('names errors with their rule and the fix that there is', async () => {
    const ran = await validate({ 'bad.flow.json': invalid }, 'bad.flow.json');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^bad\.flow\.json: not valid, 1 error/);
    expect(ran.out).toContain('  error: "add": Another node is called "add" too. [GRA-7] Fix: Rename to "add 2".\n');
  });

  it('checks every file, and ends with 2 where one cannot be read', async () => {
    const ran = await validate({ 'bad.flow.json': '{' }, 'graph.flow.json', 'bad.flow.json', 'gone.flow.json');
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(
      /graph\.flow\.json: valid[^]*bad\.flow\.json: cannot be read\ngone\.flow\.json: cannot be read\n$/,
    );
    expect(ran.err).toContain('error: bad.flow.json:1: This is not JSON');
    expect(ran.err).toContain('error: gone.flow.json: There is no such file.');
  });

  it('checks names against an org where one is given', async () => {
    const other = graphText.replace('"sequenceId": 1', '"sequenceId": 99');
    const warning = 'Outreach has no sequence 99';
    expect((await validate({ 'g.flow.json': other }, 'g.flow.json')).out).not.toContain(warning);
    expect((await validate({ 'g.flow.json': other }, 'g.flow.json', '--org', 'org.org.json')).out).toContain(warning);
    expect((await validate({ 'g.flow.json': other }, 'g.flow.json', '--demo')).out).toContain(warning);
    const both = await validate({}, 'graph.flow.json', '--demo', '--org', 'org.org.json');
    expect([both.code, both.err]).toEqual([2, 'error: --org and --demo exclude each other: give one of them.\n']);
    expect((await validate({ 'o.org.json': `${orgText}x` }, 'graph.flow.json', '--org', 'o.org.json')).code).toBe(2);
  });

  it('reports as JSON', async () => {
    const ran = await validate(
      { 'bad.flow.json': invalid, 'broken.flow.json': '' },
      'bad.flow.json',
      'broken.flow.json',
      '--reporter',
      'json',
    );
    const report = JSON.parse(ran.out);
    expect(report).toMatchObject({ format: 'flowbuilder-simulator/validation-report', version: 1 });
    expect(report.files[0]).toMatchObject({
      file: 'bad.flow.json',
      graph: { name: 'Test graph', object: 'Lead' },
      faults: [],
    });
    expect(report.files[0].issues).toContainEqual({
      code: 'graph/duplicate-name',
      severity: 'error',
      message: 'Another node is called "add" too.',
      place: { node: 'assign' },
      rule: 'GRA-7',
      fix: 'Rename to "add 2"',
    });
    expect(report.files[1]).toMatchObject({ graph: null, faults: [{ code: 'file/empty' }] });
  });
});
