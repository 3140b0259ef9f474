import { createActor, createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '#compiler/compile-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: {
    gate: ['condition', { outcomes: [{ id: 'web', name: 'Web', criteria: when('LeadSource', 'equals', 'Web') }] }],
    wait: ['hold', { amount: 1, unit: 'hours' }],
  },
  edges: ['new-lead:all-leads > gate', 'gate:web > wait', 'wait:time-expired > gate'],
});

const compiled = () => {
  const plan = compileGraph(graph, catalog);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};

describe('a compiled graph', () => {
  it('has one state per node and one transition per edge, an open edge leading to the end', () => {
    const { config } = compiled().machine;
    expect(config.states).toEqual({
      _start: { on: { 'trigger/new': 'new-lead', 'trigger/updated': 'updated-lead' } },
      'new-lead': { on: { 'edge/all-leads': 'gate' } },
      'updated-lead': { on: { 'edge/all-leads': '_end' } },
      gate: { on: { 'edge/web': 'wait', 'edge/otherwise': '_end' } },
      wait: { on: { 'edge/met': '_end', 'edge/time-expired': 'gate' } },
      _end: { type: 'final' },
    });
  });

  it('runs in plain XState when fed the same events', () => {
    const { config } = compiled().machine;
    const actor = createActor(createMachine(structuredClone(config) as never)).start();
    for (const type of ['trigger/new', 'edge/all-leads', 'edge/web']) actor.send({ type } as never);
    expect(actor.getSnapshot().value).toBe('wait');
    actor.send({ type: 'edge/met' } as never);
    expect(actor.getSnapshot().status).toBe('done');
  });

  it('[GRA-6] ends where an edge is open, and goes on where it leads somewhere', () => {
    const { machine } = compiled();
    expect(machine.start('new')).toBe('new-lead');
    expect(machine.from('gate').follow('gate', 'web')).toBe('wait');
    expect(machine.from('gate').follow('gate', 'otherwise')).toBeNull();
  });

  it('throws for an edge that the node does not have', () => {
    expect(() => compiled().machine.from('gate').follow('gate', 'nowhere')).toThrow(
      'has no transition for edge/nowhere',
    );
  });

  it('[GRA-1] is refused with its issues where the graph is not valid', () => {
    const loop = buildGraph({
      nodes: { a: ['condition'], b: ['condition'] },
      edges: ['new-lead:all-leads > a', 'a:yes > b', 'b:yes > a'],
    });
    const plan = compileGraph(loop, catalog);
    expect(plan.ok).toBe(false);
    expect(plan.ok ? [] : plan.error.map((issue) => issue.severity)).toContain('error');
  });
});
