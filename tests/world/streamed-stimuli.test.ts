import { describe, expect, it } from 'vitest';
import { compileGraph } from '#compiler/compile-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { Stimulus } from '#world/run-input.ts';
import { StreamedStimuli } from '#world/streamed-stimuli.ts';
import { buildGraph } from '../support/build-graph.ts';
import { decisionChain } from '../support/ten-node-graph.ts';

const graph = decisionChain(1);
const loop = buildGraph({ nodes: { a: ['condition'] }, edges: ['new-lead:all-leads > a', 'a:otherwise > a'] });

const lead = (after: number): Stimulus => ({ type: 'create-record', after, object: 'Lead', fields: {} });

/** Stimuli as a file gives them, and whether it was closed. */
function streamOf(...stimuli: readonly Stimulus[]) {
  let closed = false;
  function* source(): Generator<Stimulus> {
    try {
      yield* stimuli;
    } finally {
      closed = true;
    }
  }
  const stream = new StreamedStimuli(source(), (each) => compileGraph(each.graph, catalog));
  return { stream, isClosed: () => closed };
}

describe('stimuli of a stream', () => {
  it('[GRA-1] keep the plans of graphs that go live by their places', () => {
    const { stream } = streamOf(lead(0), { type: 'deploy-graph', after: 5, graph }, lead(7));
    expect(stream.deployments.size).toBe(0);
    stream.take();
    stream.take();
    expect([...stream.deployments].map(([place, plan]) => [place, plan.graph])).toEqual([[1, graph]]);
    expect([stream.next?.index, stream.taken]).toEqual([2, 2]);
  });

  it('[CLK-2] [GRA-1] let go of their source where one of them cannot be used, and give no more', () => {
    for (const bad of [lead(3), { type: 'deploy-graph', after: 5, graph: loop } as const]) {
      const { stream, isClosed } = streamOf(lead(4), bad, lead(9));
      expect([stream.next?.index, isClosed(), stream.faults]).toEqual([0, false, []]);
      stream.take();
      expect([stream.next, isClosed(), stream.faults.length]).toEqual([undefined, true, 1]);
    }
  });
});
