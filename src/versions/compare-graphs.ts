import type { FlowGraph } from '#graph/flow-graph.ts';
import { changeOf } from './change-of.ts';
import { compareEdges } from './compare-edges.ts';
import { compareNodes } from './compare-nodes.ts';
import { compareNotes } from './compare-notes.ts';
import { compareSections } from './compare-sections.ts';
import type { GraphComparison } from './graph-comparison.ts';
import { plainReading, type GraphReading } from './graph-reading.ts';
import { matchNodes } from './match-nodes.ts';

/**
 * Everything that is not the same in two graphs. The order in which a file lists nodes, notes and sections
 * does not count. Comparing the other way round gives the same changes the other way round.
 */
export function compareGraphs(
  before: FlowGraph,
  after: FlowGraph,
  reading: GraphReading = plainReading,
): GraphComparison {
  const matches = matchNodes(before, after);
  const matched = new Map(matches.pairs.map((pair) => [pair.before.id, pair.after.id]));
  const subject = { type: 'graph' } as const;
  return {
    changes: [
      ...changeOf('graph', 'object-changed', subject, before.object, after.object),
      ...changeOf('graph', 'renamed', subject, before.name, after.name),
      ...changeOf('graph', 'described', subject, before.description, after.description),
      ...compareNodes({ before, after }, matches, reading),
      ...compareEdges(before, after, matches, reading),
      ...compareNotes(before, after),
      ...compareSections(before, after, matched),
    ],
    matched,
  };
}
