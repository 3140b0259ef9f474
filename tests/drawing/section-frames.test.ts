import { describe, expect, it } from 'vitest';
import { frameOf, memberCommands, membersAfterDrop, putInSection } from '#drawing/section-frames.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
const boxes = new Map([
  ['a', box(0, 0)],
  ['b', box(200, 0)],
  ['c', box(600, 0)],
]);
const s = { id: 's', name: 'S', nodes: ['a', 'b'] };
const t = { id: 't', name: 'T', nodes: ['c'] };
const sections = [s, t];
const frames = new Map([
  ['s', frameOf(s.nodes, boxes) ?? box(0, 0)],
  ['t', frameOf(t.nodes, boxes) ?? box(0, 0)],
]);
const drop = (moved: Readonly<Record<string, ReturnType<typeof box>>>) =>
  memberCommands(sections, membersAfterDrop({ sections, frames, moved: new Map(Object.entries(moved)) }));

describe('frame of a section', () => {
  it('stands around its nodes, with room for its name', () => {
    expect(frameOf(['a', 'b'], boxes)).toEqual({ x: -18, y: -48, width: 336, height: 116 });
    expect(frameOf(['gone'], boxes)).toBeUndefined();
  });
});

describe('nodes dragged into sections and out of them', () => {
  it('stay in their section while they touch its frame', () => {
    expect(drop({ b: box(300, 20) })).toEqual([]);
  });

  it('leave it once they lie outside of it', () => {
    expect(drop({ b: box(300, 400) })).toEqual([{ type: 'change-section', section: 's', change: { nodes: ['a'] } }]);
  });

  it('join the section in whose frame their middle lies, and leave their own by that', () => {
    expect(drop({ b: box(600, 10) })).toEqual([
      { type: 'change-section', section: 't', change: { nodes: ['c', 'b'] } },
    ]);
    expect(drop({ d: box(100, 0) })).toEqual([
      { type: 'change-section', section: 's', change: { nodes: ['a', 'b', 'd'] } },
    ]);
  });

  it('stay together where the whole section is moved', () => {
    expect(drop({ a: box(900, 900), b: box(1100, 900) })).toEqual([]);
    expect(drop({ c: box(600, 900) })).toEqual([]);
  });
});

describe('nodes put into sections by name', () => {
  const graph: FlowGraph = {
    ...fakeGraph([fakeNode('a', 'act'), fakeNode('b', 'act'), fakeNode('c', 'act')]),
    sections,
  };

  it('leave their own, and a section that held nothing else goes', () => {
    expect(putInSection(graph, ['b'], null)).toEqual([
      { type: 'change-section', section: 's', change: { nodes: ['a'] } },
    ]);
    expect(putInSection(graph, ['c'], null)).toEqual([{ type: 'remove-sections', sections: ['t'] }]);
    expect(putInSection(graph, ['c'], 's')).toEqual([
      { type: 'change-section', section: 's', change: { nodes: ['a', 'b', 'c'] } },
    ]);
  });
});
