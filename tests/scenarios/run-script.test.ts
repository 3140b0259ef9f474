import { describe, expect, it } from 'vitest';
import { parseRunScript } from '#scenarios/run-script.ts';
import { faultSchema } from '#scenarios/fault-schema.ts';
import { MINUTE } from '#shared/instant.ts';
import { faultCatalog } from '#world/fault-catalog.ts';

const faultsOf = (text: string): readonly string[] => {
  const script = parseRunScript(text);
  return script.ok ? [] : script.error.map(({ at = '', message }) => `${at}: ${message}`);
};

describe('scripts of runs', () => {
  it('[RUN-4] are lists of faults to make and to lift, at times from the start of the run', () => {
    const text = JSON.stringify([
      { at: '30m', make: { type: 'lock-user', user: 3 } },
      { at: 3_600_000, lift: { type: 'lock-user', user: 3 } },
      { at: 0, make: { type: 'cut-network' } },
    ]);
    expect(parseRunScript(text)).toEqual({
      ok: true,
      value: [
        { type: 'make-fault', after: 30 * MINUTE, fault: { type: 'lock-user', user: 3 } },
        { type: 'lift-fault', after: 60 * MINUTE, fault: { type: 'lock-user', user: 3 } },
        { type: 'make-fault', after: 0, fault: { type: 'cut-network' } },
      ],
    });
    expect(parseRunScript('[]')).toEqual({ ok: true, value: [] });
  });

  it('[LOG-1] are lists of edits by hand and of records to reprocess, too', () => {
    const text = JSON.stringify([
      { at: '1h', edit: { type: 'edit-outreach-record', kind: 'sequence', id: 1, fields: { shareType: 'shared' } } },
      { at: '2h', reprocess: { object: 'Lead', id: '00Qak00000696HF', trigger: 'updated', before: { Rating: null } } },
      { at: '3h', reprocess: { object: 'Lead', id: '00Qak00000696HF', trigger: 'updated' } },
      { at: '3h', reprocess: { object: 'Contact', id: '003ak00000696HF', trigger: 'new' } },
    ]);
    const script = parseRunScript(text);
    expect(script.ok && script.value.map(({ after, ...rest }) => [after / MINUTE, rest])).toEqual([
      [
        60,
        {
          type: 'edit',
          edit: { type: 'edit-outreach-record', kind: 'sequence', id: 1, fields: { shareType: 'shared' } },
        },
      ],
      [
        120,
        {
          type: 'reprocess-record',
          object: 'Lead',
          id: '00Qak00000696HF',
          trigger: 'updated',
          before: { Rating: null },
        },
      ],
      [180, { type: 'reprocess-record', object: 'Lead', id: '00Qak00000696HF', trigger: 'updated', before: {} }],
      [180, { type: 'reprocess-record', object: 'Contact', id: '003ak00000696HF', trigger: 'new', before: null }],
    ]);
  });

  it('name the place of what is wrong in an edit, and guess a misspelt one', () => {
    const line = (member: string, value: unknown): string => JSON.stringify([{ at: '1m', [member]: value }]);
    expect(faultsOf(line('edit', { type: 'edit-outreach-records' }))).toEqual([
      '[0].edit.type: There is no edit "edit-outreach-records". Did you mean "edit-outreach-record"?',
    ]);
    expect(faultsOf(line('edit', { type: 'earthquake' }))[0]).toMatch(/^\[0\]\.edit\.type: Must be .*"force-sync"/);
    expect(
      faultsOf(line('edit', { type: 'edit-outreach-record', kind: 'mailbox', id: 1, fields: { sendDisabled: 'no' } })),
    ).toEqual(['[0].edit.fields.sendDisabled: Must be true or false.']);
    expect(faultsOf(line('edit', { type: 'edit-outreach-record', kind: 'letterbox', id: 1, fields: {} }))[0]).toMatch(
      /^\[0\]\.edit\.kind: Must be "prospect", /,
    );
    expect(faultsOf(line('edit', { type: 'create-outreach-record', kind: 'mailbox', fields: { userId: 1 } }))).toEqual([
      '[0].edit.fields.email: Is missing; must be text.',
    ]);
    expect(faultsOf(line('reprocess', { object: 'Lead', id: 'x', trigger: 'new', before: {} }))[0]).toMatch(
      /^\[0\]\.reprocess\.before: /,
    );
    expect(faultsOf('[{"at":"1m","make":{"type":"cut-network"},"edit":{"type":"connect-sync"}}]')[0]).toBe(
      '[0]: Must have one of make, lift, edit and reprocess.',
    );
  });

  it('say which name a misspelt one was meant to be, or which are known there', () => {
    const edit = (fields: object, kind = 'mailbox') => ({ type: 'edit-outreach-record', kind, id: 1, fields });
    const cases: readonly (readonly [object, string])[] = [
      [{ make: { type: 'cut-network' } }, '[0].at: Is missing. Must be a length of time from the start of the run'],
      [
        { at: '1m', make: { type: 'maintenance', minutes: 3 } },
        '[0].make.type: There is no fault "maintenance". Did you mean "start-maintenance"?',
      ],
      [{ at: '1m', edit: edit({}, 'mailboxx') }, '[0].edit.kind: There is no kind "mailboxx". Did you mean "mailbox"?'],
      [{ at: '1m', reproces: {} }, '[0].reproces: "reproces" is not known here. Did you mean "reprocess"?'],
      [
        { at: '1m', edit: edit({ sendDisabeld: true }) },
        '[0].edit.fields.sendDisabeld: "sendDisabeld" is not known here. Did you mean "sendDisabled"?',
      ],
      [
        { at: '1m', edit: edit({ 'odd key': true }) },
        '[0].edit.fields["odd key"]: "odd key" is not known here. Known here: userId, email, sendDisabled, syncDisabled, sendErroredAt.',
      ],
      [
        { at: '1m', reprocess: { object: 'Lead', id: 'x', trigger: 'later' } },
        '[0].reprocess.trigger: Must be "new" or "updated".',
      ],
    ];
    for (const [line, message] of cases) expect(faultsOf(JSON.stringify([line]))[0]).toContain(message);
  });

  it('name the place of what is wrong', () => {
    expect(faultsOf('{}')).toEqual([': Must be a list.']);
    expect(faultsOf('[{"make":{"type":"cut-network"}}]')[0]).toMatch(/^\[0\]\.at: /);
    expect(faultsOf('[{"at":"soon","make":{"type":"cut-network"}}]')[0]).toMatch(
      /^\[0\]\.at: Must be a length of time/,
    );
    expect(faultsOf('[{"at":-1,"make":{"type":"cut-network"}}]')[0]).toMatch(/^\[0\]\.at: Must be a length of time/);
    expect(faultsOf('[{"at":"1m"}]')[0]).toBe('[0]: Must have one of make, lift, edit and reprocess.');
    expect(faultsOf('[{"at":"1m","make":{"type":"cut-network"},"lift":{"type":"cut-network"}}]')[0]).toBe(
      '[0]: Must have one of make, lift, edit and reprocess.',
    );
    expect(faultsOf('[{"at":"1m","make":{"type":"set-fire"}}]')[0]).toMatch(/^\[0\]\.make\.type: Must be /);
    expect(faultsOf('[{"at":"1m","make":{"type":"lock-user","user":"3"}}]')).toEqual([
      '[0].make.user: Must be a number.',
    ]);
    expect(faultsOf('[{"at":"1m","make":{"type":"lock-user","user":3,"hard":true}}]')[0]).toMatch(
      /^\[0\]\.make\.hard: /,
    );
    expect(faultsOf('[')[0]).toContain('This is not JSON');
  });

  it('know every fault of the catalog by its parameters', () => {
    const sample: Readonly<Record<string, string | number>> = {
      prospect: 1,
      user: 1,
      mailbox: 1,
      sequence: 1,
      minutes: 5,
      scope: 'prospects.all',
      right: 'permitPlugins',
      object: 'Lead',
      id: '00Qak00000696HF',
      into: '00Qak00000696HG',
      cap: 'salesforce',
    };
    for (const { type, parameters } of faultCatalog) {
      const members = Object.fromEntries(parameters.map(({ name }) => [name, sample[name]]));
      expect(faultSchema.safeParse({ type, ...members }).error).toBeUndefined();
    }
  });
});
