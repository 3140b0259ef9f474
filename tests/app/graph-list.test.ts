import { describe, expect, it } from 'vitest';
import { copyUnderNewName, duplicateGraph, putGraph, uniqueGraphId, uniqueGraphName } from '#app/graph-list.ts';
import { newGraph } from '#graph/new-graph.ts';
import { catalog } from '#nodes/catalog.ts';

const graph = (id: string, name: string) => newGraph({ id, name, object: 'Lead' }, catalog);
const graphs = [graph('lead-routing', 'Lead routing'), graph('lead-routing-2', 'Lead routing 2')];

describe('the graphs of a workspace', () => {
  it('get names that are free, compared without case', () => {
    expect(uniqueGraphName(graphs, 'LEAD ROUTING')).toBe('LEAD ROUTING 3');
    expect(uniqueGraphName(graphs, 'Other')).toBe('Other');
    expect(uniqueGraphName(graphs, '  ')).toBe('Untitled graph');
  });

  it('get ids that are free and fit into an address', () => {
    expect(uniqueGraphId(graphs, 'Lead routing')).toBe('lead-routing-3');
    expect(uniqueGraphId(graphs, 'Señor Ñandú / 100 %')).toBe('senor-nandu-100');
    expect(uniqueGraphId(graphs, '北京')).toBe('graph');
  });

  it('are replaced in their place and added at the end', () => {
    const renamed = { ...graph('lead-routing', 'Renamed') };
    expect(putGraph(graphs, renamed).map((each) => each.name)).toEqual(['Renamed', 'Lead routing 2']);
    expect(putGraph(graphs, graph('third', 'Third')).map((each) => each.id)).toEqual([
      'lead-routing',
      'lead-routing-2',
      'third',
    ]);
  });

  it('are duplicated right after the original, under an id and a name of their own', () => {
    const done = duplicateGraph(graphs, 'lead-routing');
    expect(done?.graphs.map((each) => each.id)).toEqual(['lead-routing', 'lead-routing-copy', 'lead-routing-2']);
    expect(done?.copy.name).toBe('Lead routing copy');
    expect(duplicateGraph(graphs, 'nowhere')).toBeNull();
  });

  it('keep everything but id and name in a copy', () => {
    const [first] = graphs;
    if (!first) throw new Error('There is a graph');
    expect(copyUnderNewName(graphs, first, first.name)).toEqual({
      ...first,
      id: 'lead-routing-3',
      name: 'Lead routing 3',
    });
  });
});
