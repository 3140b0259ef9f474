import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { Fault } from '#world/fault.ts';
import { faultCatalog, faultInfo } from '#world/fault-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, pathOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

/** Errors that do not qualify for a retry do here, so that lifting a fault shows (APP-5); nothing else stirs. */
const retried: OrgSetup = {
  ...setup,
  sync: { ...setup.sync, connected: false },
  leandata: {
    ...setup.leandata,
    retryTable: Object.fromEntries(
      Object.keys(setup.leandata.retryTable).map((error) => [error, true]),
    ) as OrgSetup['leandata']['retryTable'],
  },
};

const addBy = (outreachUserId: number): FlowGraph =>
  buildGraph({
    nodes: { add: ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId }] },
    edges: ['updated-lead:all-leads > add'],
  });

const touch = (lead: string, after = 0): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(lead),
  fields: { Rating: 'Hot' },
});

const FAULT_AT = SECOND;
const make = (fault: Fault, after = FAULT_AT): Stimulus => ({ type: 'make-fault', after, fault });
const lift = (fault: Fault, after = 10 * MINUTE): Stimulus => ({ type: 'lift-fault', after, fault });

const run = (stimuli: readonly Stimulus[], { org = retried, by = 1 } = {}): RecordedRun =>
  runScenario({ graph: addBy(by), org, stimuli: [touch('ready'), ...stimuli] });

/** Errors of the attempts of the first callout, in order; null for one that succeeded. */
const errorsOf = (recorded: RecordedRun): readonly (string | null)[] =>
  entriesOf(recorded, 'callout-answered')
    .filter(({ callout }) => callout === 'callout-1')
    .map(({ error }) => error);

interface Case {
  readonly fault: Fault;
  readonly error: string;
  /** [RUN-4] Where it can be lifted, the attempt after that succeeds. */
  readonly lifted: boolean;
  /** Sender; user 1 owns the sequence, user 2 authorized LeanData. */
  readonly by?: number;
}

const cases: readonly Case[] = [
  { fault: { type: 'drop-scope', scope: 'sequenceStates.all' }, error: 'ERR-1', lifted: true },
  { fault: { type: 'take-right', right: 'permitPlugins' }, error: 'ERR-2', lifted: true },
  { fault: { type: 'take-right', right: 'viewAllProspectsAndAccounts' }, error: 'ERR-2', lifted: true },
  { fault: { type: 'take-right', right: 'manageSequences' }, error: 'ERR-2', lifted: true },
  { fault: { type: 'take-right', right: 'sendFromAllMailboxes' }, error: 'ERR-2', lifted: true },
  { fault: { type: 'delete-prospect', prospect: 1 }, error: 'ERR-3', lifted: false },
  { fault: { type: 'lock-prospect', prospect: 1 }, error: 'ERR-9', lifted: true },
  { fault: { type: 'remove-email', prospect: 1 }, error: 'ERR-10', lifted: true },
  { fault: { type: 'opt-out', prospect: 1 }, error: 'ERR-11', lifted: true },
  { fault: { type: 'unshare-sequence', sequence: 1 }, error: 'ERR-12', lifted: true, by: 2 },
  { fault: { type: 'lock-user', user: 1 }, error: 'ERR-13', lifted: true },
  { fault: { type: 'switch-off-mailbox', mailbox: 1 }, error: 'ERR-14', lifted: true },
  { fault: { type: 'break-mailbox', mailbox: 1 }, error: 'ERR-15', lifted: true },
  { fault: { type: 'exhaust-rate-limit', user: 2 }, error: 'ERR-16', lifted: true },
  { fault: { type: 'start-maintenance', minutes: 30 }, error: 'ERR-17', lifted: true },
  { fault: { type: 'cut-network' }, error: 'ERR-18', lifted: true },
  { fault: { type: 'revoke-token' }, error: 'ERR-19', lifted: true },
  { fault: { type: 'expire-token' }, error: 'ERR-19', lifted: true },
];

