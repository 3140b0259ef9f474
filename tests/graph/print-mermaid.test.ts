import { describe, expect, it } from 'vitest';
import { printMermaid } from '#graph/print-mermaid.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }], wait: ['hold'], after: ['hold'] },
  edges: ['new-lead:all-leads > add', 'add:added > wait', 'add:missing-prospect-id > after'],
});
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());

describe('printMermaid', () => {
  it('prints nodes by type and name, connected edges by title, and error edges dashed', () => {
    expect(linesOf(printMermaid(graph, catalog))).toEqual([
      '---',
      'title: "Test graph"',
      '---',
      'flowchart LR',
      'n1(["Trigger<br>New Lead"])',
      'n2(["Trigger<br>Updated Lead"])',
      'n3["Add to Sequence<br>add"]',
      'n4["Hold<br>wait"]',
      'n5["Hold<br>after"]',
      'n1 -->|"All leads"| n3',
      expect.stringMatching(/^n3 -->\|"[^"]+"\| n4$/),
      'n3 -.->|"Missing Prospect ID"| n5',
      '',
    ]);
  });

  it('prints sections as subgraphs, colours as classes, and texts as comments', () => {
    const marked = {
      ...graph,
      description: 'First line\nsecond {line}',
      nodes: graph.nodes.map((node) => (node.id === 'wait' ? { ...node, color: 'teal' as const } : node)),
      notes: [{ id: 'note', text: 'Ask Ada', position: { x: 0, y: 0 }, size: { width: 100, height: 60 } }],
      sections: [{ id: 'later', name: 'Later', nodes: ['wait', 'after'] }],
    };
    const lines = linesOf(printMermaid(marked, catalog));
    expect(lines.slice(4, 7)).toEqual(['%% First line', '%% second  line', '%% Ask Ada']);
    const at = lines.indexOf('subgraph s1["Later"]');
    expect(lines.slice(at, at + 4)).toEqual([
      'subgraph s1["Later"]',
      'n4["Hold<br>wait"]:::teal',
      'n5["Hold<br>after"]',
      'end',
    ]);
    expect(lines).toContain('classDef teal stroke:#0d9488,stroke-width:3px');
  });

  it('lets no name break out of its label', () => {
    const odd = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, name: `"]; end\n#<b>\`x\`\\ ${node.id}` })) };
    for (const line of linesOf(printMermaid(odd, catalog)).filter((each) => /^n\d/.test(each))) {
      expect(line.replace('<br>', '')).toMatch(/^(n\d\(?\["[^"<>`\\\n]*"\]\)?|n\d -\.?->\|"[^"]*"\| n\d)$/);
    }
  });
});
