import { describe, expect, it } from 'vitest';
import { editSchema } from '#scenarios/edit-schema.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Edit, EditOf } from '#world/edit.ts';
import { editCatalog, editTitle } from '#world/edit-catalog.ts';
import { scriptOf, withFault, withLift } from '#world/fault-script.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, inputOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';
import { editCases } from './edit-cases.ts';

const { ids, setup } = smallOrg();
const cases = editCases(ids);
const quiet = { ...setup, sync: { ...setup.sync, connected: false } };
const still = buildGraph({ nodes: {}, edges: [] });

const edit = (made: Edit, after = MINUTE): Stimulus => ({ type: 'edit', after, edit: made });
const run = (edits: readonly Edit[], org = quiet): RecordedRun =>
  runScenario({ graph: still, org, stimuli: edits.map((each, index) => edit(each, (index + 1) * MINUTE)) });

/** What the journal says of edits: the entries from the last one on, but for the end of the run. */
const told = ({ journal }: RecordedRun): readonly JournalEntry[] => {
  const from = journal.findLastIndex(({ type }) => type === 'edit-made' || type === 'edit-refused');
  return journal.slice(from, -1);
};

const settingsOf = (recorded: RecordedRun): readonly (readonly unknown[])[] =>
  entriesOf(recorded, 'setting-changed').map(({ area, path, before, after }) => [area, path, before, after]);

const refusalOf = (recorded: RecordedRun): string | undefined => entriesOf(recorded, 'edit-refused').at(-1)?.why.text;

describe('edits in Outreach', () => {
  it('[LOG-8] stands in the journal before what it changed, by a person', () => {
    const recorded = run([cases['edit-outreach-record']]);
    expect(told(recorded)).toMatchObject([
      { type: 'edit-made', at: START + MINUTE, edit: 'edit-outreach-record', target: 'Prospect 1 (ready Lead)' },
      {
        type: 'record-changed',
        object: 'prospect',
        id: '1',
        by: { through: 'person' },
        fields: [['locked', false, true]],
      },
    ]);
  });

  it('[ERR-4] makes a validation rule, and takes it away again', () => {
    const made = run([cases['create-outreach-record']]);
    expect(made.final.outreach.validationRules).toMatchObject([{ message: 'Company is required', active: true }]);
    const gone = run([
      cases['create-outreach-record'],
      { type: 'remove-outreach-record', kind: 'validationRule', id: made.final.outreach.validationRules[0]?.id ?? 0 },
    ]);
    expect(gone.final.outreach.validationRules).toEqual([]);
  });

  it('[OUT-8] [OUT-3] adds a prospect to a sequence and finishes it there, by the same checks as everybody', () => {
    const recorded = run([cases['add-prospect'], cases['act-on-sequence-state'], cases['add-prospect']]);
    expect(recorded.final.outreach.sequenceStates.map(({ state }) => state)).toEqual(['finished']);
    expect(refusalOf(recorded)).toBe('Prospect has already been targeted by this sequence.');
    expect(refusalOf(run([cases['act-on-sequence-state']]))).toBe('Prospect 1 is not in sequence 1.');
  });

  it('[OUT-7] [OUT-5] changes the settings that are given, and tells each with before and after', () => {
    const recorded = run([cases['change-outreach-settings']]);
    expect(settingsOf(recorded)).toEqual([
      ['outreach', 'rateLimit', 5_000, 10_000],
      ['outreach', 'profile.permitPlugins', true, false],
    ]);
    expect(recorded.final.outreach.profile).toEqual({ ...setup.outreach.profile, permitPlugins: false });
  });

  it('[LOG-8] journals what Outreach does not take with its own words, and changes nothing', () => {
    const refused: readonly (readonly [Edit, string])[] = [
      [{ ...cases['edit-outreach-record'], id: 77 } as Edit, "Could not find 'prospect' with ID '77'."],
      [
        { type: 'edit-outreach-record', kind: 'prospect', id: 1, fields: { emails: ['queued@customer.example'] } },
        'Contacts email hash has already been taken.',
      ],
      [{ type: 'change-outreach-settings', settings: { rateLimit: 0 } }, 'requests an hour, 1 or more.'],
    ];
    for (const [asked, why] of refused) {
      const recorded = run([asked]);
      expect(refusalOf(recorded)).toContain(why);
      expect(told(recorded)).toHaveLength(1);
      expect(recorded.final.outreach).toEqual(quiet.outreach);
    }
  });
});

