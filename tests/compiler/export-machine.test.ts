import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, createMachine, type AnyStateMachine } from 'xstate';
import { compileGraph } from '#compiler/compile-graph.ts';
import { exportMachine, printMachineModule, type ExportedMachine } from '#compiler/export-machine.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { buildGraph } from '../support/build-graph.ts';
import { aGraph, aStimulus } from '../support/random-scenario.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';

function exported(graph: FlowGraph): ExportedMachine {
  const machine = exportMachine(graph, catalog);
  if (!machine.ok) throw new Error(machine.error.map(({ message }) => message).join('\n'));
  return machine.value;
}

/** As somebody outside reads it: the JSON of the config, nothing of ours. */
const plainMachine = (machine: ExportedMachine): AnyStateMachine =>
  createMachine(JSON.parse(JSON.stringify(machine)) as Parameters<typeof createMachine>[0]);

/** Feeds every trip of a run to an actor of plain XState, and expects it to come where the trip came; answers the events sent. */
function replay(run: RecordedRun, machine: AnyStateMachine): number {
  let events = 0;
  for (const start of entriesOf(run, 'trip-started')) {
    const actor = createActor(machine).start();
    actor.send({ type: `trigger/${start.trigger}` });
    expect(actor.getSnapshot().value).toBe(start.node);
    for (const { trip, edge, to } of entriesOf(run, 'edge-followed')) {
      if (trip !== start.trip) continue;
      actor.send({ type: `edge/${edge}` });
      events += 1;
      expect(actor.getSnapshot().value).toBe(to ?? '_end');
      expect(actor.getSnapshot().status).toBe(to === null ? 'done' : 'active');
    }
    actor.stop();
  }
  return events;
}

describe('the machine of a graph for use outside', () => {
  it.each(examples.map((example) => [example.title, example] as const))(
    'runs in plain XState when it is fed the edges of the trips: %s',
    (_, { graph, input }) => {
      const run = recordRun(input(), catalog);
      if (!run.ok) throw new Error('not valid');
      expect(replay(run.value, plainMachine(exported(graph)))).toBeGreaterThan(10);
    },
  );

  it('runs in plain XState for random graphs and records', () => {
    let events = 0;
    fc.assert(
      fc.property(aGraph(), fc.array(aStimulus(), { minLength: 1, maxLength: 4 }), (graph, stimuli) => {
        fc.pre(compileGraph(graph, catalog).ok);
        events += replay(runScenario({ graph, stimuli }), plainMachine(exported(graph)));
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(events).toBeGreaterThan(200);
  });

  it('names nodes and edges in words beside their keys', () => {
    const machine = exported(buildGraph({ nodes: { wait: ['hold'] }, edges: ['new-lead:all-leads > wait'] }));
    expect(machine.states['new-lead']?.on).toEqual({ 'edge/all-leads': { target: 'wait', description: 'All leads' } });
    expect(machine.states['wait']?.description).toBe('wait (Hold)');
  });

  it('[GRA-6] ends in a final state where an edge is open', () => {
    const machine = exported(buildGraph({ nodes: {}, edges: [] }));
    expect(machine.states['new-lead']?.on?.['edge/all-leads']?.target).toBe('_end');
    expect(machine.states['_end']).toEqual({ type: 'final' });
  });

  it('[GRA-1] is refused with the errors of a graph that is not valid', () => {
    const graph = buildGraph({ nodes: { add: ['add-to-sequence'] }, edges: [] });
    const machine = exportMachine({ ...graph, edges: [{ from: 'add', edge: 'gone', to: 'add' }] }, catalog);
    expect(machine.ok ? [] : machine.error.map(({ code }) => code)).toContain('graph/bad-edge');
  });

  it('is printed as a module whose argument is that very config', () => {
    const machine = exported(buildGraph({ nodes: { wait: ['hold'] }, edges: ['new-lead:all-leads > wait'] }));
    const [, argument] =
      /^import \{ createMachine \} from 'xstate';\n\nexport const machine = createMachine\(([^]*)\);\n$/.exec(
        printMachineModule(machine),
      ) ?? ['', ''];
    expect(JSON.parse(argument ?? '')).toEqual(machine);
  });
});
