import { describe, expect, it } from 'vitest';
import type { Environment } from '#graph/environment.ts';
import { catalog } from '#nodes/catalog.ts';
import type { PartnerFacts } from '#nodes/contract/trip-facts.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeTripFacts, LEAD_ID, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, environmentWith, linesOf } from './check-node.ts';

const TYPE = 'update-prospect-sequence-state';
const update = catalog.typeOf(TYPE);
const ready = { Outreach_Prospect_ID__c: '17', OwnerId: '00GA' };

const run = (facts: FactsSketch = {}, changes: JsonObject = {}) =>
  update?.run({ ...update.defaults('Lead'), sequenceId: 7, ...changes }, fakeTripFacts({ record: ready, ...facts }));

const unmapped = (object: string): Partial<PartnerFacts> => ({
  mappedField: (asked) =>
    asked === object
      ? { ok: false, message: `${object} is not mapped.` }
      : { ok: true, field: `Outreach_${asked === 'User' ? 'User' : 'Prospect'}_ID__c` },
});

describe('update prospect sequence state', () => {
  it.each(['pause', 'resume', 'finish'])('[V2-3] hands over what is to be done: %s', (change) => {
    expect(run({}, { change })).toMatchObject({
      type: 'callout',
      callout: {
        action: TYPE,
        target: { object: 'Lead', id: LEAD_ID },
        prospectId: '17',
        change,
        sequenceId: 7,
      },
      edge: 'next',
      why: { rule: 'ADD-11' },
    });
  });

  it('[V2-3] names no sequence where all are meant', () => {
    expect(run({}, { sequences: 'all' })).toMatchObject({
      callout: { sequenceId: null },
      why: { text: 'Prospect 17 is handed over to be paused in all sequences that it is in.' },
    });
  });

  it('[V2-3] [CNV-2] acts on the contact after a conversion', () => {
    expect(run({ object: 'Contact' })).toMatchObject({ callout: { target: { object: 'Contact' } } });
  });

  it('[V2-3] [MRG-2] goes on after a merge, which only keeps prospects from being added, and says so', () => {
    const step = run({ mergeInPath: true });
    expect(step).toMatchObject({ type: 'callout', why: { rule: 'V2-3' } });
    expect(step?.why.text).toContain('a merge only keeps prospects from being added');
  });

  it('[ADD-2] [V2-3] leaves by Configuration Error where the authorization is invalid', () => {
    expect(run({ partner: { authorized: false } })).toMatchObject({
      edge: 'configuration-error',
      why: { rule: 'ADD-2' },
    });
  });

  it('[ADD-3] [V2-3] leaves by Missing Prospect ID where the mapped field is blank', () => {
    expect(run({ record: { OwnerId: '00GA' } })).toMatchObject({ edge: 'missing-prospect-id', why: { rule: 'ADD-3' } });
  });

  it.each(['Lead', 'Contact', 'User'])('[ADD-8] [V2-3] reverts the path where %s is not mapped', (object) => {
    expect(run({ partner: unmapped(object) })).toEqual({
      type: 'revert',
      why: { text: `${object} is not mapped.`, rule: 'ADD-8' },
    });
  });

  it('[ADD-8] [V2-3] reverts the path where the mapped field holds no id of Outreach', () => {
    expect(run({ record: { ...ready, Outreach_Prospect_ID__c: 'jo@acme.com' } })).toMatchObject({ type: 'revert' });
  });

  it('[ADD-6] [V2-3] checks configuration, mapping, prospect', () => {
    const record = { OwnerId: '00GA' };
    expect([
      run({ partner: { ...unmapped('User'), authorized: false }, record }),
      run({ partner: unmapped('User'), record }),
      run({ record }),
      run(),
    ]).toMatchObject([
      { edge: 'configuration-error' },
      { type: 'revert' },
      { edge: 'missing-prospect-id' },
      { type: 'callout' },
    ]);
  });

  it('[V2-3] hands nothing over without a sequence', () => {
    expect(run({}, { sequenceId: null })).toMatchObject({ edge: 'configuration-error' });
  });

  it('[V2-3] has three edges, in the order in which they are checked', () => {
    expect(update?.edges(update.defaults('Lead')).map(({ title, kind }) => `${kind} ${title}`)).toEqual([
      'normal Next',
      'error Configuration Error',
      'error Missing Prospect ID',
    ]);
  });

  it('[V2-3] [OUT-1] offers public sequences, to be refreshed, unless all are meant', () => {
    const field = update?.fields.find(({ name }) => name === 'sequenceId');
    expect(field).toMatchObject({ options: { from: 'public-sequences' }, refresh: true });
    expect([field?.when?.({ sequences: 'all' }), field?.when?.({ sequences: 'chosen' })]).toEqual([false, true]);
  });

  it('[V2-3] says on its card what it does and where', () => {
    const card = (changes: JsonObject, environment?: Environment) =>
      update?.summary({ ...update.defaults('Lead'), ...changes }, environment);
    expect([
      card({}),
      card({ change: 'finish', sequences: 'all' }),
      card({ change: 'resume', sequenceId: 1 }, environmentWith()),
      card({ sequenceId: 9 }),
    ]).toEqual([
      'Pause in a sequence not yet chosen',
      'Finish in all its sequences',
      'Resume in Welcome',
      'Pause in sequence 9',
    ]);
  });
});

