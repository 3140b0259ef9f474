import { describe, expect, it } from 'vitest';
import { edgeIdFrom, edgeIdSchema, newNamedEdge } from '#nodes/contract/named-edges.ts';
import { nameList } from '#nodes/contract/name-list.ts';
import { countOf } from '#shared/count-of.ts';

describe('an edge id', () => {
  it('is made of the words of the name', () => {
    expect(edgeIdFrom('Inbound (EMEA) & Übersee', [])).toBe('inbound-emea-ubersee');
  });

  it('is counted on where it is taken', () => {
    expect(edgeIdFrom('Web', ['web', 'web-2'])).toBe('web-3');
  });

  it('is made even of a name without Latin letters or digits', () => {
    expect([edgeIdFrom('日本', []), edgeIdFrom('  ', ['edge'])]).toEqual(['edge', 'edge-2']);
  });

  it('stays short and valid however long the name is', () => {
    const id = edgeIdFrom('very long name '.repeat(30), []);
    expect(edgeIdSchema.safeParse(id).success).toBe(true);
  });
});

describe('a new row', () => {
  it('has a name and an id that no other row has', () => {
    const first = newNamedEdge('New edge', []);
    const second = newNamedEdge('New edge', [first]);
    expect([first, second]).toEqual([
      { id: 'new-edge', name: 'New edge' },
      { id: 'new-edge-2', name: 'New edge 2' },
    ]);
  });

  it("keeps away from the node's own edges", () => {
    expect(newNamedEdge('Otherwise', [], ['otherwise']).id).toBe('otherwise-2');
  });
});

describe('a list of names', () => {
  it('is cut where it is long', () => {
    expect([nameList([]), nameList(['A', 'B']), nameList(['A', 'B', 'C', 'D', 'E'])]).toEqual([
      '',
      'A, B',
      'A, B, C and 2 more',
    ]);
  });

  it('is counted in words', () => {
    expect([countOf(1, 'edge'), countOf(0, 'edge')]).toEqual(['1 edge', '0 edges']);
  });
});