describe('edits in Salesforce', () => {
  it('[SF-4] converts a lead, or says in the words of Salesforce why not', () => {
    const recorded = run([cases['convert-lead'], cases['convert-lead']]);
    expect(recorded.final.salesforce.records.Contact).toHaveLength(1);
    expect(entriesOf(recorded, 'edit-made')[0]?.target).toBe(`Lead fresh Lead (${ids['fresh'] ?? ''})`);
    expect(entriesOf(recorded, 'edit-refused')).toHaveLength(1);
    expect(refusalOf(recorded)).toMatch(/converted/);
  });

  it('[SF-9] restores what was deleted, and nothing else', () => {
    const id = ids['queued'] ?? '';
    const stimuli: readonly Stimulus[] = [
      { type: 'delete-record', after: 0, object: 'Lead', id },
      edit(cases['restore-record']),
      edit(cases['restore-record'], HOUR),
    ];
    const recorded = runScenario({ graph: still, org: quiet, stimuli });
    expect(recorded.final.salesforce.records.Lead.find((lead) => lead['Id'] === id)?.['IsDeleted']).toBe(false);
    expect(entriesOf(recorded, 'edit-refused')).toHaveLength(1);
  });
});

describe('edits in LeanData', () => {
  it('[APP-1] [OUT-7] authorizes anew by a code of Outreach, for the scopes that are asked', () => {
    const recorded = run([cases['disconnect-outreach'], cases['authorize-outreach']]);
    expect(settingsOf(recorded)).toEqual([
      ['leandata', 'authorization.status', 'authorized', 'disconnected'],
      ['leandata', 'authorization.status', 'disconnected', 'authorized'],
      ['leandata', 'authorization.scopes', setup.leandata.authorization.scopes, ['sequences.all', 'prospects.all']],
    ]);
    const { leandata, outreach } = recorded.final;
    expect(outreach.tokens.at(-1)?.accessToken).toBe(leandata.authorization.accessToken);
    expect(leandata.authorization.authorizedBy).toBe(ids['ada']);
  });

  it('[APP-1] does not authorize by somebody who may not, or with a secret that is wrong', () => {
    expect(refusalOf(run([{ type: 'authorize-outreach', authorizedBy: ids['sam'] ?? '' }]))).toContain(
      'neither Modify All Data nor Customize Application',
    );
    const wrong = run([{ type: 'authorize-outreach', clientSecret: 'wrong' }]);
    expect(refusalOf(wrong)).toBeTruthy();
    expect(wrong.final.leandata).toEqual(setup.leandata);
  });

  it('[APP-2] [ADD-8] maps a field that is there, even one that is misconfigured, and none that is not', () => {
    expect(settingsOf(run([cases['map-field']]))).toEqual([
      ['leandata', 'mapping.Lead', 'Outreach_Prospect_ID__c', 'Title'],
    ]);
    expect(refusalOf(run([{ type: 'map-field', object: 'Lead', field: 'Nonsense__c' }]))).toContain('no such field');
  });

  it('[APP-3] [APP-5] [APP-4] changes the settings that are given and leaves the others', () => {
    const recorded = run([cases['change-leandata-settings']]);
    expect(settingsOf(recorded)).toEqual([
      ['leandata', 'retryActionIn', { amount: 1, unit: 'hours' }, { amount: 5, unit: 'minutes' }],
      ['leandata', 'retryTable.ERR-9', false, true],
      ['leandata', 'settings.retries', 6, 2],
    ]);
    expect(recorded.final.leandata.settings).toEqual({ ...setup.leandata.settings, retries: 2 });
  });
});