describe('faults that a callout meets', () => {
  it.each(cases.map((each) => [each.error, each.fault.type, each] as const))(
    '[%s] [RUN-4] %s: leads to the error, and lifted the retry succeeds',
    (error, _, { fault, lifted, by = 1 }) => {
      const spoilt = run([make(fault)], { by });
      const [made] = entriesOf(spoilt, 'fault-made');
      expect(made).toMatchObject({ at: START + FAULT_AT, fault: fault.type, leadsTo: faultInfo(fault.type).leadsTo });
      expect(made?.leadsTo).toContain(error);
      expect(errorsOf(spoilt)[0]).toBe(error);
      expect(faultInfo(fault.type).lift !== null).toBe(lifted);
      const mended = run([make(fault), lift(fault)], { by });
      expect(errorsOf(mended)[0]).toBe(error);
      expect(entriesOf(mended, 'fault-lifted')).toHaveLength(lifted ? 1 : 0);
      expect(entriesOf(mended, 'fault-refused')).toHaveLength(lifted ? 0 : 1);
      if (lifted) expect(errorsOf(mended)).toEqual([error, null]);
    },
  );

  it('[ERR-19] [APP-10] disconnect-outreach: a waiting callout ends as not authorized, the next record takes Configuration Error', () => {
    const fault: Fault = { type: 'disconnect-outreach' };
    const spoilt = run([make(fault), touch('queued', MINUTE)]);
    expect(entriesOf(spoilt, 'callout-ended')[0]).toMatchObject({ reason: 'Partner not authorized' });
    expect(pathOf(spoilt, 'trip-2')).toContain('add:configuration-error');
    const mended = run([make(fault), lift(fault), touch('queued', HOUR)]);
    expect(entriesOf(mended, 'callout-ended').map(({ result }) => result)).toEqual(['error', 'success']);
  });

  it('[OUT-3] [RUN-4] disable-sequence: the prospect stays pending until the sequence is enabled again', () => {
    const fault: Fault = { type: 'disable-sequence', sequence: 1 };
    const stateOf = (recorded: RecordedRun) => recorded.final.outreach.sequenceStates.map(({ state }) => state);
    expect(stateOf(run([make(fault)]))).toEqual(['pending']);
    expect(stateOf(run([make(fault), lift(fault)]))).toEqual(['active']);
  });

  it('[ADD-12] [RUN-4] delete-record: the callout ends as deleted; restored, the record can be added again', () => {
    const fault: Fault = { type: 'delete-record', object: 'Lead', id: id('ready') };
    const spoilt = run([make(fault)]);
    expect(entriesOf(spoilt, 'callout-ended')[0]).toMatchObject({ result: 'error', reason: 'Object has been deleted' });
    const mended = run([
      make(fault),
      lift(fault, MINUTE),
      { ...touch('ready', HOUR), fields: { Rating: 'Cold' } } as Stimulus,
    ]);
    expect(entriesOf(mended, 'callout-ended').map(({ result }) => result)).toEqual(['error', 'success']);
  });

  it('[ADD-12] [RUN-4] merge-record: the callout ends as merged, and there is no inverse', () => {
    const fault: Fault = { type: 'merge-record', object: 'Lead', id: id('ready'), into: id('fresh') };
    const spoilt = run([make(fault), lift(fault)]);
    expect(entriesOf(spoilt, 'callout-ended')[0]).toMatchObject({ result: 'error', reason: 'Object has been merged' });
    expect(entriesOf(spoilt, 'fault-refused')[0]?.why.text).toContain('no inverse');
  });

  it('[ADD-8] [RUN-4] unmap-field: the path is put back; mapped again, the next record is added', () => {
    const fault: Fault = { type: 'unmap-field', object: 'Contact' };
    const recorded = run([make(fault, 0), lift(fault, MINUTE), touch('queued', HOUR)]);
    expect(entriesOf(recorded, 'trip-reverted')).toHaveLength(1);
    expect(entriesOf(recorded, 'trip-ended').map(({ outcome }) => outcome)).toEqual(['error', 'completed']);
    expect(entriesOf(recorded, 'callout-ended').map(({ result }) => result)).toEqual(['success']);
    expect(recorded.final.leandata.mapping).toEqual(setup.leandata.mapping);
  });
});

