import { describe, expect, it } from 'vitest';
import type { SyncDirection } from '#graph/environment.ts';
import { applyCommands } from '#graph/apply-command.ts';
import { triggerNode } from '#graph/graph-queries.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { buildGraph, when, type GraphSketch } from '../support/build-graph.ts';
import { checkNode, environmentWith, linesOf } from './check-node.ts';

const ID = 'Outreach_Prospect_ID__c';
const FLAGSHIP = ['warning add-to-sequence/before-prospect-exists [PLC-4]'];
const NEVER = ['warning add-to-sequence/never-with-prospect [PLC-1]'];

/** A specific user, so that nothing but the placement can be wrong. */
const addTo: GraphSketch['nodes'] = {
  add: ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 1 }],
};
const check = (
  edges: readonly string[],
  direction: SyncDirection = 'salesforce-to-outreach',
  nodes: GraphSketch['nodes'] = {},
) =>
  linesOf(
    checkNode(
      { nodes: { ...addTo, ...nodes }, edges },
      'add',
      environmentWith({ syncDirection: { Lead: direction, Contact: 'none' } }),
    ),
  );

const fromNew = 'new-lead:all-leads > add';
const fromUpdated = 'updated-lead:all-leads > add';

describe('the placement of add to sequence', () => {
  it('[PLC-4] is warned of behind New where leads come from Salesforce', () => {
    expect(check([fromNew])).toEqual(FLAGSHIP);
    expect(check([fromNew, fromUpdated])).toEqual(FLAGSHIP);
  });

  it('[PLC-4] says what to ask, by the label of the field', () => {
    const sketch: GraphSketch = { nodes: addTo, edges: [fromNew] };
    expect(checkNode(sketch, 'add')[0]?.message).toContain('"Outreach Prospect ID" has changed or is not null.');
  });

  it('[PLC-1] is right behind Updated where leads come from Salesforce', () => {
    expect(check([fromUpdated])).toEqual([]);
  });

  it('[PLC-2] is right behind New where prospects come from Outreach, and doubtful behind Updated alone', () => {
    expect(check([fromNew], 'outreach-to-salesforce')).toEqual([]);
    expect(check([fromUpdated], 'outreach-to-salesforce')).toEqual(['warning add-to-sequence/not-behind-new [PLC-2]']);
  });

  it('[PLC-3] wants both triggers where the sync goes both ways', () => {
    expect(check([fromNew, fromUpdated], 'both')).toEqual([]);
    expect([...check([fromNew], 'both'), ...check([fromUpdated], 'both')]).toEqual([
      'warning add-to-sequence/behind-one-trigger [PLC-3]',
      'warning add-to-sequence/behind-one-trigger [PLC-3]',
    ]);
  });

  it('[PLC-4] is warned of where the sync creates nothing', () => {
    expect(check([fromUpdated], 'none')).toEqual(['warning add-to-sequence/no-sync [PLC-4]']);
  });

  it('[PLC-4] [SYN-2] is no matter where the plugin brings no id to Salesforce at all', () => {
    const never = { Lead: false, Contact: true };
    const issues = checkNode(
      { nodes: addTo, edges: [fromUpdated] },
      'add',
      environmentWith({ prospectIdArrives: never }),
    );
    expect(linesOf(issues)).toEqual(['warning add-to-sequence/id-stays-in-outreach [PLC-4]']);
    expect(issues[0]?.message).toContain('Pushing or Outbound Update is off');
  });

  it('is not judged where no trip comes, or only from a trigger that is off', () => {
    const off: JsonObject = {
      kind: 'new',
      enabled: false,
      edges: [{ id: 'all-leads', name: 'All', priority: 5, criteria: { logic: 'all', items: [] } }],
    };
    expect(check([])).toEqual([]);
    expect(check([fromNew, fromUpdated], 'salesforce-to-outreach', { 'new-lead': ['trigger', off] })).toEqual([]);
  });
});

