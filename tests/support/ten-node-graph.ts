import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { JsonObject } from '#shared/json.ts';
import { buildGraph } from './build-graph.ts';

const SOURCES = [
  'Partner',
  'Purchased List',
  'Trade Show',
  'Seminar',
  'Referral',
  'Advertisement',
  'Phone Inquiry',
  'Web',
];

/** Both criteria of decision `index`: a source, and a size of company. */
export const questionOf = (index: number): { readonly source: string; readonly most: number } => ({
  source: SOURCES[index % SOURCES.length] ?? 'Web',
  most: 1_000 + (index % 5) * 500,
});

/**
 * The two triggers and `decisions` conditions in a chain (8 for the 10-node graph): each asks two
 * questions of the record and hands on those that it does not take; with `through`, all of them.
 */
export function decisionChain(decisions: number, through = false): FlowGraph {
  const nodes: Record<string, readonly [string, JsonObject]> = {};
  const edges = ['new-lead:all-leads > c0'];
  for (let index = 0; index < decisions; index += 1) {
    const { source, most } = through ? { source: 'Nowhere', most: 0 } : questionOf(index);
    const items = [
      { field: 'LeadSource', operator: 'equals', value: source },
      { field: 'NumberOfEmployees', operator: 'less-than', value: most },
    ];
    nodes[`c${index}`] = ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: { logic: 'all', items } }] }];
    if (index > 0) edges.push(`c${index - 1}:otherwise > c${index}`);
  }
  return buildGraph({ nodes, edges });
}

/** Leads of which one in eight is taken by each decision, on average; a second apart. */
export function benchLeads(count: number, owner: string): readonly Stimulus[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'create-record',
    after: index * 10,
    object: 'Lead',
    through: 'import',
    fields: {
      LastName: `Lead ${index}`,
      Company: `Company ${index % 997}`,
      Email: `lead${index}@customer.example`,
      LeadSource: SOURCES[(index * 7) % SOURCES.length] ?? 'Web',
      NumberOfEmployees: (index * 131) % 4_000,
      OwnerId: owner,
    },
  }));
}
