import type { FieldSpec } from '../contract/field-spec.ts';
import { noCriteria } from '../contract/criteria-default.ts';
import { newNamedEdge } from '../contract/named-edges.ts';
import { FIRST_PRIORITY, LAST_PRIORITY, USUAL_PRIORITY } from './config.ts';

export const triggerFields: readonly FieldSpec[] = [
  {
    kind: 'switch',
    name: 'enabled',
    label: 'Switched on',
    help: 'A trigger that is switched off routes nothing. It cannot be deleted.',
  },
  {
    kind: 'list',
    name: 'edges',
    label: 'Edges',
    help: 'A record leaves by the first edge whose criteria hold: lowest priority number first, then in this order. A record that fits none is not routed.',
    itemLabel: 'Edge',
    title: (item) => `${String(item['name'])} (priority ${String(item['priority'])})`,
    rank: {
      label: 'priority',
      of: (item) => (typeof item['priority'] === 'number' ? item['priority'] : USUAL_PRIORITY),
    },
    create: (taken) => ({ ...newNamedEdge('New edge', taken), priority: USUAL_PRIORITY, criteria: noCriteria() }),
    item: [
      { kind: 'text', name: 'name', label: 'Name' },
      {
        kind: 'number',
        name: 'priority',
        label: 'Priority',
        help: `${FIRST_PRIORITY} is tried first, ${LAST_PRIORITY} last.`,
        min: FIRST_PRIORITY,
        max: LAST_PRIORITY,
      },
      {
        kind: 'criteria',
        name: 'criteria',
        label: 'Criteria',
        help: 'Without criteria every record fits.',
        of: 'routed',
      },
    ],
  },
];
