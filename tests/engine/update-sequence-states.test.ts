import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import { auditLogsOf } from '#logs/audit-log.ts';
import { partnerLogOf } from '#logs/partner-log.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { plainNames } from '../logs/journal-of.ts';
import { buildGraph, type GraphSketch } from '../support/build-graph.ts';
import { entriesOf, pathOf, runScenario } from '../support/run-scenario.ts';
import { withSequenceStates, type StateSketch } from '../support/sequence-states.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup: synced } = smallOrg();
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };
const TYPE = 'update-prospect-sequence-state';

const touch: Stimulus = {
  type: 'update-record',
  after: 0,
  object: 'Lead',
  id: ids['ready'] ?? '',
  fields: { Rating: 'Hot' },
};

const behind = (config: JsonObject): GraphSketch => ({
  nodes: { update: [TYPE, { sequenceId: 1, ...config }] },
  edges: ['updated-lead:all-leads > update'],
});

const run = (config: JsonObject, states: readonly StateSketch[], org = setup): RecordedRun =>
  runScenario({ graph: buildGraph(behind(config)), org: withSequenceStates(org, states), stimuli: [touch] });

/** The states of prospect 1 at the end, by the ids of their memberships. */
const statesOf = ({ final }: RecordedRun) => final.outreach.sequenceStates.map(({ id, state }) => `${id} ${state}`);
const requestsOf = (result: RecordedRun) =>
  entriesOf(result, 'callout-answered').map(({ requests }) =>
    requests.map(({ method, path, status }) => `${String(method)} ${String(path)} ${String(status)}`),
  );
const endOf = (result: RecordedRun) => entriesOf(result, 'callout-ended')[0];

const LIST = 'GET /api/v2/sequenceStates?filter[prospect][id]=1&filter[sequence][id]=1&page[size]=1000 200';

describe('the callout of update prospect sequence state', () => {
  it('[V2-3] [OUT-3] lists the memberships, then posts the action', () => {
    const result = run({ change: 'pause' }, [{ sequenceId: 1, state: 'active' }]);
    expect(requestsOf(result)).toEqual([[LIST, 'POST /api/v2/sequenceStates/1/actions/pause 200']]);
    expect(statesOf(result)).toEqual(['1 paused']);
    expect(endOf(result)).toMatchObject({
      result: 'success',
      status: 200,
      why: { text: 'The prospect was paused in the sequence', rule: 'V2-3' },
    });
  });

  it.each([
    ['pause', 'active', 'paused'],
    ['resume', 'paused', 'active'],
    ['finish', 'pending', 'finished'],
    ['finish', 'paused', 'finished'],
    ['finish', 'bounced', 'finished'],
  ] as const)('[OUT-3] [V2-3] %s takes a prospect who is %s to %s', (change, state, after) => {
    expect(statesOf(run({ change }, [{ sequenceId: 1, state }]))).toEqual([`1 ${after}`]);
  });

  it.each([
    ['pause', 'paused'],
    ['pause', 'pending'],
    ['resume', 'active'],
    ['finish', 'finished'],
    ['finish', 'opted_out'],
  ] as const)('[ERR-4] [OUT-3] [V2-3] %s is refused by Outreach where the prospect is %s', (change, state) => {
    const org: OrgSetup = {
      ...setup,
      outreach: {
        ...setup.outreach,
        // A sequence that is off leaves its memberships pending.
        sequences: setup.outreach.sequences.map((each) => ({ ...each, enabled: false })),
      },
    };
    const result = run({ change }, [{ sequenceId: 1, state }], org);
    expect(entriesOf(result, 'callout-answered')).toMatchObject([
      {
        status: 422,
        error: 'ERR-4',
        body: {
          errors: [
            {
              id: 'validationError',
              title: 'Validation Error',
              detail: `Sequence state cannot ${change} while it is ${state}.`,
            },
          ],
        },
      },
    ]);
    expect(endOf(result)).toMatchObject({ result: 'error', status: 422 });
    expect(statesOf(result)).toEqual([`1 ${state}`]);
  });

  it('[V2-3] acts on every membership of the sequence that allows it', () => {
    const twice: readonly StateSketch[] = [
      { sequenceId: 1, state: 'finished' },
      { sequenceId: 1, state: 'active' },
      { sequenceId: 1, state: 'active' },
      { sequenceId: 2, state: 'active' },
    ];
    expect(statesOf(run({ change: 'pause' }, twice))).toEqual(['1 finished', '2 paused', '3 paused', '4 active']);
  });

  it('[V2-3] acts on the one membership that allows it, and where none does on the newest, which Outreach refuses', () => {
    const resumed = run({ change: 'resume' }, [
      { sequenceId: 1, state: 'paused' },
      { sequenceId: 1, state: 'finished' },
    ]);
    expect(statesOf(resumed)).toEqual(['1 active', '2 finished']);
    const over = run({ change: 'pause' }, [
      { sequenceId: 1, state: 'finished' },
      { sequenceId: 1, state: 'finished' },
    ]);
    expect(requestsOf(over)[0]).toEqual([LIST, 'POST /api/v2/sequenceStates/2/actions/pause 422']);
  });

  it('[V2-3] asks nothing more of Outreach where it does not list the memberships', () => {
    const result = runScenario({
      graph: buildGraph(behind({ change: 'pause' })),
      org: withSequenceStates(setup, [{ sequenceId: 1, state: 'active' }]),
      stimuli: [{ type: 'make-fault', after: 0, fault: { type: 'start-maintenance', minutes: 10 } }, touch],
    });
    expect(requestsOf(result)[0]).toHaveLength(1);
    expect(statesOf(result)).toEqual(['1 paused']);
  });

  it('[ERR-3] [V2-3] is Resource Not Found where the prospect was never in the sequence, and is retried', () => {
    const result = run({ change: 'pause' }, [{ sequenceId: 2, state: 'active' }]);
    expect(requestsOf(result)[0]).toEqual([LIST, 'GET /api/v2/prospects/1 200']);
    expect(entriesOf(result, 'callout-answered').map(({ error }) => error)).toEqual(Array(7).fill('ERR-3'));
    expect(endOf(result)).toMatchObject({
      result: 'error',
      reason: 'Retry attempt exceeded',
      why: {
        text: 'Resource Not Found (the prospect was never added to sequence 1): 6 retries have failed too',
      },
    });
    expect(partnerLogOf(result.journal)[0]).toMatchObject({ responseStatusCode: 0, error: 'ERR-3' });
  });

  it('[ERR-3] [V2-3] is the 404 of Outreach where there is no such prospect', () => {
    const org = { ...setup, outreach: { ...setup.outreach, prospects: setup.outreach.prospects.slice(1) } };
    for (const sequences of ['chosen', 'all']) {
      const result = run({ change: 'finish', sequences }, [], org);
      expect(entriesOf(result, 'callout-answered')[0]).toMatchObject({
        status: 404,
        error: 'ERR-3',
        body: { errors: [{ detail: "Could not find 'prospect' with ID '1'." }] },
      });
    }
  });
});

