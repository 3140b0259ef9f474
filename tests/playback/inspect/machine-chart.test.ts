import { describe, expect, it } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { exportMachine } from '#compiler/export-machine.ts';
import { tripsOf } from '#logs/trips.ts';
import { catalog } from '#nodes/catalog.ts';
import { activeState, cameBy, machineChart } from '#playback/inspect/machine-chart.ts';
import { machineEvents } from '#playback/inspect/machine-events.ts';
import { examples } from '#scenarios/examples.ts';
import { recordRun } from '#world/record-run.ts';

const [example] = examples;
if (!example) throw new Error('There is no example');
const { graph } = example;
const machine = exportMachine(graph, catalog);
if (!machine.ok) throw new Error('not valid');
const config = machine.value;
const run = recordRun(example.input(), catalog);
if (!run.ok) throw new Error('not valid');
const trips = tripsOf(run.value.journal);

describe('the machine of a graph as a statechart', () => {
  it('has a state for each node under its name, a start and an end, and a transition for each edge', () => {
    const { states, transitions } = machineChart(config, graph, catalog);
    expect(states.filter(({ kind }) => kind === 'state').map(({ title }) => title)).toEqual(
      graph.nodes.map(({ name }) => name),
    );
    expect(states.filter(({ kind }) => kind !== 'state').map(({ title }) => title)).toEqual(['Start', 'End']);
    const ons = Object.values(config.states).flatMap(({ on = {} }) => Object.keys(on));
    expect(transitions.map(({ event }) => event)).toEqual(ons);
    const errors = transitions.filter(({ error }) => error === true);
    expect(errors.map(({ event }) => event)).toContain('edge/missing-prospect-id');
  });

  it('[GRA-6] is at every step of a trip in the state that XState is in when it is fed the trip’s events', () => {
    expect(trips.length).toBeGreaterThan(5);
    for (const trip of trips) {
      expect(activeState(config, trip, trip.startedSeq - 1)).toBe(config.initial);
      const actor = createActor(createMachine(JSON.parse(JSON.stringify(config)))).start();
      for (const { seq, type, to } of machineEvents(trip)) {
        actor.send({ type });
        const value = String(actor.getSnapshot().value);
        expect(activeState(config, trip, seq)).toBe(value);
        expect(to ?? '_end').toBe(value);
      }
      actor.stop();
    }
  });

  it('[GRA-6] tells from which state and by which event a trip came to where it is', () => {
    for (const trip of trips) {
      expect(cameBy(trip, trip.startedSeq - 1)).toBeNull();
      for (const { seq, node, edge } of trip.steps) {
        expect(cameBy(trip, seq)).toEqual({ from: node, event: `edge/${edge}` });
        expect(Object.keys(config.states[node]?.on ?? {})).toContain(`edge/${edge}`);
      }
    }
  });

  it('has not been started for a record that was not routed', () => {
    expect(activeState(config, undefined, 99)).toBe(config.initial);
  });
});