describe('faults of the sync', () => {
  const changed = (after: number): Stimulus => ({
    type: 'update-record',
    after,
    object: 'Lead',
    id: id('ready'),
    fields: { FirstName: 'Rea' },
  });
  const still = buildGraph({ nodes: {}, edges: [] });
  /** When the change of the lead reached Outreach, from the start. */
  const carriedAt = (recorded: RecordedRun): number | undefined => {
    const carried = entriesOf(recorded, 'record-changed').find(
      ({ object, fields }) => object === 'prospect' && fields.some(([field]) => field === 'firstName'),
    );
    return carried && carried.at - START;
  };
  const capped: OrgSetup = { ...setup, sync: { ...setup.sync, dailyCap: 500 } };
  const synced = (...stimuli: readonly Stimulus[]) => runScenario({ graph: still, org: capped, stimuli });

  it('[SYN-20] [RUN-4] stop-sync: nothing crosses until it is reconnected', () => {
    const fault: Fault = { type: 'stop-sync' };
    expect(carriedAt(synced(changed(MINUTE)))).toBe(10 * MINUTE);
    expect(carriedAt(synced(make(fault), changed(MINUTE)))).toBeUndefined();
    const mended = synced(make(fault), changed(MINUTE), lift(fault, HOUR));
    expect(carriedAt(mended)).toBeGreaterThanOrEqual(HOUR);
    expect(entriesOf(mended, 'setting-changed').map(({ path, after }) => [path, after])).toEqual([
      ['connected', false],
      ['connected', true],
    ]);
  });

  it.each([
    ['SYN-11', 'outreach'],
    ['SF-8', 'salesforce'],
  ] as const)('[%s] [RUN-4] reach-api-cap of %s: the backlog waits for the next day, or for the calls', (rule, cap) => {
    const fault: Fault = { type: 'reach-api-cap', cap };
    const spoilt = synced(make(fault), changed(MINUTE));
    expect(entriesOf(spoilt, 'sync-refused')[0]?.why.rule).toBe(rule);
    expect(carriedAt(spoilt)).toBeGreaterThanOrEqual(15 * HOUR);
    const endsAt = entriesOf(spoilt, 'fault-made')[0]?.endsAt;
    expect(endsAt).toBe(START + 15 * HOUR);
    expect(carriedAt(synced(make(fault), changed(MINUTE), lift(fault, HOUR)))).toBe(HOUR);
  });

  it('[SYN-11] reach-api-cap: there is no cap to reach where none is set', () => {
    const fault: Fault = { type: 'reach-api-cap', cap: 'outreach' };
    const recorded = runScenario({ graph: still, org: setup, stimuli: [make(fault)] });
    expect(entriesOf(recorded, 'fault-refused')[0]?.why.text).toContain('no daily cap');
  });

  it('[ERR-18] [ERR-17] [RUN-4] the sync goes on at once when an outage is lifted', () => {
    for (const fault of [{ type: 'cut-network' }, { type: 'start-maintenance', minutes: 300 }] as const) {
      expect(carriedAt(synced(make(fault), changed(MINUTE), lift(fault, HOUR)))).toBe(HOUR);
    }
  });
});

