import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { turnsGivenBack } from '#playback/audit-turns.ts';
import { runViewOf } from '#playback/run-view.ts';
import { ADD, calmOrg, calmOrgWith, idOf, pathGraph, runReady } from '../support/callout-run.ts';

const pool = {
  id: 'pool-1',
  name: 'Sales',
  members: ['sam', 'ada'].map((name) => ({ userId: idOf(name), weight: 1, pointer: 0, paused: false })),
};

it('[ADD-9] the round-robin turns that a revert gave back are named with it', () => {
  const graph = pathGraph({
    first: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }, 'assigned'],
    second: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }, 'assigned'],
    add: ADD,
  });
  const org = calmOrgWith({ leandata: { mapping: { ...calmOrg.leandata.mapping, Contact: null }, pools: [pool] } });
  const view = runViewOf(runReady({ graph, org }), catalog);
  const revert = view.logs[0]?.trip?.revert;
  expect(revert).toBeDefined();
  expect(turnsGivenBack(view, revert?.seq ?? 0).toSorted()).toEqual(['Ada Vendor in Sales', 'Sam Vendor in Sales']);
  expect(turnsGivenBack(view, 0)).toEqual([]);
});