describe('a condition before add to sequence', () => {
  const gate = (criteria: JsonObject): GraphSketch['nodes'] => ({
    gate: ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria }] }],
  });
  const throughGate = (edge: string) => [
    'new-lead:all-leads > gate',
    'updated-lead:all-leads > gate',
    `gate:${edge} > add`,
  ];
  const behind = (criteria: JsonObject, edge = 'yes') => check(throughGate(edge), undefined, gate(criteria));

  it.each(['is-not-null', 'has-changed', 'starts-with'])('[PLC-1] guards it where the id %s', (operator) => {
    expect(behind(when(ID, operator, '1'))).toEqual([]);
  });

  it.each(['is-null', 'not-equal', 'has-not-changed'])('[PLC-1] does not guard it where the id %s', (operator) => {
    expect(behind(when(ID, operator, '1'))).toEqual(FLAGSHIP);
  });

  it('[PLC-1] guards the other edges where it takes the blank ones away', () => {
    expect(behind(when(ID, 'is-null'), 'otherwise')).toEqual([]);
    expect(behind(when('LeadSource', 'is-null'), 'otherwise')).toEqual(FLAGSHIP);
  });

  it('[PLC-1] guards the other edges as far as every blank one is taken away before', () => {
    const blank = { field: ID, operator: 'is-null' };
    const other = { field: 'LeadSource', operator: 'is-null' };
    expect(behind({ logic: 'any', items: [blank, other] }, 'otherwise')).toEqual([]);
    expect(behind({ logic: 'all', items: [blank, blank] }, 'otherwise')).toEqual([]);
    expect(behind({ logic: 'all', items: [blank, other] }, 'otherwise')).toEqual(FLAGSHIP);
    expect(behind({ logic: 'custom', expression: '1', items: [blank] }, 'otherwise')).toEqual(FLAGSHIP);
  });

  it('[PLC-1] guards an outcome by those before it, not by those after it', () => {
    const outcome = (id: string, criteria: JsonObject): JsonObject => ({ id, name: id, criteria });
    const blank = outcome('blank', when(ID, 'is-null'));
    const web = outcome('web', when('LeadSource', 'equals', 'Web'));
    const through = (outcomes: readonly JsonObject[]) =>
      check(throughGate('web'), undefined, { gate: ['condition', { outcomes }] });
    expect([through([blank, web]), through([web, blank])]).toEqual([[], FLAGSHIP]);
  });

  it('[PLC-1] guards it as far as its logic does', () => {
    const items = [
      { field: ID, operator: 'is-not-null' },
      { field: 'LeadSource', operator: 'is-not-null' },
    ];
    const custom = (expression: string) => ({ logic: 'custom', expression, items });
    expect([
      behind({ logic: 'all', items }),
      behind(custom('1 AND 2')),
      behind(custom('1 OR 1')),
      behind({ logic: 'any', items: [items[0] ?? {}, { field: ID, operator: 'has-changed' }] }),
      behind({ logic: 'any', items }),
      behind({ logic: 'any', items: [] }),
      behind(custom('1 OR 2')),
      behind(custom('NOT 1')),
      behind(custom('1 AND')),
    ]).toEqual([[], [], [], [], FLAGSHIP, FLAGSHIP, FLAGSHIP, FLAGSHIP, FLAGSHIP]);
  });

  it('[PLC-1] lets nobody through who is new', () => {
    const edges = ['new-lead:all-leads > gate', 'gate:yes > add'];
    expect(check(edges, undefined, gate(when(ID, 'is-not-null')))).toEqual(NEVER);
  });
});

describe('a hold before add to sequence', () => {
  const wait = (criteria: JsonObject): GraphSketch['nodes'] => ({
    wait: ['hold', { criteria, amount: 1, unit: 'hours' }],
  });
  const behind = (criteria: JsonObject, edge: string) =>
    check(['new-lead:all-leads > wait', `wait:${edge} > add`], undefined, wait(criteria));

  it('[PLC-1] gives the sync its time', () => {
    expect(behind(when(ID, 'is-not-null'), 'met')).toEqual([]);
    expect(behind({ logic: 'all', items: [] }, 'time-expired')).toEqual([]);
  });

  it('[PLC-4] is no help where the id was waited for in vain', () => {
    expect(behind(when(ID, 'is-not-null'), 'time-expired')).toEqual(FLAGSHIP);
    const both = { logic: 'all', items: ['LeadSource', ID].map((field) => ({ field, operator: 'is-not-null' })) };
    expect(behind(both, 'time-expired')).toEqual(FLAGSHIP);
  });
});

describe('an add to sequence before another', () => {
  it('[ADD-6] lets no blank id pass but by Configuration Error and Missing Prospect ID', () => {
    const first: GraphSketch['nodes'] = { first: addTo['add'] ?? ['add-to-sequence'] };
    const by = (edge: string) =>
      check(['new-lead:all-leads > first', fromUpdated, `first:${edge} > add`], undefined, first);
    expect(['next', 'queue-owner', 'missing-user-id'].flatMap(by)).toEqual([]);
    expect(['configuration-error', 'missing-prospect-id'].flatMap(by)).toEqual([...FLAGSHIP, ...FLAGSHIP]);
  });
});