describe('faults as such', () => {
  it('[LOG-8] stands in the journal before what it changed: records by a person, settings with before and after', () => {
    const locked = run([make({ type: 'lock-prospect', prospect: 1 })]).journal;
    const at = locked.findIndex(({ type }) => type === 'fault-made');
    expect(locked[at]).toMatchObject({ target: 'Prospect 1 (ready Lead)', why: { rule: 'ERR-9' } });
    expect(locked[at + 1]).toMatchObject({
      type: 'record-changed',
      object: 'prospect',
      id: '1',
      by: { through: 'person' },
      fields: [['locked', false, true]],
    });
    const cut = run([make({ type: 'cut-network' })]).journal;
    expect(cut[cut.findIndex(({ type }) => type === 'fault-made') + 1]).toMatchObject({
      type: 'setting-changed',
      area: 'outreach',
      path: 'networkDown',
      before: false,
      after: true,
    });
  });

  it('[RUN-4] refuses what is so already, what is not in force, what is over and what does not exist, and changes nothing', () => {
    const lock: Fault = { type: 'lock-prospect', prospect: 1 };
    const maintenance: Fault = { type: 'start-maintenance', minutes: 5 };
    const recorded = run([
      lift(lock, 0),
      make(lock),
      make(lock, 2 * SECOND),
      lift(lock, 3 * SECOND),
      lift(lock, 4 * SECOND),
      make({ type: 'lock-prospect', prospect: 77 }, 5 * SECOND),
      make({ type: 'delete-record', object: 'User', id: id('sam') }, 6 * SECOND),
      make({ type: 'delete-record', object: 'Lead', id: 'nonsense' }, 7 * SECOND),
      make(maintenance, 2 * HOUR),
      lift(maintenance, 3 * HOUR),
    ]);
    expect(entriesOf(recorded, 'fault-refused').map(({ asked, why }) => `${asked}: ${why.text}`)).toEqual([
      'lift: The fault is not in force.',
      'make: Prospect 1 (ready Lead) is locked already.',
      'lift: The fault is not in force.',
      'make: Outreach has no prospect with the id 77.',
      'make: A user cannot be deleted. Make the user inactive instead.',
      'make: "nonsense" is not a Salesforce id: it needs 15 or 18 letters and digits.',
      'lift: The fault is over by itself already.',
    ]);
    expect(errorsOf(recorded)).toEqual([null]);
  });

  it('[RUN-4] [SF-6] [SF-9] says in plain words why a record cannot be deleted, restored or merged', () => {
    const deletion: Fault = { type: 'delete-record', object: 'Lead', id: id('fresh') };
    const merge = (from: string, into: string): Fault => ({ type: 'merge-record', object: 'Lead', id: from, into });
    const absent = '00Qak0000065BKtMAM';
    const recorded = run([
      make({ ...deletion, id: absent }, 0),
      make(merge(absent, id('ready')), 0),
      make(merge(id('ready'), absent), 0),
      make(merge(id('ready'), id('ready')), 0),
      make(deletion),
      make(merge(id('fresh'), id('ready')), 2 * SECOND),
      { type: 'make-fault', after: 3 * SECOND, fault: { ...deletion, id: id('fresh').slice(0, 15) } },
    ]);
    expect(entriesOf(recorded, 'fault-refused').map(({ why }) => why.text)).toEqual([
      'The lead is not there yet at this time.',
      'The lead is not there yet at this time.',
      'The lead to merge into is not there yet at this time.',
      'A record cannot be merged with itself.',
      'The lead is deleted already.',
      'The lead is deleted already.',
    ]);
  });

  it('[RUN-4] puts back exactly what was there', () => {
    const faults: readonly Fault[] = [
      { type: 'remove-email', prospect: 1 },
      { type: 'unshare-sequence', sequence: 1 },
      { type: 'drop-scope', scope: 'mailboxes.all' },
      { type: 'exhaust-rate-limit', user: 2 },
      { type: 'start-maintenance', minutes: 90 },
      { type: 'unmap-field', object: 'User' },
      { type: 'delete-record', object: 'Lead', id: id('queued') },
    ];
    const stimuli = faults.flatMap((fault) => [make(fault, HOUR), lift(fault, HOUR + MINUTE)]);
    const { final } = runScenario({ graph: addBy(1), stimuli });
    expect(final.outreach.prospects.map(({ emails }) => emails)).toEqual(
      setup.outreach.prospects.map(({ emails }) => emails),
    );
    expect(final.outreach.sequences).toEqual(setup.outreach.sequences);
    expect(final.outreach.tokens.map(({ scopes }) => [...scopes].sort())).toEqual(
      setup.outreach.tokens.map(({ scopes }) => [...scopes].sort()),
    );
    expect(final.outreach.maintenance).toEqual(setup.outreach.maintenance);
    // The sync's own few requests count too (OUT-11).
    expect(final.outreach.rateWindows.map(({ used }) => used < 50)).toEqual([true]);
    expect(final.leandata.mapping).toEqual(setup.leandata.mapping);
    expect(final.salesforce.records.Lead.map((lead) => lead['IsDeleted'])).toEqual(
      setup.salesforce.records.Lead.map((lead) => lead['IsDeleted']),
    );
  });

  it('[CLK-2] fires after the records of its instant that stand before it, and before what the run makes due then', () => {
    const fault: Fault = { type: 'lock-prospect', prospect: 1 };
    const recorded = run([make(fault, 30 * SECOND)]);
    const at30 = recorded.journal.filter(({ at }) => at === START + 30 * SECOND).map(({ type }) => type);
    expect(at30.indexOf('fault-made')).toBe(0);
    expect(at30).toContain('batch-started');
    const together = run([make(fault, 0)]).journal.map(({ type }) => type);
    expect(together.indexOf('fault-made')).toBeGreaterThan(together.indexOf('record-changed'));
  });

  it('has every fault in the catalog with its rules, and a lifting wherever the rulebook knows one', () => {
    expect(faultCatalog).toHaveLength(22);
    expect(faultCatalog.filter(({ lift: inverse }) => inverse === null).map(({ type }) => type)).toEqual([
      'delete-prospect',
      'merge-record',
    ]);
    for (const { leadsTo, effect } of faultCatalog) {
      expect(leadsTo.every((rule) => /^[A-Z0-9]+-\d+$/.test(rule))).toBe(true);
      expect(effect).toMatch(/\.$/);
    }
  });
});
