import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#shared/instant.ts';
import { auditLogsOf } from '#logs/audit-log.ts';
import type { PrimarySequence } from '#leandata/leandata-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { plainNames } from '../logs/journal-of.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, pathOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup: synced } = smallOrg();
const id = (name: string): string => ids[name] ?? '';
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };

const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceFrom: 'primary-sequence' }] },
  edges: ['updated-lead:all-leads > add'],
});

const touch = (after = 0, fields: Record<string, string> = { Rating: 'Hot' }): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id('ready'),
  fields,
});

const mapping = (primarySequences: readonly PrimarySequence[], after: number): Stimulus => ({
  type: 'edit',
  after,
  edit: { type: 'change-leandata-settings', settings: { primarySequences } },
});

const orgWith = (primarySequences: readonly PrimarySequence[]): OrgSetup => ({
  ...setup,
  leandata: { ...setup.leandata, primarySequences },
});

const sams = (sequenceId: number): readonly PrimarySequence[] => [{ userId: id('sam'), sequenceId }];
const queued = (run: ReturnType<typeof runScenario>) =>
  entriesOf(run, 'callout-queued').map(({ request }) => request['sequenceId']);

describe('primary sequences in a run', () => {
  it("[V2-4] are looked up by the record's owner when the trip passes the node", () => {
    const run = runScenario({
      graph,
      org: orgWith(sams(1)),
      stimuli: [
        touch(),
        // Later than the trip, earlier than its callout.
        mapping(sams(2), 10 * SECOND),
        touch(MINUTE, { Rating: 'Warm' }),
        mapping([], 2 * MINUTE),
        touch(3 * MINUTE, { Rating: 'Cold' }),
      ],
    });
    expect(queued(run)).toEqual([1, 2]);
    expect(pathOf(run, 'trip-3')).toEqual(['updated-lead:all-leads', 'add:no-primary-sequence']);
  });

  it('[ADD-7] [LOG-2] [V2-4] leave the Outcome silent where the owner has none, as other Outreach error edges do', () => {
    const [log] = auditLogsOf(runScenario({ graph, org: setup, stimuli: [touch()] }).journal, plainNames);
    expect(log?.outcome).toMatchObject({
      outreach: 'blank',
      silentErrors: 1,
      filters: ['completed', 'error-fallback-outreach'],
    });
  });

  it('[V2-4] are those of the owner whom the path has given the record', () => {
    const assigned = buildGraph({
      nodes: {
        assign: ['assign-owner', { kind: 'user', userId: id('ada') }],
        add: ['add-to-sequence', { sequenceFrom: 'primary-sequence' }],
      },
      edges: ['updated-lead:all-leads > assign', 'assign:assigned > add'],
    });
    const org = orgWith([...sams(2), { userId: id('ada'), sequenceId: 1 }]);
    expect(queued(runScenario({ graph: assigned, org, stimuli: [touch()] }))).toEqual([1]);
  });

  it('[ERR-12] [V2-4] fail as for any sequence where it is not shared and another user owns it', () => {
    const org = orgWith(sams(2));
    const sequences = org.outreach.sequences.map((each) => ({ ...each, ownerId: 2 }));
    const run = runScenario({ graph, org: { ...org, outreach: { ...org.outreach, sequences } }, stimuli: [touch()] });
    expect(entriesOf(run, 'callout-answered')[0]).toMatchObject({ status: 422, error: 'ERR-12' });
  });

  it('[ERR-3] [V2-4] fail as Resource Not Found where the sequence is gone', () => {
    const run = runScenario({ graph, org: orgWith(sams(99)), stimuli: [touch()] });
    expect(entriesOf(run, 'callout-answered')[0]).toMatchObject({ status: 404, error: 'ERR-3' });
  });
});
