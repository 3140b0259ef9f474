import { noCriteria } from '../contract/criteria-default.ts';
import type { FieldSpec } from '../contract/field-spec.ts';
import { newNamedEdge } from '../contract/named-edges.ts';
import { OTHERWISE } from './config.ts';

export const conditionFields: readonly FieldSpec[] = [
  {
    kind: 'list',
    name: 'outcomes',
    label: 'Outcomes',
    help: 'Tried in this order; the first whose criteria hold is taken. A record that fits none leaves by Otherwise.',
    itemLabel: 'Outcome',
    title: (item) => String(item['name']),
    create: (taken) => ({ ...newNamedEdge('New outcome', taken, [OTHERWISE]), criteria: noCriteria() }),
    item: [
      { kind: 'text', name: 'name', label: 'Name' },
      { kind: 'criteria', name: 'criteria', label: 'Criteria', of: 'routed' },
    ],
  },
];
