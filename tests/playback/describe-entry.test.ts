import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import { calloutAnswered, plainNames } from '../logs/journal-of.ts';

const wording = { names: plainNames, graph: 'g', fieldLabel: (_: string, field: string) => field };
const textOf = (event: JournalEvent) => describeEntry({ seq: 0, at: 0, ...event }, wording);
const why = { text: 'Nothing can be sent from the mailbox of a locked user.', rule: 'ERR-13' };
const lock = { fault: 'lock-user', target: 'User 3 (Ada)' } as const;

describe('words for faults', () => {
  it('[RUN-4] say what was broken, mended, or not possible and why', () => {
    expect(textOf({ type: 'fault-made', ...lock, why, leadsTo: ['ERR-13'] })).toMatchObject({
      kind: 'fault',
      title: 'Fault: Lock the user · User 3 (Ada)',
      detail: why.text,
      rule: 'ERR-13',
    });
    expect(textOf({ type: 'fault-lifted', ...lock, why }).title).toBe('Fault lifted: Unlock the user · User 3 (Ada)');
    const refused = textOf({ type: 'fault-refused', ...lock, asked: 'make', why: { text: 'It is locked already.' } });
    expect(refused).toMatchObject({
      tone: 'error',
      title: 'Fault not possible: Lock the user · User 3 (Ada)',
      detail: 'It is locked already.',
    });
    const cut = textOf({ type: 'fault-made', fault: 'cut-network', target: '', why, leadsTo: ['ERR-18'] });
    expect(cut.title).toBe('Fault: Cut the network');
  });

  it('[APP-10] say how the authorization of LeanData changed', () => {
    const text = textOf({
      type: 'setting-changed',
      area: 'leandata',
      path: 'authorization.status',
      before: 'authorized',
      after: 'invalid',
      why: { text: 'Outreach refused to refresh the token' },
    });
    expect(text.title).toBe("LeanData's authorization with Outreach: authorized → invalid");
  });
});

describe('words for edits and reprocessed records', () => {
  it('[LOG-8] say what was edited in which system, or why it was not taken', () => {
    const target = 'Mailbox 3 (sam@vendor.example)';
    expect(textOf({ type: 'edit-made', edit: 'edit-outreach-record', target })).toMatchObject({
      kind: 'edit',
      title: `By hand · Outreach: Edit a record · ${target}`,
    });
    const refused = textOf({
      type: 'edit-refused',
      edit: 'force-sync',
      target: 'User',
      why: { text: 'Not connected.' },
    });
    expect(refused).toMatchObject({
      tone: 'error',
      title: 'Not taken · CRM plugin: Force sync · User',
      detail: 'Not connected.',
    });
  });

  it('[LOG-8] name the settings that an edit changed', () => {
    const changed = (area: 'outreach' | 'crm-sync' | 'leandata', path: string) =>
      textOf({ type: 'setting-changed', area, path, before: false, after: true, why: { text: 'By hand.' } }).title;
    expect([
      changed('leandata', 'retryTable.ERR-9'),
      changed('leandata', 'mapping.Lead'),
      changed('crm-sync', 'types.Lead.toggles.inboundUpdate'),
      changed('outreach', 'profile.permitPlugins'),
    ]).toEqual([
      'LeanData: retry table, ERR-9: No → Yes',
      'LeanData: mapping, Lead: No → Yes',
      'CRM plugin: types, Lead, toggles, inbound update: No → Yes',
      'Outreach: Permit Plugins: No → Yes',
    ]);
  });

  it('[LOG-1] say that a record is reprocessed, and by which trigger', () => {
    const again = { type: 'record-reprocessed', object: 'Lead', record: '00Q1' } as const;
    expect(textOf({ ...again, trigger: 'new', before: null })).toMatchObject({ kind: 'trip', rule: 'LOG-1' });
    expect(textOf({ ...again, trigger: 'updated', before: { Rating: null } }).detail).toContain('counts as changed');
  });
});

describe('words for settings', () => {
  it('[ASG-2] name the member of a pool whose turn it was', () => {
    const text = textOf({
      type: 'setting-changed',
      area: 'leandata',
      path: 'pools.inbound-sdrs.members.005ak0000065d6vAAA.pointer',
      before: 0,
      after: 0.5,
      why: { text: 'Inbound SDRs took its next turn', rule: 'ASG-2' },
    });
    expect(text.title).toBe(`Round-robin pointer of ${plainNames.owner('005ak0000065d6vAAA')}: 0 → 0.5`);
  });
});

describe('words for callouts', () => {
  it('[APP-7] count the callouts of a batch, a single one too', () => {
    const batch = (callouts: readonly string[]) => textOf({ type: 'batch-started', batch: 'batch-1', callouts }).title;
    expect(batch(['callout-1'])).toBe('Batch of 1 callout started');
    expect(batch(['callout-1', 'callout-2'])).toBe('Batch of 2 callouts started');
  });

  it('[ERR-19] say that an attempt was not sent where there is no request', () => {
    expect(textOf(calloutAnswered({ attempt: 3, status: 401, error: 'ERR-19', requests: [] }))).toMatchObject({
      tone: 'error',
      title: 'Attempt 3 was not sent: it counts as 401',
      detail: 'LeanData knows the token to be invalid',
    });
    expect(textOf(calloutAnswered()).title).toBe('Attempt 1 answered: status 201');
  });
});
