import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { printOrgFile } from '#scenarios/org-file.ts';
import { momentInstant, momentText } from '#scenarios/relative-moment.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { runTest } from '#scenarios/run-test.ts';
import { parseScenarioTest } from '#scenarios/scenario-test.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { JsonObject } from '#shared/json.ts';
import { DAY, HOUR, parseInstant } from '#shared/instant.ts';
import type { RunInput } from '#world/run-input.ts';

const instant = (text: string): number => {
  const read = parseInstant(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

const lead = demoOrg().salesforce.records.Lead[0]?.['Id'];
const contact = demoOrg().salesforce.records.Contact[0]?.['Id'];
const update = (fields: Readonly<Record<string, string>>) =>
  ({ at: '1h', update: { object: 'Lead', id: String(lead), fields } }) as const;

function inputOf(scenario: Partial<Scenario>): RunInput {
  const whole = { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli: [], ...scenario } as const;
  const input = inputOfScenario(whole, catalog);
  if (!input.ok) throw new Error(JSON.stringify(input.error));
  return input.value;
}

describe('a text that is counted from the start of the run', () => {
  const clock = { start: instant('2026-03-28T23:30:00Z'), timeZone: 'Europe/Berlin' };

  it.each([
    ['TODAY', 'date', '2026-03-29'],
    ['TODAY+3', 'date', '2026-04-01'],
    ['TODAY-29', 'date', '2026-02-28'],
    ['TODAY', 'datetime', '2026-03-28T23:00:00.000Z'],
    ['TODAY+1', 'datetime', '2026-03-29T22:00:00.000Z'],
    ['START', 'datetime', '2026-03-28T23:30:00.000Z'],
    ['START+2h', 'datetime', '2026-03-29T01:30:00.000Z'],
    ['START-1d12h', 'datetime', '2026-03-27T11:30:00.000Z'],
    ['START-2h', 'date', '2026-03-28'],
  ] as const)('[CLK-5] %s of a %s is %s by the calendar of the org', (text, type, meant) => {
    expect(momentText(text, type, clock)).toBe(meant);
  });

  it('is nothing where it is written in another way', () => {
    for (const text of ['today', 'TODAY+', 'TODAY+3h', 'START+3', 'NOW', 'TODAY + 3', ''])
      expect([text, momentInstant(text, clock)]).toEqual([text, undefined]);
  });

  it('stands in date fields of created, updated and reprocessed records, and stays text in a text field', () => {
    const { stimuli, start } = inputOf({
      stimuli: [
        update({ EmailBouncedDate: 'START-2h', Description: 'TODAY' }),
        { at: '0s', create: { object: 'Contact', fields: { LastName: 'Ode', Birthdate: 'TODAY-10000' } } },
        {
          at: '2h',
          reprocess: {
            object: 'Contact',
            id: String(contact),
            trigger: 'updated',
            before: { Birthdate: 'TODAY-1' },
          },
        },
      ],
    });
    expect(start).toBe(instant('2026-01-05T09:00:00Z'));
    expect(stimuli).toMatchObject([
      { fields: { EmailBouncedDate: '2026-01-05T07:00:00.000Z', Description: 'TODAY' } },
      { fields: { Birthdate: '1998-08-20' } },
      { before: { Birthdate: '2026-01-04' } },
    ]);
  });

  it('stands in edits before the start and on the way, as an instant of Outreach', () => {
    const edit = {
      type: 'edit-outreach-record',
      kind: 'mailbox',
      id: 1,
      fields: { sendErroredAt: 'START-1d' },
    } as const;
    const { org, stimuli, start } = inputOf({
      edits: [
        edit,
        { type: 'update-record', object: 'Contact', id: String(contact), fields: { Birthdate: 'TODAY' } },
        {
          type: 'change-outreach-settings',
          settings: { maintenance: [{ from: 'START+1h', to: 'START+2h' }] },
        },
      ],
      stimuli: [{ at: '1h', edit: { ...edit, fields: { sendErroredAt: 'TODAY' } } }],
    });
    expect(org.outreach.mailboxes.find(({ id }) => id === 1)?.sendErroredAt).toBe(start - DAY);
    expect(org.salesforce.records.Contact[0]).toMatchObject({ Birthdate: '2026-01-05' });
    expect(org.outreach.maintenance).toEqual([{ from: start + HOUR, to: start + 2 * HOUR }]);
    expect(stimuli).toMatchObject([{ edit: { fields: { sendErroredAt: start - 9 * HOUR } } }]);
  });

  it('stands in the cells of a CSV and in what an import sets', () => {
    const csv = 'LastName,Birthdate,Description\nOde,TODAY-365,TODAY\nPane,START+1d,x\n';
    const created = inputOf({ stimuli: [{ at: '1h', import: { csv, object: 'Contact', trigger: 'new' } }] });
    expect(created.stimuli).toMatchObject([
      { after: HOUR, fields: { Birthdate: '2025-01-05', Description: 'TODAY' } },
      { after: HOUR, fields: { Birthdate: '2026-01-06' } },
    ]);
    const set = { EmailBouncedDate: 'START' };
    const updated = inputOf({ stimuli: [{ at: '1h', import: { csv, object: 'Contact', trigger: 'updated', set } }] });
    expect(updated.stimuli).toMatchObject([
      { type: 'update-record', fields: { EmailBouncedDate: '2026-01-05T09:00:00.000Z' } },
      { type: 'update-record' },
    ]);
  });

  it.each(['2026-01-05T09:00:00Z', '2031-07-19T22:45:00Z'])(
    'stands in what is expected, so that a test that starts at %s does not go stale',
    (start) => {
      const ended = runTest(
        {
          scenario: {
            graphs: [{ example: 'repaired' }],
            org: { fixture: 'demo' },
            start,
            stimuli: [update({ EmailBouncedDate: 'TODAY-3' })],
          },
          record: { object: 'Lead', id: String(lead) },
          expectations: [
            { type: 'field', system: 'salesforce', field: 'EmailBouncedDate', value: 'TODAY-3' },
            { type: 'entry', pattern: { entry: 'record-changed', where: { at: 'START+1h' } } },
          ],
        },
        catalog,
        noFiles,
      );
      expect(ended).toMatchObject({ ok: true, value: { checks: [{ ok: true }, { ok: true }] } });
    },
  );

  it('is refused where an instant is written in another way', () => {
    const fields = { sendErroredAt: 'tomorrow' };
    const edit = { type: 'edit-outreach-record', kind: 'mailbox', id: 1, fields };
    const scenario = { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli: [{ at: '1h', edit }] };
    const read = parseScenarioTest(
      JSON.stringify({ format: 'flowbuilder-simulator/scenario', version: 2, scenario, expectations: [] }),
    );
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.error[0]?.at).toContain('stimuli[0]');
  });
});

describe('an import on the way of a run', () => {
  const csv = 'First Name,Last Name,Company,Email\nAda,Ode,Verse Ltd,ada@verse.example\nBo,Pane,Glass Ltd,\n';
  const line = { at: '30m', import: { csv, object: 'Lead', trigger: 'new' } } as const;

  it('[RUN-1] creates the records of a CSV at its time, or updates them where they stood before', () => {
    const created = inputOf({ stimuli: [line] });
    expect(created.stimuli.map(({ type, after }) => [type, after])).toEqual([
      ['create-record', HOUR / 2],
      ['create-record', HOUR / 2],
    ]);
    const set = { Rating: 'Hot' };
    const updated = inputOf({ stimuli: [{ at: '30m', import: { ...line.import, trigger: 'updated', set } }] });
    expect(updated.stimuli).toMatchObject([{ fields: set }, { fields: set }]);
    expect(updated.org.salesforce.records.Lead).toHaveLength(demoOrg().salesforce.records.Lead.length + 2);
  });

  it('reads its file by its path, and faults stand at that place with the line of the file', () => {
    const asked: string[] = [];
    const files = {
      ...noFiles,
      text: (path: string) => {
        asked.push(path);
        return { ok: true, value: 'Last Name,Company,Rating\nOde,Verse Ltd,Hot\nPane,,Hot\n' } as const;
      },
    };
    const stimuli = [{ at: '1m', import: { path: 'leads.csv', object: 'Lead', trigger: 'new' } }] as const;
    const input = inputOfScenario(
      { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli },
      catalog,
      files,
    );
    expect(asked).toEqual(['leads.csv']);
    expect(input).toMatchObject({ ok: false, error: [{ at: 'stimuli[0].import.path' }] });
    if (!input.ok) expect(input.error[0]?.message).toContain('Line 3: ');
  });
});

it('an org is that of the demo, an empty one, one that is embedded, or a file', () => {
  const org = { ...demoOrg(), name: 'Elsewhere' };
  const file = JSON.parse(printOrgFile(org)) as JsonObject;
  expect(inputOf({ org: { file } }).org.name).toBe('Elsewhere');
  expect(inputOf({ org: { fixture: 'empty' } }).org.salesforce.records.Lead).toEqual([]);
  const scenario: Scenario = { graphs: [{ path: 'g.flow.json' }], org: { path: 'o.org.json' }, stimuli: [] };
  const input = inputOfScenario(scenario, catalog);
  expect(input.ok ? [] : input.error.map(({ at, code }) => [at, code])).toEqual([
    ['graphs[0].path', 'scenario/no-files'],
    ['org.path', 'scenario/no-files'],
  ]);
});