describe('edits of the CRM plugin', () => {
  it('[SYN-1] [SYN-4] [SYN-6] [SYN-7] changes settings, toggles and mappings of one type', () => {
    const edits = [
      cases['change-sync-settings'],
      cases['change-sync-type'],
      cases['map-sync-field'],
      cases['unmap-sync-field'],
    ];
    const recorded = run(edits);
    const { Lead } = recorded.final.sync.types;
    expect(Lead.toggles.inboundUpdate).toBe(false);
    expect(Lead.pollingMinutes).toBe(30);
    expect(Lead.mappings.map(({ outreachField }) => outreachField)).not.toContain('id');
    expect(Lead.mappings.filter(({ outreachField }) => outreachField === 'title')).toMatchObject([
      { updatesOut: false },
    ]);
    expect(settingsOf(recorded).map(([, path]) => path)).toEqual([
      'pushSeconds',
      'dailyCap',
      'types.Lead.pollingMinutes',
      'types.Lead.toggles.inboundUpdate',
      'types.Lead.mappings.title',
      'types.Lead.mappings.id',
    ]);
  });

  it('[SYN-10] [SYN-7] force sync writes the ids of users to Salesforce again', () => {
    const users = setup.salesforce.records.User.map((user) => ({ ...user, Outreach_User_ID__c: null }));
    const records = { ...setup.salesforce.records, User: users };
    const blank = { ...setup, salesforce: { ...setup.salesforce, records } };
    const recorded = run([cases['force-sync']], blank);
    const idsNow = recorded.final.salesforce.records.User.map((user) => user['Outreach_User_ID__c']);
    expect(idsNow).toEqual(setup.salesforce.records.User.map((user) => user['Outreach_User_ID__c'] ?? null));
    expect(refusalOf(run([cases['force-sync']]))).toBe('The plugin is not connected.');
  });

  it('[SYN-20] connects and disconnects, each where it can be done', () => {
    const recorded = run([cases['disconnect-sync'], cases['connect-sync'], cases['connect-sync']]);
    expect(entriesOf(recorded, 'edit-refused').map(({ why }) => why.text)).toEqual([
      'The plugin is not connected.',
      'The plugin is connected already.',
    ]);
    expect(recorded.final.sync.connected).toBe(true);
  });

  it('[SYN-4] refuses what the plugin does not take', () => {
    expect(refusalOf(run([{ ...cases['change-sync-type'], pollingMinutes: 0 }]))).toContain('1 or more');
    const wrong: EditOf<'map-sync-field'> = { ...cases['map-sync-field'], salesforceField: 'Nonsense__c' };
    expect(refusalOf(run([wrong]))).toBe('Lead has no field Nonsense__c in Salesforce.');
    expect(refusalOf(run([{ ...cases['unmap-sync-field'], outreachField: 'nonsense' }]))).toContain('already');
  });
});

describe('edits as stimuli', () => {
  it('has every type in the catalog with a title, and reads one of each', () => {
    expect(editCatalog.map(({ type }) => type).sort()).toEqual(Object.keys(cases).sort());
    expect(editTitle('force-sync')).toBe('CRM plugin: Force sync');
    for (const made of Object.values(cases)) expect(editSchema.parse(made)).toEqual(made);
    expect(editSchema.safeParse({ type: 'force-sync' }).success).toBe(false);
    expect(editSchema.safeParse({ ...cases['edit-outreach-record'], fields: { shareType: 'shared' } }).success).toBe(
      false,
    );
  });

  it('[CLK-2] [RUN-4] keep their place where faults are made and lifted beside them', () => {
    const fault = { type: 'cut-network' } as const;
    const touch: Stimulus = {
      type: 'update-record',
      after: 0,
      object: 'Lead',
      id: ids['ready'] ?? '',
      fields: { Rating: 'Hot' },
    };
    const input = inputOf({ graph: still, stimuli: [edit(cases['force-sync'], 0), touch, edit(cases['map-field'])] });
    const faulty = withLift(withFault(input, fault, SECOND), fault, HOUR);
    expect(faulty.stimuli.map(({ type, after }) => `${type} ${after}`)).toEqual([
      'edit 0',
      'update-record 0',
      `make-fault ${SECOND}`,
      `edit ${MINUTE}`,
      `lift-fault ${HOUR}`,
    ]);
    expect(scriptOf([], [{ type: 'edit', after: 0, edit: cases['force-sync'] }])).toHaveLength(1);
  });
});
