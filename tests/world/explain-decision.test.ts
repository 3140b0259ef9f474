import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { explainDecision } from '#world/explain-decision.ts';
import { HOUR } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup: synced } = smallOrg();
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };
const id = (name: string): string => ids[name] ?? '';

const graph = buildGraph({
  nodes: {
    match: ['match-duplicates'],
    gate: [
      'condition',
      {
        outcomes: [
          { id: 'partner', name: 'Partner', criteria: when('LeadSource', 'equals', 'Partner') },
          { id: 'hot', name: 'Hot', criteria: when('Rating', 'changed-to', 'Hot') },
          { id: 'sams', name: "Sam's", criteria: when('Owner.FirstName', 'equals', 'Sam') },
        ],
      },
    ],
    known: [
      'condition',
      { outcomes: [{ id: 'web', name: 'Web', criteria: when('DuplicateLead.LeadSource', 'equals', 'Web') }] },
    ],
  },
  edges: ['updated-lead:all-leads > gate', 'gate:hot > match', 'match:matched > known', 'match:no-match > known'],
});

const run = runScenario({
  graph,
  org: setup,
  stimuli: [
    {
      type: 'update-record',
      after: 0,
      object: 'Lead',
      id: id('ready'),
      fields: { Rating: 'Hot', Email: 'queued@customer.example' },
    },
    {
      type: 'update-record',
      after: HOUR,
      object: 'Lead',
      id: id('ready'),
      fields: { Rating: 'Cold', OwnerId: id('ada') },
    },
    { type: 'update-record', after: HOUR, object: 'Lead', id: id('queued'), fields: { LeadSource: 'Other' } },
  ],
});

const decisionAt = (node: string) => {
  const entry = entriesOf(run, 'edge-followed').find((each) => each.trip === 'trip-1' && each.node === node);
  return entry && explainDecision(run, entry.seq, catalog);
};

describe('why an edge was taken', () => {
  it('shows every outcome in order, with the value each criterion saw then, and before', () => {
    const decision = decisionAt('gate');
    expect(decision).toMatchObject({ node: 'gate', edge: 'hot' });
    expect(decision?.choices.map(({ edge, taken, verdict }) => [edge, taken, verdict.holds])).toEqual([
      ['partner', false, false],
      ['hot', true, true],
      ['sams', false, true],
    ]);
    expect(decision?.choices[1]?.verdict.items[0]).toMatchObject({ value: 'Hot', before: null, holds: true });
    expect(decision?.choices[2]?.verdict.items[0]).toMatchObject({ value: 'Sam', holds: true });
  });

  it('[MAT-1] reads what a match node had stored, as it stood then', () => {
    expect(decisionAt('known')).toMatchObject({
      edge: 'web',
      choices: [{ verdict: { items: [{ value: 'Web', holds: true }] } }],
    });
  });

  it('is the same as the run itself took, at every decision', () => {
    for (const entry of entriesOf(run, 'edge-followed')) {
      const decision = explainDecision(run, entry.seq, catalog);
      const first = decision?.choices.find((choice) => choice.verdict.holds);
      if (decision && decision.choices.length > 0 && entry.node !== 'match')
        expect(first?.edge ?? 'otherwise').toBe(entry.edge);
    }
  });

  it('[GRA-3] tells why a record was not routed', () => {
    const narrow = buildGraph({
      nodes: {
        'new-lead': [
          'trigger',
          {
            kind: 'new',
            enabled: true,
            edges: [{ id: 'web', name: 'Web', priority: 5, criteria: when('LeadSource', 'equals', 'Web') }],
          },
        ],
      },
      edges: [],
    });
    const refused = runScenario({
      graph: narrow,
      org: setup,
      stimuli: [
        {
          type: 'create-record',
          after: 0,
          object: 'Lead',
          fields: { LastName: 'X', Company: 'Y', LeadSource: 'Other', OwnerId: id('sam') },
        },
      ],
    });
    const entry = entriesOf(refused, 'record-not-routed')[0];
    const decision = explainDecision(refused, entry?.seq ?? -1, catalog);
    expect(decision).toMatchObject({
      node: 'new-lead',
      edge: null,
      choices: [{ taken: false, tried: true, verdict: { items: [{ value: 'Other' }] } }],
    });
  });

  it('[GRA-2] tells that no edge of a trigger that is switched off was tried', () => {
    const edges = [{ id: 'all', name: 'All', priority: 5, criteria: { logic: 'all', items: [] } }];
    const off = buildGraph({
      nodes: { 'new-lead': ['trigger', { kind: 'new', enabled: false, edges }] },
      edges: [],
    });
    const fields = { LastName: 'X', Company: 'Y', OwnerId: id('sam') };
    const refused = runScenario({
      graph: off,
      org: setup,
      stimuli: [{ type: 'create-record', after: 0, object: 'Lead', fields }],
    });
    const entry = entriesOf(refused, 'record-not-routed')[0];
    expect(explainDecision(refused, entry?.seq ?? -1, catalog)).toMatchObject({
      edge: null,
      choices: [{ taken: false, tried: false, verdict: { holds: true } }],
    });
  });

  it('is nothing for an entry that is no decision', () => {
    expect(explainDecision(run, 0, catalog)).toBeUndefined();
    expect(explainDecision(run, 9_999, catalog)).toBeUndefined();
  });
});
