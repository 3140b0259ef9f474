import { describe, expect, it } from 'vitest';
import { rules } from '#rules/rules.ts';
import { checks } from '#checks/check-catalog.ts';
import { csvText, runWith } from './run-flowsim.ts';
import { leadTest, runSuiteHere, suiteFiles } from './suite-machine.ts';

const explain = (...args: readonly string[]) =>
  runWith(
    { 'leads.csv': csvText },
    'explain',
    'graph.flow.json',
    '--org',
    'org.org.json',
    '--records',
    'leads.csv',
    ...args,
  );

describe('flowsim explain', () => {
  it('[CND-1] tells every decision of a record: its edges, each criterion with the value it saw, checks and rules', async () => {
    const { code, out, err } = await explain('--of', 'alan turing');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Alan Turing (Lead 00Q');
    expect(out).not.toContain('Ada Lovelace');
    expect(out).toContain(`source -[Otherwise]->
      No outcome fits. [CND-4]
      ✗ Web
          ✗ Lead Source equals "Web": it is "Fair"
`);
    expect(out).toContain('assign -[Assigned]->');
    expect(out).toMatch(/✓ Salesforce takes the new owner: done \[ASG-1\]/);
  });

  it('tells trips by their names, all of them where none is asked for, and as JSON', async () => {
    const { out } = await explain('--reporter', 'json');
    const trips: readonly { trip: string | null; name: string; decisions: readonly object[] }[] = JSON.parse(out);
    expect(trips.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ada Lovelace', 'Alan Turing']));
    expect(trips.every(({ decisions }) => decisions.length > 0)).toBe(true);
    const [first] = trips;
    const one = JSON.parse((await explain('--reporter', 'json', '--of', first?.trip ?? '')).out);
    expect(one).toEqual([first]);
    const none = await explain('--of', 'Nobody');
    expect([none.code, none.err]).toEqual([
      2,
      'error: The run has no trip of "Nobody". Its records are: Ada Lovelace, Alan Turing.\n',
    ]);
    expect((await explain('--of', 'Ada Lovelase')).err).toContain('Did you mean "Ada Lovelace"?');
  });

  it('[ADD-3] says what made a callout fail, and what cures it', async () => {
    const { out } = await explain('--of', 'Ada Lovelace');
    expect(out).toContain('add -[Missing Prospect ID]->');
    expect(out).toMatch(/✗ The record has an Outreach Prospect ID: .* \[ADD-3\]/);
  });

  it('explains the run of a scenario', async () => {
    const files = suiteFiles({ 't/fair.scenario.json': leadTest('Fair') });
    const { code, out } = await runSuiteHere({ files }, 'explain', 't/fair.scenario.json');
    expect([code, out.includes('Ng (Lead 00Q')]).toEqual([0, true]);
  });

  it('explains every rule of the rulebook and every check by its id, whatever the case', async () => {
    const ids = [...rules.map(({ id }) => id.toLowerCase()), ...checks.map(({ code }) => code)];
    const { code, out } = await runWith({}, 'explain', ...ids);
    expect(code).toBe(0);
    for (const { id, title } of rules.filter((rule) => !rule.id.startsWith('ERR-')))
      expect(out).toContain(`${id}: ${title}\n`);
    for (const { code: check, title } of checks) expect(out).toContain(`${check}: ${title}\n`);
    const error = await runWith({}, 'explain', 'ERR-9');
    expect(error.out).toMatch(/^ERR-9: Prospect is locked\nCause\n {2}The prospect is locked in Outreach\.\nCure\n/);
  });

  it('explains by words of a title too, and asks where they are of many', async () => {
    expect((await runWith({}, 'explain', 'rate LIMIT exceeded')).out).toMatch(/^ERR-16: Rate limit exceeded\n/);
    expect((await runWith({}, 'explain', 'Missing Prospect ID')).out).toMatch(/^ADD-3: Edge Missing Prospect ID\n/);
    expect((await runWith({}, 'explain', 'Rate limit exeeded')).err).toContain(
      'Did you mean ERR-16 (Rate limit exceeded)?',
    );
    const many = await runWith({}, 'explain', 'outreach');
    expect([many.code, many.err.startsWith('error: "outreach" may be any of these: ')]).toEqual([2, true]);
  });

  it('says which ids there are, and which files cannot be read', async () => {
    const unknown = await runWith({}, 'explain', 'ERR-99');
    expect([unknown.code, unknown.err.startsWith('error: There is no error, rule or check "ERR-99".')]).toEqual([
      2,
      true,
    ]);
    expect((await runWith({}, 'explain', 'gone.flow.json', '--all')).err).toContain('There is no such file.');
    expect((await runWith({}, 'explain', 'graph.flow.json')).err).toContain('Say which records to run');
  });
});