describe('all sequences that the prospect is in', () => {
  const several: readonly StateSketch[] = [
    { sequenceId: 1, state: 'active' },
    { sequenceId: 2, state: 'paused' },
    { sequenceId: 1, state: 'finished' },
    { sequenceId: 1, state: 'active', prospectId: 2 },
  ];

  it.each([
    ['pause', ['1 paused', '2 paused', '3 finished', '4 active'], 'paused in 1 sequence'],
    ['resume', ['1 active', '2 active', '3 finished', '4 active'], 'resumed in 1 sequence'],
    ['finish', ['1 finished', '2 finished', '3 finished', '4 active'], 'finished in 2 sequences'],
  ] as const)('[V2-3] %s acts on those that allow it, and on nobody else', (change, states, words) => {
    const result = run({ change, sequences: 'all' }, several);
    expect(statesOf(result)).toEqual(states);
    expect(endOf(result)?.why.text).toBe(`The prospect was ${words}`);
  });

  it('[V2-3] asks Outreach for the states that the action begins from', () => {
    expect(requestsOf(run({ change: 'resume', sequences: 'all' }, several))[0]?.[0]).toBe(
      'GET /api/v2/sequenceStates?filter[prospect][id]=1&filter[state]=paused&page[size]=1000 200',
    );
  });

  it('[V2-3] is a success where there is nothing to do', () => {
    expect(endOf(run({ change: 'resume', sequences: 'all' }, []))).toMatchObject({
      result: 'success',
      status: 200,
      why: { text: 'The prospect is in no sequence in which it could be resumed: there was nothing to do' },
    });
  });

  it('[V2-3] means the sequences of the moment the callout is sent', () => {
    const graph = buildGraph({
      nodes: { add: ['add-to-sequence', { sequenceId: 1 }], update: [TYPE, { change: 'finish', sequences: 'all' }] },
      edges: ['updated-lead:all-leads > add', 'add:next > update'],
    });
    const result = runScenario({ graph, org: setup, stimuli: [touch] });
    expect(pathOf(result)).toEqual(['updated-lead:all-leads', 'add:next', 'update:next']);
    expect(statesOf(result)).toEqual(['1 finished']);
  });
});

