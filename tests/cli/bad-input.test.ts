import { describe, expect, it } from 'vitest';
import { runReportSchema } from '#scenarios/run-report-schema.ts';
import { smallOrg } from '../support/small-org.ts';
import { CSV, csvText, graphText, orgText, runGraph, runWith, type Ran } from './run-flowsim.ts';

const { ids } = smallOrg();
const runCsv = (content: string | Uint8Array, ...args: readonly string[]): Promise<Ran> =>
  runGraph({ 'leads.csv': content }, '--records', 'leads.csv', ...args);
const runFlow = (content: string): Promise<Ran> =>
  runGraph({ 'graph.flow.json': content, 'leads.csv': csvText }, '--records', 'leads.csv');

/** Nothing was run: exit code 2, nothing on stdout, the reason on stderr. */
function refused(ran: Ran): string {
  expect(ran.code).toBe(2);
  expect(ran.out).toBe('');
  expect(ran.written.size).toBe(0);
  return ran.err;
}

describe('a file that is read', () => {
  it('is not written over by what the command makes', async () => {
    const files = { 'leads.csv': csvText };
    const graph = 'graph.flow.json';
    const refused = async (...args: readonly string[]) => {
      const ran = await runWith(files, ...args);
      expect([ran.code, ran.written.size]).toEqual([2, 0]);
      expect(ran.err).toContain('This file is read here, so it is not written over.');
    };
    await refused('export', graph, '--to', 'json', '--out', `./${graph}`);
    await refused('run', graph, '--org', 'org.org.json', '--records', 'leads.csv', '--journal', 'leads.csv');
    await refused(
      'run',
      graph,
      '--org',
      'org.org.json',
      '--records',
      'leads.csv',
      '--stream',
      '--journal',
      'leads.csv',
    );
    await refused('diff', graph, graph, '--out', graph);
  });
});

describe('a graph file that cannot be used', () => {
  it('no such file', async () => {
    const ran = await runWith({}, 'run', 'gone.flow.json', '--all');
    expect(refused(ran)).toBe('error: gone.flow.json: There is no such file.\n');
  });

  it('not JSON', async () => {
    expect(refused(await runFlow(graphText.replace('"version": 2,', '"version" 2,')))).toBe(
      'error: graph.flow.json:3: This is not JSON: "2" stands where ":" is expected (line 3, column 13). Mend the file there, or export it again.\n',
    );
  });

  it('JSON of another kind', async () => {
    expect(refused(await runFlow(orgText))).toContain(
      'graph.flow.json:format: This is JSON, but not a routing graph: its format is "flowbuilder-simulator/org".',
    );
  });

  it('a newer version', async () => {
    expect(refused(await runFlow(graphText.replace('"version": 2', '"version": 3')))).toContain(
      'graph.flow.json:version: The file has version 3; this program reads up to version 2.',
    );
  });

  it('an unknown node type', async () => {
    expect(refused(await runFlow(graphText.replace('"type": "assign-owner"', '"type": "teleport"')))).toContain(
      'graph.flow.json:graph.nodes[4].type: Node "assign" is of type "teleport", which this program does not know. Known types: trigger,',
    );
  });

  it('an edge to nowhere', async () => {
    expect(refused(await runFlow(graphText.replace('"to": "assign"', '"to": "gone"')))).toContain(
      'The edge leads to "gone", but there is no such node. Remove the edge or name a node that is there.',
    );
  });

  it('many faults at once, the first twenty of them', async () => {
    const many = graphText.replaceAll('"position"', '"place"');
    expect(refused(await runFlow(many)).split('\n')).toHaveLength(11);
  });
});

describe('a graph that is not valid', () => {
  it('[GRA-1] is not run, and every error is named', async () => {
    const ran = await runFlow(graphText.replace('"name": "assign"', '"name": "add"'));
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.err).toContain('error: graph.flow.json: "add": Another node is called "add" too. [GRA-7]');
    expect(ran.err).toContain('The graph is not valid, so nothing was run.');
  });
});

describe('a CSV file that cannot be used', () => {
  it('no such file', async () => {
    expect(refused(await runGraph({}, '--records', 'gone.csv'))).toBe('error: gone.csv: There is no such file.\n');
  });

  it('a missing column', async () => {
    expect(refused(await runCsv('First Name,Company\nAda,Engines\n'))).toMatch(/leads\.csv:1: .*LastName/);
  });

  it('a duplicate column', async () => {
    expect(refused(await runCsv('Last Name,Company,LastName\nA,B,C\n'))).toMatch(/leads\.csv:1: Columns 1 .* and 3 /);
  });

  it('a broken quote', async () => {
    expect(refused(await runCsv(`${CSV[0]}\nAda,"Lovelace,Engines,Web\nAlan,Turing,Bombe,Fair\n`))).toMatch(
      /leads\.csv:\d+: .*quote/i,
    );
  });

  it('0 records', async () => {
    expect(refused(await runCsv(`${CSV[0]}\n`))).toContain('leads.csv: The file has headings, but no records.');
    expect(refused(await runCsv(''))).toContain('leads.csv: The file is empty.');
  });

  it('records of the wrong object', async () => {
    expect(refused(await runCsv('Id,Last Name,Company\n003ak00000696HF,Lovelace,Engines\n'))).toMatch(
      /leads\.csv: The only row cannot be brought in\.[^]*leads\.csv:2: 003\w+ is the id of a Contact/,
    );
    expect(refused(await runCsv('First Name,Last Name,Account Name,Account ID,Department\nA,B,C,,D\n'))).toMatch(
      /leads\.csv:\d+: .*contact/i,
    );
  });

  it('no text', async () => {
    expect(refused(await runCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))).toContain('workbook');
    expect(refused(await runCsv(new Uint8Array([0x41, 0xff, 0xff, 0x0a])))).toContain('leads.csv:1: ');
  });
});