describe('the checks of update prospect sequence state', () => {
  const check = (
    changes: JsonObject = {},
    environment: Environment | null = environmentWith(),
    edges: readonly string[] = ['updated-lead:all-leads > update'],
  ) =>
    linesOf(
      checkNode(
        {
          nodes: {
            update: [TYPE, { sequenceId: 1, ...changes }],
            add: ['add-to-sequence', { sequenceId: 1 }],
            wait: ['hold'],
            merge: ['merge-dupe'],
          },
          edges,
        },
        'update',
        environment,
      ),
    );

  it('[V2-3] find nothing where all is well, or where no org is known', () => {
    expect([check(), check({ sequences: 'all' }), check({ sequenceId: 77 }, null)]).toEqual([[], [], []]);
  });

  it('[V2-3] [OUT-1] [ERR-3] find a sequence that is not chosen, gone or not public', () => {
    expect([...check({ sequenceId: null }), ...check({ sequenceId: 99 }), ...check({ sequenceId: 2 })]).toEqual([
      `error ${TYPE}/no-sequence [V2-3]`,
      `warning ${TYPE}/unknown-sequence [ERR-3]`,
      `warning ${TYPE}/sequence-not-public [OUT-1]`,
    ]);
  });

  it('[ADD-2] [ADD-8] [APP-8] [V2-3] find an integration that is off, not authorized or not mapped', () => {
    expect([
      ...check({}, environmentWith({ integrationOn: false })),
      ...check({}, environmentWith({ authorized: false })),
      ...check({}, environmentWith({ mapping: { ...environmentWith().mapping, Contact: null } })),
    ]).toEqual([
      `warning ${TYPE}/integration-off [APP-8]`,
      `warning ${TYPE}/not-authorized [ADD-2]`,
      `warning ${TYPE}/not-mapped [ADD-8]`,
    ]);
  });

  const afterAdd = ['updated-lead:all-leads > add', 'add:next > update'];
  const afterHold = ['updated-lead:all-leads > add', 'add:next > wait', 'wait:time-expired > update'];

  it('[OUT-3] [V2-3] warn where a prospect would be paused or resumed just after it was added', () => {
    const line = [`warning ${TYPE}/just-added [OUT-3]`];
    const lines = (changes: JsonObject, edges = afterAdd) => check(changes, environmentWith(), edges);
    expect([lines({}), lines({ change: 'resume', sequences: 'all' })]).toEqual([line, line]);
    expect([lines({ change: 'finish' }), lines({ sequenceId: 3 }), lines({}, afterHold)]).toEqual([[], [], []]);
  });

  it('[ADD-12] [MRG-2] [V2-3] warn of a merge that comes before the callout is sent, not of one before the node', () => {
    const edges = (...more: string[]) => check({}, environmentWith(), ['updated-lead:all-leads > update', ...more]);
    expect(edges('update:next > merge')).toEqual([`warning ${TYPE}/merge-after [ADD-12]`]);
    expect(edges('update:next > wait', 'wait:time-expired > merge')).toEqual([]);
    expect(check({}, environmentWith(), ['updated-lead:all-leads > merge', 'merge:merged > update'])).toEqual([]);
  });
});

describe('add to sequence behind it', () => {
  const lines = (edge: string) =>
    linesOf(
      checkNode(
        {
          nodes: {
            update: [TYPE, { sequenceId: 1 }],
            add: ['add-to-sequence', { sequenceId: 1 }],
            end: ['update-record'],
          },
          edges: ['new-lead:all-leads > update', `update:${edge} > add`, 'add:queue-owner > end'],
        },
        'add',
      ),
    ).filter((line) => line.includes('before-prospect-exists'));

  it('[PLC-1] [PLC-4] [V2-3] gets no record without a prospect by Next', () => {
    expect(lines('next')).toEqual([]);
    expect(lines('missing-prospect-id')).toEqual(['warning add-to-sequence/before-prospect-exists [PLC-4]']);
  });
});

describe('convert lead before it', () => {
  it('[CNV-3] [V2-3] wants the contact mapped', () => {
    const lines = linesOf(
      checkNode(
        {
          nodes: {
            convert: ['convert-lead', { convertedStatus: 'Closed - Converted' }],
            update: [TYPE, { sequenceId: 1 }],
          },
          edges: ['updated-lead:all-leads > convert', 'convert:converted > update'],
        },
        'convert',
        environmentWith({ mapping: { ...environmentWith().mapping, Contact: null } }),
      ),
    );
    expect(lines).toEqual(['warning convert-lead/contact-not-mapped [CNV-3]']);
  });
});
