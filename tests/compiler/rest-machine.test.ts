import { createActor, createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '#compiler/compile-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: {
    gate: ['condition', { outcomes: [{ id: 'web', name: 'Web', criteria: when('LeadSource', 'equals', 'Web') }] }],
    stamp: ['update-record', { values: [{ field: 'Title', value: 'Seen' }] }],
    wait: ['hold', { amount: 1, unit: 'hours' }],
  },
  edges: ['new-lead:all-leads > gate', 'gate:web > stamp', 'stamp:updated > wait', 'wait:time-expired > gate'],
});

const compiled = () => {
  const plan = compileGraph(graph, catalog, 'rest-points');
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value.machine;
};

describe('a graph compiled for many records', () => {
  it('[HLD-1] has states only where a trip begins, can rest or ends, and one transition for each that can come next', () => {
    expect(compiled().config.states).toEqual({
      _start: { on: { 'trigger/new': 'new-lead', 'trigger/updated': 'updated-lead' } },
      'new-lead': { on: { 'at/wait': 'wait', 'at/_end': '_end' } },
      'updated-lead': { on: { 'at/_end': '_end' } },
      wait: { on: { 'at/wait': 'wait', 'at/_end': '_end' } },
      _end: { type: 'final' },
    });
  });

  it('runs in plain XState when fed the same events', () => {
    const actor = createActor(createMachine(structuredClone(compiled().config) as never)).start();
    for (const type of ['trigger/new', 'at/wait', 'at/wait']) actor.send({ type } as never);
    expect(actor.getSnapshot().value).toBe('wait');
    actor.send({ type: 'at/_end' } as never);
    expect(actor.getSnapshot().status).toBe('done');
  });

  it('[GRA-6] leads a trip as the graph does, and ends where an edge is open', () => {
    const machine = compiled();
    const walk = machine.from(machine.start('new'));
    expect(walk.follow('new-lead', 'all-leads')).toBe('gate');
    expect(walk.follow('gate', 'web')).toBe('stamp');
    expect(walk.follow('stamp', 'updated')).toBe('wait');
    expect(walk.follow('wait', 'time-expired')).toBe('gate');
    expect(walk.follow('gate', 'otherwise')).toBeNull();
    expect(machine.start('updated')).toBe('updated-lead');
  });

  it('[GRA-7] takes a trip on from any node that a deployment left it in', () => {
    const walk = compiled().from('gate');
    expect(walk.follow('gate', 'web')).toBe('stamp');
    expect(walk.follow('stamp', 'updated')).toBe('wait');
    expect(walk.follow('wait', 'met')).toBeNull();
  });

  it('throws for an edge that the node does not have, and for a way that the graph does not have', () => {
    const machine = compiled();
    expect(() => machine.from('new-lead').follow('gate', 'nowhere')).toThrow('Node gate has no edge nowhere');
    expect(() => machine.from('updated-lead').follow('stamp', 'updated')).toThrow('has no transition for at/wait');
  });
});
