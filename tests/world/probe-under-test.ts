import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { catalog } from '#nodes/catalog.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { nothingHidden, type Hidden, type ProbeQuestion } from '#world/probe-question.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup } = smallOrg();

export const idOf = (name: string): string => ids[name] ?? '';

/** The small org without the sync, and with as many leads more, whose values differ in many ways. */
export function orgOfLeads(count: number): OrgSetup {
  const salesforce = new SalesforceOrg(setup.salesforce, { now: () => START, sink: () => undefined });
  const pick = (values: readonly FieldValue[], index: number): FieldValue => values[index % values.length] ?? null;
  for (let index = 0; index < count; index += 1) {
    const made = salesforce.create(
      'Lead',
      {
        LastName: `Lead ${index}`,
        Company: pick(['Acme', 'acme', 'Umbrella', 'Initech'], index),
        LeadSource: pick(['Web', 'Other', null], index),
        NumberOfEmployees: pick([null, 5, 50, 500, 5000], index),
        OwnerId: pick([idOf('sam'), idOf('ada'), idOf('queue'), idOf('ina')], index),
      },
      { through: 'import' },
    );
    if (!made.ok) throw new Error(made.error.message);
  }
  return { ...setup, salesforce: salesforce.toState(), sync: { ...setup.sync, connected: false } };
}

/** What the records are asked at a node of a graph. */
export function questionAt(graph: FlowGraph, id: NodeId, hidden: Partial<Hidden> = {}): ProbeQuestion {
  const node = nodeById(graph, id);
  const choices = node && catalog.typeOf(node.type)?.choices(node.config);
  if (!choices) throw new Error(`No choices at ${id}`);
  return { object: graph.object, choices, hidden: { ...nothingHidden, ...hidden } };
}