describe('the fix of a node that a trigger does not lead to', () => {
  const mended = (edges: readonly string[], direction: SyncDirection) => {
    const environment = environmentWith({ syncDirection: { Lead: direction, Contact: 'none' } });
    const graph = buildGraph({ nodes: addTo, edges });
    const [issue] = checkNode({ nodes: addTo, edges }, 'add', environment);
    const done = applyCommands(graph, issue?.fix?.commands ?? [], catalog);
    if (!done.ok) throw new Error(done.error.message);
    const left = validateGraph(done.value, catalog, environment).filter(({ rule }) => rule?.startsWith('PLC-'));
    return { added: done.value.edges.filter((edge) => !graph.edges.includes(edge)), title: issue?.fix?.title, left };
  };

  it('[PLC-2] [PLC-3] leads records that come with an id from New', () => {
    const title = 'Send records here that come with a Prospect ID';
    const added = [{ from: 'new-lead', edge: 'made-from-a-prospect', to: 'add' }];
    expect(mended([fromUpdated], 'outreach-to-salesforce')).toEqual({ title, added, left: [] });
    expect(mended([fromUpdated], 'both')).toEqual({ title, added, left: [] });
  });

  it('[PLC-3] leads records whose id arrives from Updated', () => {
    const title = 'Send records here when their Prospect ID arrives';
    const added = [{ from: 'updated-lead', edge: 'prospect-id-arrived', to: 'add' }];
    expect(mended([fromNew], 'both')).toEqual({ title, added, left: [] });
  });
});

describe('the fix of the flagship mistake', () => {
  const environment = environmentWith();
  const mend = (sketch: GraphSketch) => {
    const graph = buildGraph(sketch);
    const issue = validateGraph(graph, catalog, environment).find(({ code }) => FLAGSHIP[0]?.includes(code));
    const mended = issue?.fix && applyCommands(graph, issue.fix.commands, catalog);
    if (mended && !mended.ok) throw new Error(mended.error.message);
    return mended?.value;
  };

  it('[PLC-1] asks for the id first and starts again when it comes', () => {
    const graph = mend({ nodes: addTo, edges: [fromNew] });
    expect(graph?.edges).toEqual([
      { from: 'new-lead', edge: 'all-leads', to: 'condition' },
      { from: 'updated-lead', edge: 'prospect-id-arrived', to: 'condition' },
      { from: 'condition', edge: 'known', to: 'add' },
    ]);
    const updated = graph && triggerNode(graph, 'updated');
    expect(updated?.config['edges']).toMatchObject([{ id: 'prospect-id-arrived', priority: 1 }, { id: 'all-leads' }]);
    const left =
      graph && validateGraph(graph, catalog, environment).filter(({ code }) => code.startsWith('add-to-sequence/'));
    expect(left).toEqual([]);
  });

  it('[PLC-1] leaves the Updated trigger alone where it leads here already', () => {
    const graph = mend({ nodes: addTo, edges: [fromNew, fromUpdated] });
    expect(graph?.edges).toEqual([
      { from: 'new-lead', edge: 'all-leads', to: 'condition' },
      { from: 'updated-lead', edge: 'all-leads', to: 'add' },
      { from: 'condition', edge: 'known', to: 'add' },
    ]);
  });

  it('[PLC-1] switches an Updated trigger on that did nothing, for these records alone', () => {
    const off: JsonObject = { ...catalog.get('trigger')?.defaultConfig('Lead'), kind: 'updated', enabled: false };
    const graph = mend({ nodes: { ...addTo, 'updated-lead': ['trigger', off] }, edges: [fromNew] });
    const updated = graph && triggerNode(graph, 'updated');
    expect(updated?.config).toMatchObject({ enabled: true, edges: [{ id: 'prospect-id-arrived' }] });
    expect(updated?.config['edges']).toHaveLength(1);
  });

  it('is not offered where it would bring ways of a switched-off trigger to life', () => {
    const off: JsonObject = { ...catalog.get('trigger')?.defaultConfig('Lead'), kind: 'updated', enabled: false };
    const nodes: GraphSketch['nodes'] = { ...addTo, end: ['update-record'], 'updated-lead': ['trigger', off] };
    expect(mend({ nodes, edges: [fromNew, 'updated-lead:all-leads > end'] })).toBeUndefined();
  });
});
