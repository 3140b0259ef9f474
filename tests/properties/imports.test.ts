import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { smallOrg } from '../support/small-org.ts';
import { aMutation, mutated } from '../support/mutate-text.ts';
import { environmentOf } from '#world/environment.ts';

const environment = environmentOf(smallOrg().setup);

const marked = (graph: FlowGraph): FlowGraph => ({
  ...graph,
  description: 'With a note and a section',
  nodes: graph.nodes.map((node, index) => (index === 2 ? { ...node, color: 'teal', description: 'Third' } : node)),
  notes: [
    { id: 'note', text: 'Ask “Ada”\n', position: { x: 0, y: -20 }, size: { width: 200, height: 80 }, color: 'yellow' },
  ],
  sections: [{ id: 'part', name: 'Part', nodes: graph.nodes.slice(0, 2).map(({ id }) => id), collapsed: true }],
});
const texts = examples.map(({ graph }) => printFlowFile(marked(graph)));

describe('a file of a graph that is damaged in any way', () => {
  it('gives a graph that can be checked and kept, or faults in words, and never throws: 10,000 of them', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), aMutation, (text, mutation) => {
        const damaged = mutated(text, mutation);
        const parsed = parseFlowFile(damaged, catalog);
        if (!parsed.ok) {
          refused += 1;
          expect(parsed.error.length).toBeGreaterThan(0);
          for (const fault of parsed.error) {
            expect(fault.code).toMatch(/^(file|flow)\/[a-z-]+$/);
            expect(fault.message.length).toBeGreaterThan(10);
          }
          return;
        }
        taken += 1;
        const issues = validateGraph(parsed.value, catalog, environment);
        expect(issues.every(({ message }) => message !== '')).toBe(true);
        expect(parseFlowFile(printFlowFile(parsed.value), catalog)).toEqual(parsed);
      }),
      { numRuns: 10_000, seed: 7 },
    );
    expect(taken).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(5_000);
  }, 120_000);
});
