import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { graphTexts } from '#nodes/searching/graph-texts.ts';
import { searchTexts } from '#nodes/searching/search-texts.ts';
import { fakeEnvironment } from '../../support/fake-environment.ts';
import { buildGraph } from '../../support/build-graph.ts';

const user = { id: '005000000000001AAA', name: 'Ada Long', active: true, outreachUserId: null };
const environment = { ...fakeEnvironment, users: [user] };
const graph = {
  ...buildGraph({
    nodes: {
      gate: [
        'condition',
        {
          outcomes: [
            {
              id: 'web',
              name: 'Came by web',
              criteria: { logic: 'all', items: [{ field: 'LeadSource', operator: 'equals', value: 'Web' }] },
            },
          ],
        },
      ],
      write: ['update-record', { values: [{ field: 'LeadSource', value: 'Other' }] }],
      owner: ['assign-owner', { kind: 'user', userId: user.id, queueId: null, poolId: null, variable: null }],
    },
    edges: [],
  }),
  notes: [
    { id: 'note-1', text: 'LeadSource is set by forms', position: { x: 0, y: 0 }, size: { width: 100, height: 80 } },
  ],
};
const texts = graphTexts(graph, catalog, environment);
const places = (query: string): readonly string[] => {
  const { names, settings, others } = searchTexts(texts, query);
  return [...names, ...settings, ...others].map(({ place }) =>
    [place.kind, place.id, place.field].filter((part) => part !== undefined).join(' '),
  );
};

describe('searching a graph', () => {
  it('finds where a field is used: in criteria, in what is written and in notes', () => {
    const used = ['setting gate outcomes[0].criteria.items[0]', 'setting write values[0]', 'note note-1'];
    expect(places('LeadSource')).toEqual(used);
    expect(places('where is LeadSource used?')).toEqual(used);
  });

  it('finds settings by the names of what they hold the ids of', () => {
    expect(places(user.name)).toContain('setting owner userId');
    expect(places(user.id)).toContain('setting owner userId');
  });

  it('finds nodes by name and by type', () => {
    expect(places('gate')).toContain('name gate');
    expect(places('condition')).toContain('type gate');
  });

  it('says where in the settings a text stands, and what is asked there', () => {
    const [first] = searchTexts(texts, 'web').settings.filter(({ place }) => place.field?.includes('criteria'));
    expect(first?.where).toBe('Outcomes › Came by web › Criteria › Criterion 1');
    expect(first?.text).toContain('equals Web');
  });

  it('wants all words, in any order, at least one of them in the text itself', () => {
    expect(places('web equals')).toEqual(['setting gate outcomes[0].criteria.items[0]']);
    expect(places('web nothing')).toEqual([]);
    expect(places('outcomes')).toEqual([]);
  });

  it('finds nothing where nothing was asked', () => {
    expect(searchTexts(texts, '  ').count).toBe(0);
  });

  it('leaves out settings that are not shown', () => {
    const kinds = texts.filter(({ place }) => place.id === 'owner' && place.kind === 'setting');
    expect(kinds.map(({ place }) => place.field)).toEqual(['kind', 'userId']);
  });
});
