import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { runReportSchema } from '#scenarios/run-report-schema.ts';
import { DAY, MINUTE } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { smallOrg } from '../support/small-org.ts';
import { runGraph, webGraph } from './run-flowsim.ts';

const { ids, setup } = smallOrg();
const ready = ids['ready'] ?? '';
const touched = ['--record', ready, '--trigger', 'updated', '--set', 'Status=Working - Contacted'];
const lock = { type: 'lock-user', user: 1 } as const;
const script = JSON.stringify([
  { at: 0, make: lock },
  { at: '5m', lift: lock },
  { at: '6m', lift: lock },
]);

const run = (text: string, ...args: readonly string[]) =>
  runGraph({ 'faults.json': text }, ...touched, '--script', 'faults.json', ...args);

describe('flowsim run --script', () => {
  it('[RUN-4] makes and lifts the faults of a file at their times, and reports them', async () => {
    const ran = await run(script, '--reporter', 'json');
    expect(ran.err).toBe(
      'warning: faults.json:[2].lift: Nothing is lifted: this fault is not made before, or it is lifted already.\n',
    );
    const report = runReportSchema.parse(JSON.parse(ran.out));
    expect(report.faults.map(({ fault, asked, outcome, target }) => [fault, asked, outcome, target])).toEqual([
      ['lock-user', 'make', 'made', 'User 1 (Sam Vendor)'],
      ['lock-user', 'lift', 'lifted', 'User 1 (Sam Vendor)'],
      ['lock-user', 'lift', 'refused', 'User 1 (Sam Vendor)'],
    ]);
    expect(report.trips[0]?.callouts[0]?.attempts.map(({ error }) => error)).toEqual(['ERR-13', null]);
    expect(report.findings.map(({ code, count }) => [code, count])).toEqual([['fault-refused', 1]]);
    const { out } = await run(script);
    expect(out).toContain('Lock the user: User 1 (Sam Vendor) [ERR-13]');
    expect(out).toMatch(/Fault not lifted .*: The fault is not in force\./);
    expect(out).toContain('1 fault could not be made or lifted.');
  });

  it('[CLK-2] writes the same journal as the same run in the app', async () => {
    const { written } = await run(script, '--journal', 'run.jsonl');
    const input: RunInput = {
      graphs: [webGraph()],
      org: setup,
      start: Date.UTC(2026, 0, 5, 9),
      until: 7 * DAY,
      seed: 1,
      stimuli: [
        { type: 'make-fault', after: 0, fault: lock },
        { type: 'update-record', after: 0, object: 'Lead', id: ready, fields: { Status: 'Working - Contacted' } },
        { type: 'lift-fault', after: 5 * MINUTE, fault: lock },
        { type: 'lift-fault', after: 6 * MINUTE, fault: lock },
      ],
    };
    const recorded = recordRun(input, catalog);
    expect(written.get('run.jsonl')).toBe(recorded.ok ? printJournal(recorded.value.journal) : '');
  });

  it('refuses a file that it cannot read, and faults that can never happen, with their places', async () => {
    const refusals = [
      ['[{"at":"1m","make":{"type":"lock-user"}}]', 'error: faults.json:[0].make.user: '],
      ['[{"at":"8d","make":{"type":"cut-network"}}]', 'error: faults.json:[0].at: The run ends after 7d'],
      [
        '[{"at":"1m","make":{"type":"disable-sequence","sequence":99}}]',
        'error: faults.json:[0].make.sequence: Outreach has no sequence with the id 99.',
      ],
      [
        '[{"at":"1m","make":{"type":"delete-record","object":"Lead","id":"nonsense"}}]',
        'error: faults.json:[0].make.id: "nonsense" is not a Salesforce id',
      ],
      ['not json', 'error: faults.json:1: This is not JSON'],
    ] as const;
    for (const [text, message] of refusals) {
      const ran = await run(text);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(message);
      expect(ran.out).toBe('');
    }
    const missing = await runGraph({}, ...touched, '--script', 'nowhere.json');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('nowhere.json');
  });

  it('names the file alone where all of it is wrong, guesses misspelt faults, and says how a script looks where a whole line is wrong', async () => {
    const like = ' A script is a list such as [{ "at": "30m", "make": { "type": "cut-network" } }].';
    expect((await run('{}')).err).toBe(`error: faults.json: Must be a list.${like}\n`);
    const misspelt = [
      'soon',
      { at: 'soon', make: { type: 'lock-prospct', prospect: 1 } },
      { at: '1m', make: { type: 'NetworkCut' } },
    ];
    expect((await run(JSON.stringify(misspelt))).err.split('\n')).toEqual([
      `error: faults.json:[0]: Must be an object.${like}`,
      'error: faults.json:[1].at: Must be a length of time from the start of the run, such as "30m" or 1800000 milliseconds.',
      'error: faults.json:[1].make.type: There is no fault "lock-prospct". Did you mean "lock-prospect"?',
      'error: faults.json:[2].make.type: There is no fault "NetworkCut". Did you mean "cut-network"?',
      '',
    ]);
    const unheardOf = await run('[{"at":"1m","make":{"type":"earthquake"}}]');
    expect(unheardOf.err).toContain('[0].make.type: Must be "revoke-token", ');
  });

  it('[RUN-4] calls a lifting that has no inverse by the title of its fault', async () => {
    const deletion = { type: 'delete-prospect', prospect: 1 };
    const ran = await run(JSON.stringify([{ at: '1m', lift: deletion }]));
    expect(ran.err).toContain('[0].lift: This fault has no inverse, so it cannot be lifted.');
    expect(ran.out).toContain('Lift: Delete the prospect: Prospect 1');
    expect(ran.out).not.toContain('delete-prospect');
  });

  it('[LOG-1] [ERR-14] makes the cure by hand, has the record reprocessed, and reports both', async () => {
    const send = (sendDisabled: boolean) => ({
      type: 'edit-outreach-record',
      kind: 'mailbox',
      id: 1,
      fields: { sendDisabled },
    });
    const cured = JSON.stringify([
      { at: 0, edit: { type: 'change-leandata-settings', settings: { retryTable: { 'ERR-14': false } } } },
      { at: 0, edit: send(true) },
      { at: '30m', edit: send(false) },
      { at: '30m', edit: { type: 'connect-sync' } },
      { at: '1h', reprocess: { object: 'Lead', id: ready, trigger: 'updated', before: { Status: null } } },
    ]);
    const ran = await run(cured, '--reporter', 'json');
    expect(ran.err).toBe('');
    const report = runReportSchema.parse(JSON.parse(ran.out));
    expect(report.edits.map(({ title, outcome, target }) => `${title}: ${target} ${outcome}`)).toEqual([
      'LeanData: Change settings: Settings of LeanData made',
      'Outreach: Edit a record: Mailbox 1 (sam@vendor.example) made',
      'Outreach: Edit a record: Mailbox 1 (sam@vendor.example) made',
      'CRM plugin: Connect:  refused',
    ]);
    expect(report.reprocessed).toMatchObject([{ record: { id: ready, name: 'ready Lead' }, trigger: 'updated' }]);
    expect(report.trips.map(({ callouts }) => callouts[0]?.attempts.map(({ error }) => error))).toEqual([
      ['ERR-14'],
      [null],
    ]);
    expect(report.findings.map(({ code }) => code)).toEqual(['callout-failed', 'edit-refused']);
    const { out } = await run(cured);
    expect(out).toContain('Outreach: Edit a record: Mailbox 1 (sam@vendor.example)');
    expect(out).toMatch(/Edit not taken .*: The plugin is connected already\./);
    expect(out).toMatch(/Reprocessed .* ready Lead, through Updated/);
    expect(report.trips.map(({ reprocessed }) => reprocessed)).toEqual([false, true]);
    expect(out).toMatch(/ready Lead.*: completed, Success \(Outreach\), reprocessed\n/);
  });

  it('names the place of edits and reprocessed records that can never happen, and warns of doubtful ones', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [
        { at: '1m', edit: { type: 'map-field', object: 'Lead', field: 'Nonsense__c' } },
        'error: faults.json:[0].edit.field: Lead has no field Nonsense__c.',
      ],
      [
        { at: '1m', edit: { type: 'restore-record', object: 'Lead', id: '005ak0000065d6u' } },
        'error: faults.json:[0].edit.id: 005ak0000065d6u is not the id of a Lead.',
      ],
      [
        { at: '1m', reprocess: { object: 'Lead', id: 'nonsense', trigger: 'new' } },
        'error: faults.json:[0].reprocess.id: "nonsense" is not a Salesforce id',
      ],
      [
        { at: '1m', reprocess: { object: 'Lead', id: ready, trigger: 'updated', before: { Nonsense: null } } },
        'error: faults.json:[0].reprocess.before.Nonsense: Lead has no field Nonsense.',
      ],
      [
        { at: '8d', edit: { type: 'connect-sync' } },
        'error: faults.json:[0].at: The run ends after 7d at the latest, before this.',
      ],
    ];
    for (const [each, message] of wrong) {
      const ran = await run(JSON.stringify([each]));
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(message);
    }
    const prospect = { type: 'remove-outreach-record', kind: 'prospect', id: 900 };
    const doubtful = await run(JSON.stringify([{ at: '1m', edit: prospect }]));
    expect(doubtful.err).toContain(
      'warning: faults.json:[0].edit.id: Outreach has no prospect with the id 900. Is it made by the run?',
    );
    expect(doubtful.out).toContain('1 edit was not taken.');
  });

  it('does not warn of records that the run brings in, by a file or by its own edits', async () => {
    const id = '00QDn000006QxYzMAK';
    const again = { at: '1h', reprocess: { object: 'Lead', id, trigger: 'new' } };
    const sequence = { name: 'Late', ownerId: 1, rulesetId: 1 };
    const created = { at: 0, edit: { type: 'create-outreach-record', kind: 'sequence', fields: sequence } };
    const disabled = { at: '1h', make: { type: 'disable-sequence', sequence: setup.outreach.nextId.sequence } };
    const files = {
      'leads.csv': `Id,Last Name,Company\n${id},Late,Late Ltd\n`,
      'faults.json': JSON.stringify([again, created, disabled]),
    };
    for (const through of [['new'], ['updated', '--set', 'Rating=Hot']]) {
      const ran = await runGraph(files, '--records', 'leads.csv', '--trigger', ...through, '--script', 'faults.json');
      expect(ran.err).toBe('');
      expect(ran.out).toMatch(/Reprocessed .* Late/);
      expect(ran.out).not.toContain('Fault not made');
    }
    const unmade = await run(JSON.stringify([disabled]));
    expect(unmade.err).toMatch(
      /^error: faults\.json:\[0\]\.make\.sequence: Outreach has no sequence with the id \d+\.\n$/,
    );
  });

  it('warns of a record that the run will hardly make, and runs all the same', async () => {
    const ran = await run('[{"at":"1m","make":{"type":"lock-prospect","prospect":77}}]', '--reporter', 'json');
    expect(ran.err).toContain(
      'warning: faults.json:[0].make.prospect: Outreach has no prospect with the id 77. Is it made by the run?',
    );
    expect(runReportSchema.parse(JSON.parse(ran.out)).faults[0]?.outcome).toBe('refused');
  });
});