describe('a CSV file that is written in another way', () => {
  const trips = async (content: string | Uint8Array): Promise<string[]> => {
    const ran = await runCsv(content, '--reporter', 'json');
    expect(ran.err).toBe('');
    return runReportSchema.parse(JSON.parse(ran.out)).trips.map((trip) => trip.record.name);
  };
  const names = ['Ada Lovelace', 'Alan Turing'];

  it('Windows line ends', async () => {
    expect(await trips(csvText.replaceAll('\n', '\r\n'))).toEqual(names);
  });

  it('a byte order mark', async () => {
    expect(await trips(`\uFEFF${csvText}`)).toEqual(names);
  });

  it('UTF-16', async () => {
    const bytes = new Uint8Array(
      [...`\uFEFF${csvText}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    expect(await trips(bytes)).toEqual(names);
  });
});

describe('an org file that cannot be used', () => {
  it('is named with the place of its fault', async () => {
    const ran = await runGraph({ 'org.org.json': orgText.replace('"connected": true', '"connected": "yes"') }, '--all');
    expect(refused(ran)).toContain('error: org.org.json:org.sync.connected: Must be true or false.');
    expect(refused(await runGraph({ 'org.org.json': graphText }, '--all'))).toContain('not a simulated org');
  });
});

describe('options that make no sense', () => {
  const all = (...args: readonly string[]): Promise<Ran> => runGraph({ 'leads.csv': csvText }, '--all', ...args);

  it('no records, or records from two places', async () => {
    expect(refused(await runGraph({}))).toContain('Say which records to run');
    expect(refused(await all('--records', 'leads.csv'))).toContain('exclude each other');
  });

  it('records that are not in the org or cannot be routed', async () => {
    const record = (id: string): Promise<Ran> => runGraph({}, '--record', id);
    expect(refused(await record('x'))).toContain('--record: ');
    expect(refused(await record('00Qak00000696HFEAY'))).toContain('has no Lead 00Qak00000696HFEAY');
    expect(refused(await record(ids['sam'] ?? ''))).toContain('has no Lead 005');
  });

  it('an object that no graph routes', async () => {
    expect(refused(await all('--object', 'Contact'))).toContain('no graph was given that routes a Contact');
    expect(refused(await all('--object', 'Case'))).toContain("'Case' is invalid");
    expect(refused(await runWith({}, 'run', 'graph.flow.json', 'graph.flow.json', '--all'))).toContain(
      'Two graphs route a Lead',
    );
  });

  it('a start, a limit or a seed that is none', async () => {
    expect(refused(await all('--start', 'soon'))).toContain('--start: "soon" is not an instant');
    expect(refused(await all('--start', '2026-02-30'))).toContain('a day that does not exist');
    expect(refused(await all('--until', 'long'))).toContain('--until: "long" is not a length of time');
    expect(refused(await all('--until', '0s'))).toContain('longer than nothing');
    expect(refused(await all('--until', '9999d'))).toContain('at most 3660d');
    expect(refused(await all('--seed', '-1'))).toContain('--seed: "-1" is not a whole number');
  });

  it('[RUN-1] changes that cannot be made', async () => {
    const set = (...texts: readonly string[]): Promise<Ran> =>
      all('--trigger', 'updated', ...texts.flatMap((text) => ['--set', text]));
    expect(refused(await all('--set', 'City=Berlin'))).toContain('--set goes with --trigger updated');
    expect(refused(await set())).toContain('needs a change to make');
    expect(refused(await set('City'))).toContain('"City" is not of the form Field=value');
    expect(refused(await set('Shoe=37'))).toContain('Lead has no field "Shoe"');
    expect(refused(await set('City=A', 'city=B'))).toContain('City is given twice');
    expect(refused(await set('CreatedDate=2026-01-05'))).toContain('read-only');
    expect(refused(await set('NumberOfEmployees=few'))).toContain('"few" is not a number');
  });

  it('a journal that cannot be written is told after the report', async () => {
    const ran = await all('--journal', '/nowhere/run.jsonl');
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('Ended ');
    expect(ran.err).toBe('error: /nowhere/run.jsonl: There is no such folder to write into.\n');
  });

  it('an unknown command, option or reporter, and no command at all', async () => {
    expect(refused(await runWith({}, 'walk'))).toContain("unknown command 'walk'");
    expect(refused(await all('--fast'))).toContain("unknown option '--fast'");
    expect(refused(await all('--reporter', 'xml'))).toContain('Allowed choices are pretty, json, csv');
    expect(refused(await runWith({}, 'run'))).toContain('missing required argument');
    expect(refused(await runWith({}))).toContain('Usage: flowsim');
  });
});

describe('flowsim --help', () => {
  it('explains every command with its options and exit codes', async () => {
    for (const args of [['--help'], ['run', '--help'], ['validate', '--help']]) {
      const ran = await runWith({}, ...args);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain('Usage: flowsim');
      expect(ran.out).toContain('Exit codes:');
    }
    expect((await runWith({}, 'run', '--help')).out).toContain('--set <Field=value>');
  });
});
