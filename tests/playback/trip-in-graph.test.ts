import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { tripsOf } from '#logs/trips.ts';
import { pathDecorations } from '#playback/path-decorations.ts';
import { tripInGraph } from '#playback/trip-in-graph.ts';
import { HOUR } from '#shared/instant.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const org = { ...setup, sync: { ...setup.sync, connected: false } };
const named = (id: string, name: string): FlowGraph => {
  const graph = buildGraph({
    nodes: { [id]: ['hold', { amount: 2, unit: 'hours' }] },
    edges: [`updated-lead:all-leads > ${id}`],
  });
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? { ...node, name } : node)) };
};
const before = named('wait', 'Wait');
const clock = { at: 0, timeZone: 'UTC' };

/** A lead is held, and an hour later another graph goes live. */
function heldThrough(after: FlowGraph) {
  const run = runScenario({
    graph: before,
    org,
    stimuli: [
      { type: 'update-record', after: 0, object: 'Lead', id: ids['ready'] ?? '', fields: { Rating: 'Hot' } },
      { type: 'deploy-graph', after: HOUR, graph: after },
    ],
  });
  const [trip] = tripsOf(run.journal);
  if (!trip) throw new Error('no trip');
  return { run, trip, deployed: entriesOf(run, 'graph-deployed')[0]?.seq ?? 0 };
}

describe('tripInGraph', () => {
  it('[GRA-7] finds a node by its name, not by its id, in the graph that is live later', () => {
    const after = named('pause', 'wait');
    const { run, trip, deployed } = heldThrough(after);
    const shown = pathDecorations(tripInGraph(run, trip, after), deployed, clock);
    expect(shown.nodes.get('pause')).toMatchObject({ visited: true, badge: { text: expect.stringContaining('Held') } });
    expect(shown.nodes.has('wait')).toBe(false);
  });

  it('[GRA-7] marks no node of another name that has the same id, and nothing as held once the trip has ended', () => {
    const after = named('wait', 'Elsewhere');
    const { run, trip } = heldThrough(after);
    const shown = pathDecorations(tripInGraph(run, trip, after), run.journal.length, clock);
    expect(shown.nodes.has('wait')).toBe(false);
    const then = pathDecorations(tripInGraph(run, trip, before), run.journal.length, clock);
    expect(then.nodes.get('wait')?.badge?.text).not.toContain('Held');
  });

  it('leaves trips of runs without a deployment as they are', () => {
    const run = runScenario({ graph: before, org, stimuli: [] });
    const { trip } = heldThrough(before);
    expect(tripInGraph(run, trip, before)).toBe(trip);
  });
});