describe('its attempts', () => {
  const inMaintenance = (minutes: number): OrgSetup => ({
    ...setup,
    outreach: {
      ...setup.outreach,
      maintenance: [{ from: START, to: START + minutes * MINUTE }],
    },
  });

  it('[ERR-17] [APP-6] [V2-3] are gathered for 30 seconds, and retried when maintenance is over', () => {
    const result = run({ change: 'pause' }, [{ sequenceId: 1, state: 'active' }], inMaintenance(20));
    expect(entriesOf(result, 'callout-sent').map(({ at }) => at - START)).toEqual([30 * SECOND, 20 * MINUTE]);
    expect(statesOf(result)).toEqual(['1 paused']);
  });

  it('[ERR-16] [V2-3] do nothing twice where the rate limit came between two memberships', () => {
    const two: readonly StateSketch[] = [
      { sequenceId: 1, state: 'active' },
      { sequenceId: 1, state: 'active' },
    ];
    const org = { ...setup, outreach: { ...setup.outreach, rateLimit: 2 } };
    const result = run({ change: 'pause' }, two, org);
    expect(entriesOf(result, 'callout-answered').map(({ error, at }) => [error, at - START < HOUR])).toEqual([
      ['ERR-16', true],
      [null, false],
    ]);
    expect(requestsOf(result)[1]?.at(-1)).toBe('POST /api/v2/sequenceStates/2/actions/pause 200');
    expect(statesOf(result)).toEqual(['1 paused', '2 paused']);
  });

  it('[ADD-12] [LOG-5] [V2-3] end unsent where the record is deleted or LeanData disconnected meanwhile', () => {
    const meanwhile = (stimulus: Stimulus) =>
      endOf(runScenario({ graph: buildGraph(behind({})), org: setup, stimuli: [touch, stimulus] }));
    expect([
      meanwhile({ type: 'delete-record', after: SECOND, object: 'Lead', id: ids['ready'] ?? '' }),
      meanwhile({ type: 'edit', after: SECOND, edit: { type: 'disconnect-outreach' } }),
    ]).toMatchObject([
      { result: 'error', reason: 'Object has been deleted', status: null },
      { result: 'error', reason: 'Partner not authorized', status: null },
    ]);
  });

  it('[ADD-12] [MRG-2] [V2-3] end as Object has been merged where a merge of the same trip came first', () => {
    const graph = buildGraph({
      nodes: {
        match: ['match-duplicates'],
        update: [TYPE, { change: 'pause', sequences: 'all' }],
        merge: ['merge-dupe', { variable: 'DuplicateLead' }],
      },
      edges: ['new-lead:all-leads > match', 'match:matched > update', 'update:next > merge'],
    });
    const create: Stimulus = {
      type: 'create-record',
      after: 0,
      through: 'import',
      object: 'Lead',
      fields: {
        LastName: 'Twin',
        Company: 'Customer Ltd',
        Email: 'ready@customer.example',
        OwnerId: ids['sam'] ?? '',
        Outreach_Prospect_ID__c: '1',
      },
    };
    const result = runScenario({ graph, org: setup, stimuli: [create] });
    expect(endOf(result)).toMatchObject({ result: 'error', reason: 'Object has been merged', status: null });
  });
});

describe('its logs', () => {
  it('[LOG-4] [V2-3] name the action type of their own', () => {
    const result = run({ change: 'pause' }, [{ sequenceId: 1, state: 'active' }]);
    expect(partnerLogOf(result.journal)).toMatchObject([
      {
        actionType: 'Update Prospect Sequence State',
        nodeName: 'update',
        responseStatusCode: 200,
        request: { prospectId: '1', sequenceId: 1, change: 'pause' },
      },
    ]);
  });

  it('[LOG-9] [V2-3] show Error before Success where a trip has several Outreach actions', () => {
    const graph = buildGraph({
      nodes: { add: ['add-to-sequence', { sequenceId: 1 }], update: [TYPE, { change: 'pause', sequenceId: 1 }] },
      edges: ['updated-lead:all-leads > add', 'add:next > update'],
    });
    const result = runScenario({ graph, org: setup, stimuli: [touch] });
    const [log] = auditLogsOf(result.journal, plainNames);
    expect(log?.trip?.callouts.map(({ end }) => end?.result)).toEqual(['success', 'error']);
    expect(log?.outcome.outreach).toBe('error');
  });

  it('[ADD-7] [V2-3] leave the Outcome silent where one of its error edges is followed', () => {
    const graph = buildGraph(behind({}));
    const fresh: Stimulus = { ...touch, id: ids['fresh'] ?? '' };
    const [log] = auditLogsOf(runScenario({ graph, org: setup, stimuli: [fresh] }).journal, plainNames);
    expect(log?.outcome).toMatchObject({ outreach: 'blank', silentErrors: 1 });
  });
});
