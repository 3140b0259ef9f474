import { describe, expect, it } from 'vitest';
import { drawGraph } from '#drawing/graph-drawing.ts';
import { printGraphSvg, type PictureStyle } from '#drawing/print-graph-svg.ts';
import { averageWidth } from '#drawing/text-width.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { buildGraph } from '../support/build-graph.ts';

const style: PictureStyle = {
  color: (token) => token.slice(4, -1),
  fontFamily: 'Arial, "X"',
  icon: () => '<path d="M 0 0"/>',
};
const picture = (graph: FlowGraph): string =>
  printGraphSvg(
    drawGraph({ graph, catalog }, averageWidth),
    { title: graph.name, description: graph.description },
    style,
  );
const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

describe('printGraphSvg', () => {
  it.each(examples.map(({ graph }) => [graph.name, graph] as const))(
    'draws every node, edge and way out of %s',
    (_, graph) => {
      const svg = picture(graph);
      expect(count(svg, /<g transform=/g)).toBe(graph.nodes.length);
      expect(count(svg, /Q|L [\d.-]+ [\d.-]+ Z/g)).toBeGreaterThanOrEqual(graph.edges.length);
      const ways = graph.nodes.reduce(
        (sum, node) => sum + (catalog.typeOf(node.type)?.edges(node.config).length ?? 0),
        0,
      );
      expect(count(svg, /<circle/g)).toBe(ways - graph.edges.length);
      expect(picture(graph)).toBe(svg);
    },
  );

  it('is well-formed XML with names of every kind', () => {
    const graph = buildGraph({ nodes: { wait: ['hold'] }, edges: ['new-lead:all-leads > wait'] });
    const odd: FlowGraph = {
      ...graph,
      name: '<&">\u0000\uD800 😀',
      nodes: graph.nodes.map((node) => ({ ...node, name: `${node.name} <b>&"\u0007` })),
    };
    const svg = picture(odd);
    expect(svg).toContain('<title>&#60;&#38;&#34;&#62; 😀</title>');
    expect(svg).not.toMatch(/<b>|&(?!#\d+;)/);
    expect([...svg].every((one) => one === '\n' || one >= ' ')).toBe(true);
    expect(svg).not.toContain('\uD800');
    expect(svg).toContain('font-family="Arial, &#34;X&#34;"');
  });

  it('draws notes and sections behind the nodes, in their colours', () => {
    const graph = buildGraph({ nodes: { wait: ['hold'] }, edges: [] });
    const svg = picture({
      ...graph,
      notes: [
        { id: 'a', text: 'One\n\nTwo', position: { x: -50, y: -90 }, size: { width: 200, height: 90 }, color: 'teal' },
      ],
      sections: [{ id: 's', name: 'Later', nodes: ['wait'], color: 'purple' }],
    });
    expect(svg.indexOf('Later')).toBeLessThan(svg.indexOf('<g transform='));
    // A trigger lies where the frame is and is not in the section: the frame has a hole for it.
    expect(count(svg, /clip-path="url\(#section-s\)"/g)).toBe(1);
    expect(svg).toContain('--fs-paint-teal-soft');
    expect(svg).toContain('>Two</tspan>');
    expect(svg).toMatch(/viewBox="-74 -/);
  });
});
